#!/bin/sh
# Install through apt what is missing: QGIS, Python's venv module, and a display for tests.
# Whether the versions will do is checked before anything is downloaded.
set -eu
cd "$(dirname "$0")/.."
. scripts/setup_functions.sh

missing=""
needs() { missing="$missing $*"; }
installed_qgis=$("$SYSTEM_PYTHON" -c 'from qgis.core import Qgis; print(Qgis.QGIS_VERSION)' 2>/dev/null || true)
"$SYSTEM_PYTHON" -c 'import ensurepip, venv' 2>/dev/null || needs python3-venv
[ -n "$installed_qgis" ] || needs python3-qgis
command -v qgis_process >/dev/null || needs qgis
command -v xvfb-run >/dev/null || needs xvfb libgl1-mesa-dri fonts-dejavu-core
command -v xauth >/dev/null || needs xauth
command -v openbox >/dev/null || needs openbox
has_apt() { command -v apt-get >/dev/null && command -v apt-cache >/dev/null; }
candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *//p' | grep -v '(none)' || true; }

# Stop if QGIS is too old, here or at apt; what apt does not know yet is no reason.
check_qgis() {
    found=$installed_qgis
    [ -n "$found" ] || ! has_apt || found=$(candidate python3-qgis)
    [ -z "$found" ] || at_least "$found" "$LEAST_QGIS" || stop \
        "QGIS $LEAST_QGIS or newer and Python 3.11 or newer are needed; this system has QGIS $found and Python ${python_here:-3}." \
        "$SYSTEMS. For other systems, https://qgis.org has packages of QGIS."
}

# Where does the engine's Python come from? Adds the package that brings it to those missing.
check_python() {
    python_here=$(python_version "$SYSTEM_PYTHON")
    if [ -x .venv/engine/bin/python ] && suits .venv/engine/bin/python; then return; fi
    if [ -n "${ENGINE_PYTHON:-}" ]; then
        suits "$ENGINE_PYTHON" || stop "ENGINE_PYTHON=$ENGINE_PYTHON is not a Python 3.11 to 3.14 (64 bit) with its venv module."
        return
    fi
    engine_python suits >/dev/null && return
    has_apt || return 0
    [ -n "$python_here" ] || python_here=$(candidate python3)
    python_here=${python_here%%-*}
    for version in 3.11 3.12 3.13 3.14; do
        case "$python_here" in "$version" | "$version".*) needs python3-venv; return ;; esac
    done
    for version in 3.13 3.12 3.11; do
        if [ -n "$(candidate "python$version-venv")" ]; then
            needs "python$version-venv"
            return
        fi
    done
    lacks_python=yes
}

# Check both, and say which command installs what is missing.
plan() {
    lacks_python=no
    check_python
    check_qgis
    [ "$lacks_python" = no ] || [ -z "$python_here" ] || stop \
        "Python 3.11 or newer is needed; this system has Python $python_here, and apt offers no newer one." \
        "$SYSTEMS. If you have another Python, name it:" \
        "    make setup ENGINE_PYTHON=/path/to/python3.12"
    # shellcheck disable=SC2086 # a list of words
    missing=$(printf '%s\n' $missing | sort -u | tr '\n' ' ')
    missing=${missing% }
    install="apt-get install -y --no-install-recommends $missing"
}

plan
[ -n "$missing" ] || exit 0
has_apt || stop "Please install these first; they are installed automatically on Debian and Ubuntu only: $missing"

as_root=""
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo true; then
        stop "Some packages are missing and you may not install them here. Ask an administrator to run as root:" \
            "    apt-get update && $install" "then run make again."
    fi
    as_root="sudo"
fi
mkdir -p "$LOGS"
log=$LOGS/apt.log
: >"$log"
as_admin() { $as_root env LC_ALL=C DEBIAN_FRONTEND=noninteractive "$@" >>"$log" 2>&1 </dev/null; }

begin "Package lists of apt"
# Without this setting apt-get update ends with 0 even if no source answered. Old versions ignore it.
if as_admin apt-get update -q -o APT::Update::Error-Mode=any; then
    done_after
elif grep -qE '^(Hit|Get):' "$log"; then
    echo "some sources do not answer"
else
    echo failed
    stop "apt could not read the package lists, so nothing was installed: $(grep -E '^E: ' "$log" | head -n 1 | cut -c 4-)" \
        "Check the network or apt's proxy, then run the set-up again. apt's messages: $log"
fi
plan
begin "Installing with apt (QGIS takes a few minutes): $missing"
# shellcheck disable=SC2086 # a list of words
if ! as_admin $install -q -o DPkg::Lock::Timeout=300; then
    echo failed
    stop "apt could not install them: $(grep -E '^E: ' "$log" | head -n 1 | cut -c 4-)" \
        "When that is mended, run the set-up again, or as root:" "    apt-get update && $install" "apt's messages: $log"
fi
done_after
