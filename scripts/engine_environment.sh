#!/bin/sh
# Create or refresh the engine's environment in .venv/engine, with the libraries of resources/locks, whose hashes
# are checked, and the test tools of requirements/.
# TORCH=cpu or TORCH=cuda chooses the build of PyTorch; otherwise cuda if there is an NVIDIA GPU, else cpu.
# ENGINE_PYTHON=/path/to/python chooses the interpreter of a new environment.
set -eu
cd "$(dirname "$0")/.."
. scripts/setup_functions.sh
folder=.venv/engine

case "$(uname -s)-$(uname -m)" in
Darwin-x86_64) stop "PyTorch 2.13 is not built for Macs with an Intel processor, so the engine does not run here." \
    "A Mac with Apple silicon, Linux or Windows on x86-64 will do." ;;
MINGW*-aarch64 | MSYS*-aarch64 | MINGW*-ARM64 | MSYS*-ARM64) stop "google-crc32c is not built for Windows on ARM, so the engine does not run in its Python." \
    "Use a Python for x86-64, which Windows on ARM runs too, or Linux in WSL." ;;
esac
case "${TORCH:-cpu}" in cpu | cuda) ;; *) stop "TORCH=$TORCH is not known; it is cpu or cuda." ;; esac

if ! suits "$folder/bin/python"; then
    python=$(engine_python suits) || stop "No Python 3.11 to 3.14 (64 bit) with its venv module was found for the engine." \
        "Install one, or name one:" "    make setup ENGINE_PYTHON=/path/to/python3.12"
    "$python" -m venv --clear "$folder"
fi

build=${TORCH:-}
if [ -z "$build" ]; then
    build=cpu
    if [ "$(uname -s)" = Darwin ] || nvidia-smi -L 2>/dev/null | grep -q GPU; then
        build=cuda
    fi
fi
if [ "$build" = cpu ]; then size="190 MB"; else size="3 GB"; fi
echo "Engine: $("$folder/bin/python" --version), PyTorch build '$build'"
case "$(uname -s)" in
Darwin) lock=mps ;;
MINGW* | MSYS*) lock=$build-windows ;;
*) lock=$build ;;
esac
install() { pip_install "$folder/bin/python" "pip-$1.log" "  $2" "$3"; }
install engine "Libraries (about 175 MB)" resources/locks/libraries.txt
install "engine-$lock" "PyTorch (about $size)" "resources/locks/$lock.txt"
install engine-dask "Dask, for clusters (4 MB)" resources/locks/dask.txt
install engine-s3 "Object stores (6 MB)" resources/locks/s3.txt
install engine-dev "Test tools" requirements/engine-dev.txt
