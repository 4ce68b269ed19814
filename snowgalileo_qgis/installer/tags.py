"""Which wheels fit which Python on which system: compatibility tags and environment markers.

Only what the lock files need, since QGIS's Python has no library for it. Sources: PEP 425, 508, 600.
"""

from __future__ import annotations

import operator
import re
from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Optional, Tuple

Version = Tuple[int, ...]

LINUX, WINDOWS, MACOS = "linux", "windows", "macos"
OLD_MANYLINUX = {"manylinux1": (2, 5), "manylinux2010": (2, 12), "manylinux2014": (2, 17)}
"""Least glibc of the names that do not tell it."""


@dataclass(frozen=True)
class Target:
    """A Python on a computer.

    ``python``: for example ``(3, 12)``. ``system``: ``linux``, ``windows`` or ``macos``. ``machine``:
    ``x86_64`` or ``arm64``, whatever the system calls it. ``version``: of glibc or of macOS; on Windows, and
    on a Linux without glibc, ``(0, 0)``.
    """

    python: Tuple[int, int]
    system: str
    machine: str
    version: Tuple[int, int] = (0, 0)

    @property
    def name(self) -> str:
        """Short name, such as ``linux-x86_64-cp312``."""
        return f"{self.system}-{self.machine}-cp{self.python[0]}{self.python[1]}"


def parts_of(file_name: str) -> Tuple[str, str, List[str], List[str], List[str]]:
    """Name, version, Pythons, ABIs and platforms of a wheel's file name; ``ValueError`` if it is none."""
    stem = file_name[: -len(".whl")].split("-")
    if not file_name.endswith(".whl") or len(stem) not in (5, 6):
        raise ValueError(f"{file_name} is not the name of a wheel")
    return stem[0], stem[1], stem[-3].split("."), stem[-2].split("."), stem[-1].split(".")


def rank(file_name: str, target: Target) -> Optional[Tuple[int, Version]]:
    """How well a wheel fits, more is better; ``None`` if it does not fit."""
    _, _, pythons, abis, platforms = parts_of(file_name)
    fits = [_python_rank(python, abi, target.python) for python in pythons for abi in abis]
    python_rank = max((fit for fit in fits if fit is not None), default=None)
    versions = [_platform_version(platform, target) for platform in platforms]
    version = max((found for found in versions if found is not None), default=None)
    return None if python_rank is None or version is None else (python_rank, version)


def _python_rank(python: str, abi: str, wanted: Tuple[int, int]) -> Optional[int]:
    match = re.fullmatch(r"(cp|py)(\d)(\d*)", python)
    if match is None or int(match[2]) != wanted[0]:
        return None
    minor = int(match[3] or 0)
    if match[1] == "cp" and abi == f"cp{wanted[0]}{wanted[1]}":
        return 1000 if minor == wanted[1] else None
    if match[1] == "cp" and abi == "abi3" and minor <= wanted[1]:
        return 500 + minor
    if abi == "none" and (minor == wanted[1] if match[1] == "cp" else minor <= wanted[1]):
        return minor
    return None


def _platform_version(platform: str, target: Target) -> Optional[Version]:
    if platform == "any":
        return (0,)
    if target.system == WINDOWS:
        return (1,) if platform == {"x86_64": "win_amd64", "arm64": "win_arm64"}.get(target.machine) else None
    if target.system == MACOS:
        match = re.fullmatch(r"macosx_(\d+)_(\d+)_(\w+)", platform)
        least = (int(match[1]), int(match[2])) if match else (0, 0)
        if match is None or match[3] not in (target.machine, "universal2"):
            return None
    else:
        match = re.fullmatch(r"manylinux_(\d+)_(\d+)_(\w+)", platform)
        old, _, machine = platform.partition("_")
        least = (int(match[1]), int(match[2])) if match else OLD_MANYLINUX.get(old, (9999, 0))
        if (match[3] if match else machine) != {"arm64": "aarch64"}.get(target.machine, target.machine):
            return None
    return (1, *least) if least <= target.version else None


def marker_environment(target: Target) -> Dict[str, str]:
    """Values of the markers that lock files use, by name."""
    windows = target.system == WINDOWS
    machine = {
        (WINDOWS, "x86_64"): "AMD64",
        (WINDOWS, "arm64"): "ARM64",
        (LINUX, "arm64"): "aarch64",
    }.get((target.system, target.machine), target.machine)
    python = f"{target.python[0]}.{target.python[1]}"
    return {
        "implementation_name": "cpython",
        "os_name": "nt" if windows else "posix",
        "platform_machine": machine,
        "platform_python_implementation": "CPython",
        "platform_system": {LINUX: "Linux", WINDOWS: "Windows", MACOS: "Darwin"}[target.system],
        "python_full_version": f"{python}.99",
        "python_version": python,
        "sys_platform": {LINUX: "linux", WINDOWS: "win32", MACOS: "darwin"}[target.system],
    }


COMPARISONS: Dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_TOKEN = re.compile(r"\s*(?:(?P<text>'[^']*'|\"[^\"]*\")|(?P<word>\w+)|(?P<sign>[()]|[=!<>]=|[<>]))")


def holds(marker: str, target: Target) -> bool:
    """Whether an environment marker holds; an empty one always does. ``ValueError`` if it cannot be read."""
    if not marker.strip():
        return True
    tokens: List[str] = []
    end = 0
    text = marker.rstrip()
    while end < len(text):
        match = _TOKEN.match(text, end)
        if match is None:
            raise ValueError(f"the marker {marker!r} cannot be read")
        tokens.append(match[0].strip())
        end = match.end()
    reader = _Marker(tokens, marker_environment(target))
    result = reader.any_of()
    if reader.tokens:
        raise ValueError(f"the marker {marker!r} cannot be read")
    return result


class _Marker:
    """Reads a marker from its tokens: ``or`` binds less than ``and``, parentheses bind most."""

    def __init__(self, tokens: List[str], values: Dict[str, str]) -> None:
        self.tokens = tokens
        self._values = values

    def _next(self) -> str:
        if not self.tokens:
            raise ValueError("the marker ends too early")
        return self.tokens.pop(0)

    def any_of(self) -> bool:
        result = self._all_of()
        while self.tokens[:1] == ["or"]:
            self._next()
            result = self._all_of() or result
        return result

    def _all_of(self) -> bool:
        result = self._one()
        while self.tokens[:1] == ["and"]:
            self._next()
            result = self._one() and result
        return result

    def _one(self) -> bool:
        if self.tokens[:1] == ["("]:
            self._next()
            result = self.any_of()
            if self._next() != ")":
                raise ValueError("the marker has unequal parentheses")
            return result
        left, sign, right = self._next(), self._next(), self._next()
        if sign not in COMPARISONS:
            raise ValueError(f"the marker compares by {sign!r}")
        values = [self._value(left), self._value(right)]
        if "python_version" in (left, right) or "python_full_version" in (left, right):
            return COMPARISONS[sign](*(_numbers(value) for value in values))
        return COMPARISONS[sign](*values)

    def _value(self, token: str) -> str:
        if token[0] in "'\"":
            return token[1:-1]
        if token not in self._values:
            raise ValueError(f"the marker asks for {token!r}")
        return self._values[token]


def _numbers(version: str) -> Version:
    numbers = [int(number) for number in version.split(".")]
    while len(numbers) < 3:
        numbers.append(0)
    return tuple(numbers)
