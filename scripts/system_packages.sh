#!/bin/sh
# Install through apt what is missing: QGIS, Python's venv module, and a display for tests.
set -eu

missing=""
/usr/bin/python3 -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
/usr/bin/python3 -c 'import importlib.util as u, sys; sys.exit(not u.find_spec("qgis"))' 2>/dev/null || missing="$missing python3-qgis"
command -v qgis_process >/dev/null || missing="$missing qgis"
command -v xvfb-run >/dev/null || missing="$missing xvfb libgl1-mesa-dri fonts-dejavu-core"
command -v xauth >/dev/null || missing="$missing xauth"
command -v openbox >/dev/null || missing="$missing openbox"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Please install these first; they are installed automatically on Debian and Ubuntu only:$missing" >&2
    exit 1
fi
as_root=""
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Please run this as root first: apt-get install$missing" >&2
        exit 1
    fi
    as_root="sudo"
fi
echo "Installing with apt:$missing"
$as_root apt-get update -q
# shellcheck disable=SC2086 # both are lists of words
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
