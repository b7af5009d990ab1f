# Two commands do everything on a machine with Python 3.11+, Node 20 and make:
#   make demo   installs, reads an example report, prints its ledger and writes demo.html
#   make test   installs, then lint, types, import contracts and all tests
PYTHON ?= python3
BIN := .venv/bin
PAGES := src/counterclaim/web/pages
STATIC := src/counterclaim/web/static
GAZETTEER := src/counterclaim/gazetteer/data/places.sqlite
EXAMPLE ?= examples/georgia-2008.txt

.PHONY: demo test install lint types contracts unit services docs lock bench rival clean help

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: install ## install, read an example report, print its ledger, write demo.html
	$(BIN)/counterclaim read $(EXAMPLE)
	$(BIN)/counterclaim read $(EXAMPLE) --format html > demo.html
	@echo "The same ledger as a page: open demo.html in a browser."

test: install services lint types contracts unit ## install, then lint, types, import contracts and all tests

install: .venv/installed $(GAZETTEER) $(STATIC)/dossier.js ## the virtual environment, the gazetteer and the pages' bundles

.venv/installed: requirements.lock pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(MAKE) $(GAZETTEER) $(STATIC)/dossier.js
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(GAZETTEER): $(wildcard src/counterclaim/gazetteer/*.py) src/counterclaim/lexicon/overlay.csv src/counterclaim/lexicon/regions.csv
	cd src && ../$(BIN)/python -m counterclaim.gazetteer.build

# one run of esbuild makes the scripts and styles of all pages
$(STATIC)/dossier.js: $(wildcard $(PAGES)/*.mjs $(PAGES)/src/*.js $(PAGES)/src/*.css $(PAGES)/src/*/*.js $(PAGES)/src/*/*.css $(PAGES)/src/*/*/*.js $(PAGES)/src/*/*/*.css) $(PAGES)/package-lock.json
	cd $(PAGES) && npm ci --silent --no-audit --no-fund && npm run --silent build

services:
	tools/services.sh

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy

contracts: install
	$(BIN)/lint-imports

unit: install
	$(BIN)/pytest

docs: install ## the documentation, under docs/_build
	$(BIN)/sphinx-build --fail-on-warning --quiet -b html docs docs/_build

bench: install ## what we measure, against the pinned floors
	$(BIN)/python -m bench.gold
	$(BIN)/python -m bench.speed

rival: install ## textacy, to be measured beside us by bench.attribution
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r bench/requirements.lock

lock: ## pin the newest versions of all dependencies, with hashes
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --extra gazetteer --extra docs --extra dev --no-annotate --no-header pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --extra bench \
	  -c requirements.lock --no-annotate --no-header pyproject.toml -o bench/requirements.lock

clean:
	rm -rf .venv $(PAGES)/node_modules $(STATIC) src/counterclaim/gazetteer/data docs/_build demo.html
