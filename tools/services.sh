#!/usr/bin/env bash
# What the tests need beside Python and Node: a Chromium. Installed from Debian's packages when run as root.
set -euo pipefail

have_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }

have_chromium && exit 0
install="apt-get update && apt-get install -y --no-install-recommends chromium"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium for the browser tests ..."
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
elif [ "${CI:-}" = true ]; then
  echo "The browser tests need Chromium; install it with: $install" >&2
  exit 1
else
  echo "No Chromium: the browser tests will be skipped. To install it, run as root: $install" >&2
fi
