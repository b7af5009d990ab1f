#!/usr/bin/env bash
# What the tests need beside Python and Node: a Chromium for the pages and a PostgreSQL for the ledger. Installed from
# Debian's packages when run as root; the tests start a server of their own, so that none has to run.
set -euo pipefail

have_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }
have_postgresql() { command -v initdb >/dev/null || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null; }

missing=()
have_chromium || missing+=(chromium)
have_postgresql || missing+=(postgresql)
[ ${#missing[@]} = 0 ] && exit 0

install="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing ${missing[*]} for the tests ..."
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
elif [ "${CI:-}" = true ]; then
  echo "The tests need ${missing[*]}; install with: $install" >&2
  exit 1
else
  echo "No ${missing[*]}: the tests that need it will be skipped. To install it, run as root: $install" >&2
fi
