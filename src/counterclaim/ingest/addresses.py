"""Which machines a document of the web may be fetched from: public ones, whatever a name or a redirect says.

A name is resolved once and the connection goes to the address that was checked, so that an answer that changes between
check and connection (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket

from counterclaim.ingest.refusal import RefusedError

_TRANSLATED = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))
"""IPv6 networks that carry an IPv4 address inside; a public one is reached by IPv4 too."""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def resolve(host: str, port: int, *, private: bool) -> list[str]:
    """The addresses to which a connection to ``host`` may go, the best first.

    :param private: whether private, loopback and link-local addresses are allowed.
    :raises RefusedError: when the name has none, or any of them is not public.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise RefusedError(host, f"the host {host} is not known") from None
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not private and (hidden := next((a for a in addresses if not is_public(a)), None)):
        raise RefusedError(
            host, f"{host} is at {hidden}, which is no public address (--allow-private allows it)"
        )
    return [*dict.fromkeys(map(str, addresses))]


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet: not private, loopback, link-local, reserved or multicast."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if any(address in network for network in _TRANSLATED):
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)
