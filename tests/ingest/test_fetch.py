"""Documents of the web, from a server on the loopback."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ingest.conftest import PAGE, Server, problem

from counterclaim.ingest import RefusedError, documents
from counterclaim.ingest.addresses import is_public, resolve
from counterclaim.ingest.fetch import Fetcher


@pytest.fixture
def web() -> Iterator[Fetcher]:
    with Fetcher(private=True, delay=0, timeout=2, largest=1_000_000) as fetcher:
        yield fetcher


def test_a_page_is_fetched_under_its_last_address(server: Server, web: Fetcher) -> None:
    server.page("/moved", "", status=301, Location="/page?x=1#part")
    server.page("/page?x=1", PAGE)
    (found,) = documents([server.url("/moved")], web=web)
    assert found.report is not None
    assert found.report.title == "Clash at the river"
    assert found.report.url == server.url("/page?x=1")
    assert found.place == server.url("/moved")
    agents = {headers["user-agent"] for _, headers in server.asked}
    assert all(agent.startswith("counterclaim/") for agent in agents)
    assert [path for path, _ in server.asked].count("/robots.txt") == 1


def test_the_host_header_names_the_host(server: Server, web: Fetcher) -> None:
    server.page("/a", PAGE)
    url = server.url("/a").replace("127.0.0.1", "localhost")
    web.fetch(url)
    assert server.asked[-1][1]["host"] == f"localhost:{server.port}"


@pytest.mark.parametrize(
    ("robots", "status", "allowed"),
    [
        ("User-agent: *\nDisallow: /secret", 200, False),
        ("User-agent: counterclaim\nDisallow: /\n\nUser-agent: *\nAllow: /", 200, False),
        ("User-agent: other\nDisallow: /", 200, True),
        ("", 404, True),
        ("", 503, False),
    ],
)
def test_robots_txt_is_obeyed(server: Server, web: Fetcher, robots: str, status: int, allowed: bool) -> None:
    server.page("/robots.txt", robots, "text/plain", status)
    url = server.page("/secret", PAGE)
    if allowed:
        assert web.get(url).status == 200
    else:
        with pytest.raises(RefusedError, match=r"robots\.txt"):
            web.fetch(url)
        assert not server.paths()


def test_a_host_is_not_asked_faster_than_it_wants(server: Server) -> None:
    server.page("/robots.txt", "User-agent: *\nCrawl-delay: 0.3", "text/plain")
    url = server.page("/a", PAGE)
    with Fetcher(private=True, delay=0) as web:
        begun = time.monotonic()
        web.get(url)
        web.get(url)
        assert time.monotonic() - begun > 0.25


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/circle", "circles"),
        ("/long0", "more than 8 times"),
        ("/picture", "image/png"),
        ("/large", "too many"),
        ("/lying", "too many"),
        ("/bomb", "too many"),
        ("/none", "status 404"),
        ("/file", "no address of the web"),
        ("/broken", "is no address"),
    ],
)
def test_what_is_refused(server: Server, web: Fetcher, path: str, reason: str) -> None:
    server.page("/circle", "", status=302, Location="/circle2")
    server.page("/circle2", "", status=302, Location="/circle")
    for n in range(12):
        server.page(f"/long{n}", "", status=302, Location=f"/long{n + 1}")
    server.page("/picture", b"\x89PNG", "image/png")
    server.page("/large", b"x" * 1_100_000, "text/plain")
    server.page("/bomb", gzip.compress(b"x" * 3_000_000), "text/plain", Content_Encoding="gzip")
    server.page("/lying", b"x" * 1_100_000, "text/plain", Content_Length="1100000")
    server.page("/file", "", status=302, Location="file:///etc/passwd")
    server.page("/broken", "", status=302, Location="http://[")
    with pytest.raises(RefusedError, match=reason) as refusal:
        web.fetch(server.url(path))
    assert refusal.value.origin == server.url(path)


def test_a_host_that_says_nothing_is_not_waited_for_long() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, Fetcher(private=True, delay=0, timeout=0.2) as web:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(RefusedError, match="in time"):
            web.fetch(url)


def test_private_addresses_are_not_asked_unless_allowed(server: Server) -> None:
    url = server.page("/a", PAGE)
    with Fetcher(delay=0) as web:
        for host in ("127.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "[::ffff:127.0.0.1]"):
            with pytest.raises(RefusedError, match=r"public address|not known"):
                web.get(url.replace("127.0.0.1", host))
    assert not server.asked


def test_each_redirect_is_checked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public host that redirects inside: the first hop may go, the second may not."""
    from counterclaim.ingest import fetch

    def pretend(host: str, port: int, *, private: bool) -> list[str]:
        return ["127.0.0.1"] if host == "public.example" else resolve(host, port, private=private)

    monkeypatch.setattr(fetch, "resolve", pretend)
    server.page("/a", "", status=302, Location=server.url("/inside"))
    server.page("/inside", PAGE)
    with Fetcher(delay=0) as web, pytest.raises(RefusedError, match="no public address"):
        web.get(f"http://public.example:{server.port}/a")
    assert server.paths() == ["/a"]


