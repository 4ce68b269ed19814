"""The set-up on other machines: its scripts run with stand-ins for the system's programs on ``PATH``, in a
checkout whose path has a space and an umlaut. What they print, in which order, and what they download.
"""

import os
import re
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
DASH = shutil.which("dash") or "sh"
TOOLS = (
    *("cat", "chmod", "cut", "date", "dirname", "env", "expand", "grep", "head", "mkdir"),
    *("printf", "rm", "sed", "sh", "sort", "tail", "touch", "tr"),
)
"""The system's own programs that the scripts may use; anything else must be in the test."""
NETWORK = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...): /simple/h5py/\n"
    "ERROR: Could not find a version that satisfies the requirement h5py==3.16.0 (from versions: none)\n"
    "ERROR: No matching distribution found for h5py==3.16.0\n"
)
NEWER_PIP = (
    "WARNING: Retrying after connection broken by HTTPSConnectionPool(host='pypi.org', port=443)\n"
    "ERROR: No matching distribution found for h5py==3.16.0\n"
)
PIP_FAILURES = {
    "no network": (NETWORK, "(PyPI, https://pypi.org) cannot be reached", "HTTPS_PROXY"),
    "the host is named": (NEWER_PIP, "(pypi.org) cannot be reached", "PIP_INDEX_URL"),
    "mirror": (
        "Looking in indexes: https://m.example/simple\n" + NETWORK,
        "(https://m.example/simple)",
        "PIP_INDEX",
    ),
    "forbidden": (
        "ERROR: HTTP error 403 while getting x\n403 Client Error: Forbidden",
        "cannot be reached",
        "PROXY",
    ),
    "certificate": ("SSLError(... CERTIFICATE_VERIFY_FAILED ...)", "certificate", "PIP_CERT"),
    "disk": ("ERROR: Could not install: [Errno 28] No space left on device", "disk is full", "make room"),
    "no wheel": (
        "ERROR: No matching distribution found for pyhdf==0.11.7",
        "pyhdf==0.11.7 is not",
        "ENGINE_PYTHON",
    ),
    "other": ("line\nERROR: Something new\n", "Something new", "pip-engine.log"),
}


