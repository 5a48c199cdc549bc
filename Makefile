# `make run` and `make test` prepare everything they need; the second time they start at once.
PYTHON_IN_VENV := .venv/bin/python

.PHONY: help run test test-all lint bench faults translations wheel clean

help:
	@echo "make run       start the window (without a screen: draw every view as a picture)"
	@echo "make test      the tests, some minutes"
	@echo "make test-all  the slow ones too"
	@echo "make lint      ruff, mypy, import-linter"
	@echo "make bench     measure, printed as a table"
	@echo "make faults    a thousand kills and a thousand damaged files, ten minutes"
	@echo "make translations  collect the window's texts and compile their translations"
	@echo "make wheel     build dist/*.whl"

run:
	@.ci/prepare run
	@.ci/start

test:
	@.ci/prepare test
	QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m pytest -q -n 2 -m "not slow and not benchmark"

test-all:
	@.ci/prepare test
	QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m pytest -q -n 2 -m "not benchmark"

lint:
	@.ci/prepare test
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports

faults:
	@.ci/prepare test
	AIPM_KILLS=1000 AIPM_DAMAGED=1000 QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m pytest -q tests/faults

bench:
	@.ci/prepare test
	QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m tests.benchmarks

translations:
	@.ci/prepare test
	$(PYTHON_IN_VENV) .ci/translations

wheel:
	@.ci/prepare test
	$(PYTHON_IN_VENV) -m build --wheel --no-isolation --outdir dist

clean:
	rm -rf build dist .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
