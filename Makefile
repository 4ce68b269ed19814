# SnowGalileo for QGIS. Every target does its own set-up; `make help` lists them.

ENGINE := .venv/engine/bin/python
QGIS := .venv/qgis/bin/python
PROFILE := build/profile
PYTHON3 := $(shell python3 -c 'import sys; sys.version_info >= (3, 9) and print("python3")' 2>/dev/null)

.PHONY: help system setup demo run test lint lock prove fuzz package matrix bench screenshots clean

help:  ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

demo: setup  ## the whole job without a window: simulated scene in, snow map (GeoTIFF and PNG) out
	@$(ENGINE) scripts/demo.py

test: setup  ## all tests: the engine's in its own Python, the plugin's in a real QGIS
	@$(ENGINE) scripts/run_tests.py

setup: .venv/engine/.ready .venv/qgis/.ready  ## system packages and both Python environments (quick when nothing changed)

run: setup  ## open QGIS with the plugin enabled, in a throw-away profile
	@$(QGIS) scripts/qgis_profile.py $(PROFILE)
	PATH="/usr/bin:$$PATH" XDG_CACHE_HOME="$$PWD/build/cache" qgis --profiles-path "$$PWD/$(PROFILE)" --nologo  # QGIS takes the first python3 on PATH; only its own will do

lint: setup  ## style, types, security scans, and the rules of the QGIS plugin repository
	$(ENGINE) -m ruff check .
	$(ENGINE) -m ruff format --check .
	$(ENGINE) -m mypy
	$(ENGINE) scripts/lock.py --check
	$(ENGINE) scripts/check_package.py

lock: setup  ## write the lock files of resources/locks again, after a pin in requirements/ has changed
	$(ENGINE) scripts/lock.py

prove: setup  ## from the zip alone and an empty home to the first map, with the real package index (0.4 GB)
	$(ENGINE) scripts/prove_install.py

fuzz: setup  ## read broken files of every format for SECONDS (300), keep what fails in build/fuzz
	$(ENGINE) scripts/fuzz.py --seconds $(or $(SECONDS),300) $(if $(TARGET),--target $(TARGET))

package: $(if $(PYTHON3),,setup)  ## dist/snowgalileo_qgis-<version>.zip, ready to install or publish (any Python 3 will do)
	@$(or $(PYTHON3),$(ENGINE)) scripts/package.py

matrix: setup  ## the packaged plugin and its tests in the QGIS of Debian 12, 13 and unstable (as root; OPTIONS=... for scripts/matrix.py)
	$(ENGINE) scripts/matrix.py $(OPTIONS)

bench: setup  ## measurements, each with its naive baseline in the same run
	for script in benchmarks/bench_*.py; do $(ENGINE) $$script || exit 1; done

screenshots: setup  ## pictures of the plugin in a real QGIS, into build/pictures; renews those of docs/images
	$(QGIS) scripts/screenshots.py

clean:  ## remove everything that make made
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

system:
	@scripts/system_packages.sh

.venv/engine/.ready: $(wildcard resources/locks/*.txt) requirements/engine-dev.txt scripts/engine_environment.sh | system
	@scripts/engine_environment.sh
	@touch $@

.venv/qgis/.ready: requirements/qgis-dev.txt scripts/qgis_environment.sh | system
	@scripts/qgis_environment.sh
	@touch $@
