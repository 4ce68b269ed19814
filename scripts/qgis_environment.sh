#!/bin/sh
# Create or refresh .venv/qgis: QGIS's own Python with the test tools, which never enter QGIS's own folders.
set -eu
cd "$(dirname "$0")/.."
. scripts/setup_functions.sh
"$SYSTEM_PYTHON" -m venv --system-site-packages .venv/qgis
pip_install .venv/qgis/bin/python pip-qgis-dev.log "Test tools for QGIS $(.venv/qgis/bin/python -c 'from qgis.core import Qgis; print(Qgis.QGIS_VERSION)')" requirements/qgis-dev.txt
