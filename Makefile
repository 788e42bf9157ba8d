# The two commands a newcomer needs are `make demo` and `make test`; the rest is for working on newsclean.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help demo test lint types docs packs bench clean deep fuzz soak huge coverage mutants

help:
	@echo "make demo   clean an example page and show what was removed"
	@echo "make test   run the tests"
	@echo "make lint | types | docs | packs | bench | clean"
	@echo "make deep | fuzz | soak | huge | coverage | mutants   the long tests of what is promised"

$(VENV)/.user: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[cli]"
	touch $@

$(VENV)/.dev: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@ $(VENV)/.user

$(VENV)/.bench: $(VENV)/.user
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[bench]"
	touch $@

$(VENV)/.mutants: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[mutants]"
	touch $@

demo: $(VENV)/.user
	$(BIN)/newsclean clean examples/harbour-herald.txt --packs examples/packs --format markdown
	$(BIN)/newsclean explain examples/harbour-herald.txt --packs examples/packs

# On all processors, a file at a time; what compares times has the machine to itself.
test: $(VENV)/.dev
	$(BIN)/python -m pytest -q -n auto --dist loadfile -m "not timed"
	$(BIN)/python -m pytest -q -m timed

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

docs: $(VENV)/.dev
	$(BIN)/sphinx-build -n -W -q -b doctest docs docs/_build/doctest
	$(BIN)/sphinx-build -n -W -q -b html docs docs/_build/html
	@echo "docs/_build/html/index.html"

packs: $(VENV)/.user
	$(BIN)/python -m newsclean.build

bench: $(VENV)/.bench
	$(BIN)/python -m benchmarks.bench --docs

# The long tests: an hour and more, minutes, half an hour, minutes and gigabytes; of changed code an hour.
deep: $(VENV)/.dev
	HYPOTHESIS_PROFILE=deep $(BIN)/python -m pytest -q -m hypothesis --durations=0

fuzz: $(VENV)/.dev
	$(BIN)/python -m tests.fuzz 300

soak: $(VENV)/.dev
	$(BIN)/python -m tests.soak 100000

huge: $(VENV)/.dev
	NEWSCLEAN_HUGE=1 $(BIN)/python -m pytest -q tests/test_linear.py -k huge

# Without what measures time and memory, which is another's under coverage, and with fewer examples.
coverage: $(VENV)/.dev
	HYPOTHESIS_PROFILE=quick $(BIN)/python -m coverage run -m pytest -q -m "not corpus and not hypothesis" \
		--ignore tests/test_linear.py --ignore tests/test_memory.py --ignore tests/property/test_same_everywhere.py
	$(BIN)/python -m coverage report --skip-covered
	$(BIN)/python -m coverage json -q -o - | $(BIN)/python .ci/branches.py 95

mutants: $(VENV)/.mutants
	rm -rf mutants
	PATH="$(CURDIR)/$(BIN):$$PATH" HYPOTHESIS_PROFILE=quick nice mutmut run --max-children 1
	$(BIN)/mutmut results

clean:
	rm -rf docs/_build build dist mutants .pytest_cache .mypy_cache .ruff_cache .hypothesis