def test_the_checked_address_is_the_one_that_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: a name that is public when it is checked and private when it is asked again."""
    answers = iter([("93.184.216.34", 1), ("127.0.0.1", 1)])
    asked: list[str] = []

    def turning(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", next(answers))]

    monkeypatch.setattr(socket, "getaddrinfo", turning)
    assert resolve("turning.example", 80, private=False) == ["93.184.216.34"]
    with pytest.raises(RefusedError, match="no public address"):
        resolve("turning.example", 80, private=False)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True),
        ("10.0.0.1", False), ("172.16.0.1", False), ("192.168.1.1", False), ("169.254.169.254", False),
        ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False),
        ("::1", False), ("::", False), ("fe80::1", False), ("fc00::1", False), ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False), ("ff02::1", False),
    ],
)  # fmt: skip
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


def test_without_the_web_addresses_are_refused() -> None:
    (found,) = documents(["https://example.org/"])
    assert "not fetched" in problem(found)


def test_a_page_in_an_encoding_that_its_server_names(server: Server, web: Fetcher) -> None:
    page = PAGE.replace("Witnesses spoke", "Ľudia v Žiline – witnesses spoke")
    server.page("/old", page.encode("cp1250"), "text/html; charset=windows-1250")
    server.page("/liar", page.encode(), "text/html; charset=iso-8859-1")
    for found in documents([server.url("/old"), server.url("/liar")], web=web):
        assert found.report is not None
        assert "Ľudia v Žiline" in found.report.text


def test_lists_of_addresses_are_followed_and_one_bad_page_ends_nothing(
    server: Server, web: Fetcher, tmp_path: Path
) -> None:
    server.page("/good", PAGE)
    line = "\t".join(
        ["1", "20150218230000", "20150218231500", "1", "example.org", server.url("/good"), *["0"] * 10]
    )
    gone = line.replace("/good", "/gone")
    listed = tmp_path / "20150218.mentions.CSV"
    listed.write_text(f"{gone}\n{line}\n{line}\n")
    bad, good = documents([str(listed)], web=web)
    assert "404" in problem(bad)
    assert good.report is not None
    assert (good.report.publisher, good.report.published, good.report.dated_by) == (
        "example.org",
        "2015-02-18",
        "capture",
    )
    assert good.place == server.url("/good")


def test_another_address_is_tried_where_one_does_not_answer(
    server: Server, web: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    from counterclaim.ingest import fetch

    monkeypatch.setattr(fetch, "resolve", lambda *_, **__: ["127.0.0.99", "127.0.0.1"])
    server.page("/a", PAGE)
    assert web.get(f"http://two.example:{server.port}/a").status == 200
