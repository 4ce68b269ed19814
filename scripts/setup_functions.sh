# Sourced by the set-up scripts: which versions are needed, and one sentence for what goes wrong.
# Output of apt and pip goes to files in build/logs; commands to copy stand alone on lines with four spaces.
# shellcheck shell=sh disable=SC2034

LEAST_QGIS=3.22
SYSTEM_PYTHON=${QGIS_PYTHON:-/usr/bin/python3} # QGIS's own
LOGS=build/logs
SYSTEMS="Debian 12, Ubuntu 24.04 and everything newer have both"

# stop SENTENCE [LINE ...]: the reason, what to do next, and the end
stop() {
    echo >&2
    printf '%s\n' "$@" >&2
    exit 1
}

# begin TITLE; done_after: one line for a step, with the time that it took
begin() {
    started=$(date +%s)
    printf '%s ... ' "$1"
}
done_after() { echo "$(($(date +%s) - started)) s"; }

# at_least 3.22.4 3.22: compares major and minor; an epoch ("1:") and all that follows are left out
at_least() {
    version=${1#*:}.0
    minor=${version#*.}
    minor=${minor%%[!0-9]*}
    [ "${version%%.*}" -gt "${2%%.*}" ] || { [ "${version%%.*}" -eq "${2%%.*}" ] && [ "${minor:-0}" -ge "${2#*.}" ]; }
}

# python_version PYTHON: "3.12", or nothing
python_version() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || true; }

# right_python PYTHON: of a version that PyTorch is built for; suits PYTHON: and can make an environment, too
right_python() { "$1" -c 'import sys; sys.exit(not ((3, 11) <= sys.version_info < (3, 15) and sys.maxsize > 2**32))' 2>/dev/null; }
suits() { right_python "$1" && "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# engine_python FUNCTION: the first interpreter that passes right_python or suits
engine_python() {
    if [ -n "${ENGINE_PYTHON:-}" ]; then
        "$1" "$ENGINE_PYTHON" && echo "$ENGINE_PYTHON"
        return
    fi
    for candidate in python3 "$SYSTEM_PYTHON" python3.13 python3.12 python3.11 python3.14; do
        if "$1" "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

# pip_install PYTHON LOG WHAT FILE: pip without a word, with hashes where FILE is a lock; on failure one sentence instead of its pages. What is
# downloaded is kept below build/, not in the home folder, and only until it is installed.
pip_install() {
    mkdir -p "$LOGS"
    cache=build/pip-cache/${2%.log}
    case "$4" in resources/locks/*) hashes="--require-hashes --no-deps" ;; *) hashes="" ;; esac
    begin "$3"
    # shellcheck disable=SC2086 # a list of words
    if "$1" -m pip install --disable-pip-version-check --progress-bar off --timeout 30 --retries 2 \
        --cache-dir "$cache" $hashes -r "$4" >"$LOGS/$2" 2>&1; then
        rm -rf "$cache"
        done_after
        return
    fi
    echo failed
    if [ "$4" = resources/locks/cpu.txt ] && ! grep -q "No space left" "$LOGS/$2"; then
        stop "PyTorch for CPUs could not be downloaded from PyTorch's package index (download.pytorch.org); is it blocked?" \
            "Run the set-up again when it can be reached, or take the larger build from PyPI (about 3 GB more):" \
            "    make setup TORCH=cuda" "pip's messages: $LOGS/$2"
    fi
    stop "$(pip_reason "$LOGS/$2")" "pip's messages: $LOGS/$2"
}

# pip_reason LOG: why pip failed and what to do, from what it wrote
pip_reason() {
    host=$(grep -o "host='[^']*'" "$1" | tail -n 1 | cut -d "'" -f 2)
    indexes=$(sed -n 's/^Looking in indexes: //p' "$1" | head -n 1)
    if grep -q "No space left on device" "$1"; then
        echo "The disk is full. The set-up needs 5 GB, with CUDA 8 GB; make room and run it again."
    elif grep -q "CERTIFICATE_VERIFY_FAILED" "$1"; then
        echo "The certificate of ${host:-${indexes:-PyPI, https://pypi.org}} was not accepted. Behind a proxy that replaces certificates, set"
        echo "PIP_CERT to its certificate file and run the set-up again."
    elif [ -n "$host" ] || grep -qE "[Cc]onnection|Retrying|Could not fetch URL|Client Error|Server Error|name resolution" "$1"; then
        echo "The package index (${host:-${indexes:-PyPI, https://pypi.org}}) cannot be reached. Check the network, set HTTPS_PROXY if there is a"
        echo "proxy or PIP_INDEX_URL if there is a mirror, and run the set-up again."
    elif grep -q "No matching distribution found for" "$1"; then
        name=$(grep -o "No matching distribution found for.*" "$1" | tail -n 1 | cut -d ' ' -f 6-)
        echo "$name is not to be had for this Python on this system ($(uname -sm)), or the package index lacks it."
        echo "Choose another Python with ENGINE_PYTHON=/path/to/python3.12, or another index with PIP_INDEX_URL."
    else
        echo "pip failed: $(grep -i error "$1" | tail -n 1)"
    fi
}
