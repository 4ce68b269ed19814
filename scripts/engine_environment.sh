#!/bin/sh
# Create or refresh the engine's environment in the given folder, with the pinned libraries of requirements/.
# TORCH=cpu or TORCH=cuda chooses the build of PyTorch; otherwise cuda if there is an NVIDIA GPU, else cpu.
set -eu
folder=$1
cd "$(dirname "$0")/.."

suits() { "$1" -c 'import sys, ensurepip, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; }

if ! suits "$folder/bin/python"; then
    python=""
    for candidate in ${ENGINE_PYTHON:-python3 python3.13 python3.12 python3.11 python3.14}; do
        if suits "$candidate"; then
            python=$candidate
            break
        fi
    done
    if [ -z "$python" ]; then
        echo "The engine needs Python 3.11 to 3.14 with its venv module; install one (for example: apt-get install python3.12-venv)" \
            "or name one: make setup ENGINE_PYTHON=/path/to/python3.12" >&2
        exit 1
    fi
    "$python" -m venv --clear "$folder"
fi

build=${TORCH:-}
if [ -z "$build" ]; then
    build=cpu
    if [ "$(uname -s)" = Darwin ] || nvidia-smi -L 2>/dev/null | grep -q GPU; then
        build=cuda
    fi
fi
echo "Engine: $("$folder/bin/python" --version), PyTorch build '$build'"
install() { "$folder/bin/python" -m pip install --disable-pip-version-check --quiet --timeout 30 --retries 2 -r "requirements/$1.txt"; }
install engine
if ! install "engine-$build"; then
    echo "PyTorch could not be downloaded. Is the internet reachable? TORCH=cuda takes the larger build from PyPI instead: make setup TORCH=cuda" >&2
    exit 1
fi
install engine-dev