@dataclass
class Machine:
    """A checkout and a ``PATH`` of its own. ``calls``: the programs that would have changed something."""

    checkout: Path
    programs: Path

    def program(self, name: str, script: str) -> Path:
        path = self.programs / name
        path.write_text(f"#!{DASH}\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    def python(self, name: str, version: str, *, has_venv: bool = True, qgis: str = "") -> Path:
        """A Python that answers what the scripts ask."""
        right = 0 if version in ("3.11", "3.12", "3.13", "3.14") else 1
        return self.program(
            name,
            f"""case "$*" in
            *version_info\\[:2\\]*) echo {version} ;;
            *sys.version_info*) exit {right} ;;
            *"import Qgis"*) echo "{qgis}"; [ -n "{qgis}" ] ;;
            *ensurepip*) exit {int(not has_venv)} ;;
            *"-m venv"*) for last; do :; done; mkdir -p "$last/bin"; cat "$0" > "$last/bin/python"
                chmod +x "$last/bin/python" ;;
            *"-m pip"*) echo "pip $*" >> "$CALLS"; cat "$PIP_LOG"; exit $PIP_CODE ;;
            *--version*) echo "Python {version}.1" ;;
            *) exit 9 ;; esac""",
        )

    def apt(self, candidates: dict[str, str], *, update: str = "exit 0", install: str = "exit 0") -> None:
        lines = "\n".join(f'{name}) echo "  Candidate: {v}" ;;' for name, v in candidates.items())
        self.program("apt-cache", f'case "$2" in\n{lines}\n*) echo "  Candidate: (none)" ;; esac')
        self.program(
            "apt-get",
            f'echo "apt-get $*" >> "$CALLS"\nmake_noise\n'
            f'case "$1" in update) {update} ;; install) {install} ;; esac',
        )
        self.program(
            "make_noise", "n=0; while [ $n -lt 300 ]; do echo noise; echo noise >&2; n=$((n+1)); done"
        )

    @property
    def calls(self) -> list[str]:
        log = self.checkout / "calls"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    def run(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": str(self.programs),
            "HOME": str(self.checkout),
            "LANG": "C.UTF-8",
            "CALLS": str(self.checkout / "calls"),
            "QGIS_PYTHON": str(self.programs / "python3"),
            "PIP_CODE": "0",
            "PIP_LOG": os.devnull,
        }
        return subprocess.run(
            command,
            cwd=self.checkout,
            env={**environment, **variables},
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    def packages(self, **variables: str) -> subprocess.CompletedProcess[str]:
        return self.run("scripts/system_packages.sh", **variables)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """As root on an empty system: no Python, no QGIS, no apt."""
    checkout, programs = tmp_path / "Jörg's b" / "snow (1)", tmp_path / "programs"
    programs.mkdir()
    checkout.mkdir(parents=True)
    for name in ("Makefile", "requirements", "scripts"):
        source = REPOSITORY / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, checkout / name)
    for tool in TOOLS:
        (programs / tool).symlink_to(shutil.which(tool) or tool)
    made = Machine(checkout, programs)
    made.program("id", "echo 0")
    made.program("uname", 'case "$1" in -s) echo Linux ;; -m) echo x86_64 ;; *) echo Linux x86_64 ;; esac')
    return made


DEBIAN_11 = {"python3-qgis": "3.10.14+dfsg-1", "qgis": "3.10.14+dfsg-1", "python3": "3.9.2-3"}
DEBIAN_12 = {"python3-qgis": "3.22.16+dfsg-1", "qgis": "3.22.16+dfsg-1", "python3": "3.11.2-1+b1"}
DEBIAN_13 = {"python3-qgis": "3.40.6+dfsg-1", "qgis": "3.40.6+dfsg-1", "python3": "3.13.5-1"}
UBUNTU_22 = {"python3-qgis": "3.22.4+dfsg-1", "python3": "3.10.6-1~22.04", "python3.11-venv": "3.11.0~rc1-1"}
QGIS_FROM_ELSEWHERE = {**DEBIAN_11, "python3-qgis": "1:3.28.15+11bullseye"}


def commands(text: str) -> list[str]:
    """Commands to copy: lines with four spaces."""
    found = re.findall(r"^    (\S.*)$", text, re.MULTILINE)
    for command in found:
        subprocess.run([DASH, "-n", "-c", command], check=True)
        assert shlex.split(command)[0] in ("apt-get", "make")
    return found


def is_short(done: subprocess.CompletedProcess[str]) -> bool:
    return len((done.stdout + done.stderr).splitlines()) <= 8 and "noise" not in done.stdout + done.stderr


@pytest.mark.parametrize("candidates", [DEBIAN_12, DEBIAN_13], ids=["Debian 12", "Debian 13"])
@pytest.mark.parametrize("python", ["none", "without venv", "complete"])
def test_what_is_missing_is_installed_without_noise(machine: Machine, candidates: dict, python: str) -> None:
    machine.apt(candidates)
    if python != "none":
        version = ".".join(candidates["python3"].split(".")[:2])
        machine.python("python3", version, has_venv=python == "complete")
    done = machine.packages()
    assert done.returncode == 0 and is_short(done), done.stderr
    assert [call.split()[1] for call in machine.calls] == ["update", "install"]
    installed = machine.calls[1].split()
    assert {"python3-qgis", "qgis", "xvfb", "--no-install-recommends"} <= set(installed)
    assert ("python3-venv" in installed) == (python != "complete")
    assert len(installed) == len(set(installed))
    assert "noise" in (machine.checkout / "build" / "logs" / "apt.log").read_text(encoding="utf-8")


def test_nothing_to_do_says_nothing(machine: Machine) -> None:
    machine.apt(DEBIAN_12)
    machine.python("python3", "3.11", qgis="3.22.16")
    for name in ("qgis_process", "xvfb-run", "xauth", "openbox"):
        machine.program(name, "exit 0")
    done = machine.packages()
    assert (done.returncode, done.stdout, done.stderr, machine.calls) == (0, "", "", [])


@pytest.mark.parametrize(("user", "are_lists_known"), [("0", True), ("0", False), ("1000", True)])
def test_a_system_that_is_too_old_is_told_so_before_anything_is_installed(
    machine: Machine, user: str, are_lists_known: bool
) -> None:
    machine.program("id", f"echo {user}")
    machine.python("python3", "3.9", has_venv=False)
    fill = f'cp "{machine.programs}/apt-cache.new" "{machine.programs}/apt-cache"'
    machine.apt(DEBIAN_11, update=fill)
    (machine.programs / "cp").symlink_to(shutil.which("cp") or "cp")
    if not are_lists_known:
        (machine.programs / "apt-cache").rename(machine.programs / "apt-cache.new")
        machine.program("apt-cache", 'echo "  Candidate: (none)"')
        # Python alone would end it, too; here it comes from elsewhere
        machine.python("python3.12", "3.12")
    done = machine.packages()
    assert done.returncode == 1 and is_short(done)
    assert "QGIS 3.10" in done.stderr and "Python 3.9" in done.stderr and "Debian 12" in done.stderr
    assert not [call for call in machine.calls if " install" in call]
    assert bool(machine.calls) != are_lists_known
    assert "python3.12-venv" not in done.stderr, "this system has no such package"


def test_qgis_that_is_installed_and_too_old(machine: Machine) -> None:
    machine.python("python3", "3.12", qgis="3.16.3-Hannover")
    done = machine.packages()
    assert done.returncode == 1 and "this system has QGIS 3.16.3" in done.stderr


def test_python_that_is_too_old_where_qgis_is_not(machine: Machine) -> None:
    machine.apt(QGIS_FROM_ELSEWHERE)
    machine.python("python3", "3.9")
    done = machine.packages()
    assert done.returncode == 1 and is_short(done) and machine.calls == []
    assert "Python 3.9" in done.stderr and "ENGINE_PYTHON=" in commands(done.stderr)[0]
    machine.python("other python", "3.12")
    assert machine.packages(ENGINE_PYTHON=str(machine.programs / "other python")).returncode == 0


def test_python_that_apt_has_under_another_name(machine: Machine) -> None:
    machine.apt(UBUNTU_22)
    machine.python("python3", "3.10")
    assert machine.packages().returncode == 0
    assert "python3.11-venv" in machine.calls[1].split()


def test_engine_python_that_will_not_do(machine: Machine) -> None:
    machine.apt(DEBIAN_12)
    machine.python("python3", "3.11")
    old = machine.python("old", "3.9")
    for path in (str(old), "/nowhere/python"):
        done = machine.packages(ENGINE_PYTHON=path)
        assert done.returncode == 1 and path in done.stderr and machine.calls == []


@pytest.mark.parametrize("sudo", [None, "exit 1"], ids=["no sudo", "sudo refuses"])
def test_without_root_the_whole_command_is_shown(machine: Machine, sudo: "str | None") -> None:
    machine.program("id", "echo 1000")
    machine.apt(DEBIAN_12)
    machine.python("python3", "3.11")
    if sudo:
        machine.program("sudo", sudo)
    done = machine.packages()
    assert done.returncode == 1 and is_short(done) and machine.calls == []
    (command,) = commands(done.stderr)
    assert machine.run(DASH, "-c", command).returncode == 0, "it can be copied"
    update, install = machine.calls
    assert update == "apt-get update"
    assert install.startswith("apt-get install -y --no-install-recommends ") and " qgis " in install


def test_with_sudo(machine: Machine) -> None:
    machine.program("id", "echo 1000")
    machine.apt(DEBIAN_12)
    machine.python("python3", "3.11")
    machine.program("sudo", '[ "$1" = true ] || exec "$@"')
    assert machine.packages().returncode == 0
    assert len(machine.calls) == 2


def test_no_network(machine: Machine) -> None:
    """``apt-get update`` ends with 0 unless told otherwise."""
    machine.python("python3", "3.11")
    offline = (
        "case \"$*\" in *Error-Mode=any*) echo 'Err:1 x'; echo 'E: Failed to fetch x' >&2; exit 100 ;; esac"
    )
    machine.apt(DEBIAN_12, update=offline)
    done = machine.packages()
    assert done.returncode == 1 and is_short(done)
    assert (
        "Failed to fetch x" in done.stderr
        and "network" in done.stderr
        and "build/logs/apt.log" in done.stderr
    )
    assert len(machine.calls) == 1, "nothing is installed from lists that are out of date"


def test_one_source_that_does_not_answer_does_not_stop_the_others(machine: Machine) -> None:
    machine.python("python3", "3.11")
    machine.apt(DEBIAN_12, update="echo 'Hit:1 http://deb.debian.org'; echo 'Err:2 x'; exit 100")
    assert machine.packages().returncode == 0
    assert len(machine.calls) == 2


def test_apt_that_cannot_install(machine: Machine) -> None:
    machine.python("python3", "3.11")
    machine.apt(DEBIAN_12, install="echo 'E: You have held broken packages.' >&2; exit 100")
    done = machine.packages()
    assert done.returncode == 1 and is_short(done)
    assert "You have held broken packages." in done.stderr
    assert commands(done.stderr)[0].startswith(
        "apt-get update && apt-get install -y --no-install-recommends "
    )


def test_other_systems_are_told_what_they_need(machine: Machine) -> None:
    machine.python("python3", "3.12")
    done = machine.packages()
    assert done.returncode == 1 and is_short(done) and "Debian and Ubuntu only: " in done.stderr


@pytest.mark.parametrize("script", ["engine", "qgis"])
@pytest.mark.parametrize("failure", PIP_FAILURES)
def test_pip_failures_in_a_sentence(machine: Machine, script: str, failure: str) -> None:
    machine.python("python3", "3.11", qgis="3.22.16")
    log, *expected = PIP_FAILURES[failure]
    (machine.checkout / "pip").write_text("Collecting x\n" * 500 + log, encoding="utf-8")
    done = machine.run(f"scripts/{script}_environment.sh", PIP_CODE="1", PIP_LOG="pip")
    assert done.returncode == 1 and is_short(done)
    for text in expected:
        assert text in done.stderr.replace("pip-qgis-dev.log", "pip-engine.log"), done.stderr
    assert "Collecting" not in done.stdout + done.stderr


def test_every_step_of_the_environment_has_a_name(machine: Machine) -> None:
    machine.python("python3", "3.11")
    done = machine.run("scripts/engine_environment.sh")
    assert done.returncode == 0, done.stderr
    assert re.sub(r"\d+ s", "N s", done.stdout).splitlines() == [
        "Engine: Python 3.11.1, PyTorch build 'cpu'",
        "  Libraries (about 175 MB) ... N s",
        "  PyTorch (about 190 MB) ... N s",
        "  Dask, for clusters (4 MB) ... N s",
        "  Object stores (6 MB) ... N s",
        "  Test tools ... N s",
    ]


def test_pytorch_s_index_is_blocked(machine: Machine) -> None:
    machine.python("python3", "3.11")
    fails_for_torch = (
        (machine.programs / "python3")
        .read_text(encoding="utf-8")
        .replace("exit $PIP_CODE", 'case "$*" in *locks/cpu*) exit 1 ;; *) exit 0 ;; esac')
    )
    (machine.programs / "python3").write_text(fails_for_torch, encoding="utf-8")
    done = machine.run("scripts/engine_environment.sh")
    assert done.returncode == 1 and is_short(done)
    assert commands(done.stderr) == ["make setup TORCH=cuda"]
    machine.run("scripts/engine_environment.sh", TORCH="cuda")
    assert any("--require-hashes --no-deps -r resources/locks/cuda.txt" in call for call in machine.calls)


@pytest.mark.parametrize("version", ["3.9", "3.15"])
def test_no_python_for_the_engine(machine: Machine, version: str) -> None:
    machine.python("python3", version)
    machine.python("python3.12", "3.12", has_venv=False)
    done = machine.run("scripts/engine_environment.sh")
    assert done.returncode == 1 and machine.calls == []
    assert commands(done.stderr) == ["make setup ENGINE_PYTHON=/path/to/python3.12"]


@pytest.mark.parametrize(
    ("system", "processor", "reason"),
    [("Darwin", "x86_64", "Intel"), ("MINGW64_NT-10.0", "aarch64", "Windows on ARM")],
)
def test_systems_without_the_libraries(machine: Machine, system: str, processor: str, reason: str) -> None:
    machine.program("uname", f'case "$1" in -s) echo {system} ;; *) echo {processor} ;; esac')
    machine.python("python3", "3.12")
    done = machine.run("scripts/engine_environment.sh")
    assert done.returncode == 1 and reason in done.stderr and machine.calls == []


def test_an_unknown_build_of_pytorch(machine: Machine) -> None:
    machine.python("python3", "3.12")
    done = machine.run("scripts/engine_environment.sh", TORCH="gpu")
    assert done.returncode == 1 and "TORCH=gpu" in done.stderr and machine.calls == []


MAKE = shutil.which("make") or ""


@pytest.mark.skipif(not MAKE, reason="make is not installed")
def test_make_run_in_a_path_with_a_space(machine: Machine) -> None:
    """The real recipe, with a QGIS that tells its arguments. ``$PATH`` begins with ``/usr/bin``, so the
    program is named by a function of the shell.
    """
    recipe = subprocess.run(
        [MAKE, "--no-print-directory", "-n", "run"],
        cwd=machine.checkout,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    line = next(line for line in recipe.splitlines() if "--profiles-path" in line)
    shell = f'show() {{ printf "%s\\n" "$@"; }}\n{line.replace(" qgis ", " show ")}'
    shown = machine.run(DASH, "-c", shell).stdout.splitlines()
    assert shown == ["--profiles-path", str(machine.checkout / "build" / "profile"), "--nologo"]


@pytest.mark.skipif(not MAKE, reason="make is not installed")
def test_make_package_without_python(machine: Machine) -> None:
    plan = machine.run(MAKE, "-n", "package").stdout
    assert "system_packages.sh" in plan and ".venv/engine/bin/python scripts/package.py" in plan
    machine.python("python3", "3.9")
    machine.program("python3", "echo python3")
    assert machine.run(MAKE, "-n", "package").stdout.splitlines() == ["python3 scripts/package.py"]


@pytest.mark.skipif(not MAKE, reason="make is not installed")
def test_make_help(machine: Machine) -> None:
    targets = [line.split()[0] for line in machine.run(MAKE).stdout.splitlines()]
    assert {"demo", "test", "setup", "run", "lint", "package", "clean"} <= set(targets)
