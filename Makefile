# Wraps what a Django person types anyway. `make` alone lists the targets.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
INSTALLED := $(VENV)/installed
# On every core; CORES= for one after the other.
CORES ?= --numprocesses auto
# More arguments for pytest: make test ARGS="tests/approvals -x"
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help demo test test-postgres test-browser test-wheel bench bench-quality weights soak lint requirements messages

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|'

demo: $(INSTALLED) ## set up the demo, walk one post through, serve (SERVE=no: do not serve)
	$(PY) manage.py migrate
	$(PY) manage.py make_signing_key --if-missing
	$(PY) manage.py demo
ifneq ($(SERVE),no)
	$(PY) manage.py runserver
endif

test: $(INSTALLED) ## run the tests on SQLite
	$(PY) -m pytest $(CORES) $(ARGS)

test-postgres: $(INSTALLED) ## run the tests that ask the database on a private PostgreSQL that lives as long as they do
	$(PY) tests/tools/with_postgres.py $(PY) -m pytest $(CORES) $(ARGS)

test-browser: $(INSTALLED) ## run the tests that drive Chromium (CHROMIUM=/path/to/it)
	$(PY) -m pytest -m browser $(ARGS)

test-wheel: $(INSTALLED) ## build the wheel, install it into a fresh Wagtail site, take one post through
	tests/wheel/check.sh $(PY)

bench: $(INSTALLED) ## compare queries and time with Wagtail's own (BENCH=large: 100,000 items)
	$(PY) -m tests.benchmarks

bench-quality: $(INSTALLED) ## how many of the labelled posts the rules judge rightly
	$(PY) -m tests.quality

weights: $(INSTALLED) ## fit the weights of words (PRO008) to the labelled posts anew
	$(PY) -m tests.quality.weights

lint: $(INSTALLED) ## style, import floors, missing migrations
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(VENV)/bin/lint-imports
	$(PY) manage.py makemigrations --check --dry-run --settings home.settings.test

messages: $(INSTALLED) ## collect the words to translate, compile the translations (needs gettext)
	# The rules' sentences are docstrings, which gettext does not read.
	$(PY) manage.py document_rules --sentences > policy_rules/sentences.py
	for app in approvals policy_rules home; do \
	    (cd $$app && ../$(PY) ../manage.py makemessages --locale sv --no-wrap --add-location file) || exit 1; \
	done
	rm policy_rules/sentences.py
	$(PY) manage.py compilemessages --ignore $(VENV)

soak: $(INSTALLED) ## kill writers 500 times on each database, write 20,000 entries with 32 of them (half an hour)
	IMPRIMATUR_SOAK=yes $(PY) -m pytest tests/races/test_killed_writers.py
	IMPRIMATUR_SOAK=yes $(PY) tests/tools/with_postgres.py $(PY) -m pytest tests/races/test_killed_writers.py tests/races/test_many_writers.py

requirements: build/uv ## write requirements.txt anew from pyproject.toml
	build/uv/bin/uv pip compile pyproject.toml --quiet --upgrade --output-file requirements.txt

build/uv:
	$(PYTHON) -m venv $@
	$@/bin/pip install uv

# Made from nothing whenever the pins change, so that no package outlives its pin.
$(INSTALLED): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "Imprimatur needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(PY) -m pip install --disable-pip-version-check --requirement requirements.txt
	@touch $@
