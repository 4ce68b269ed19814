"""Which wheels fit and which markers hold: the same answers as the library ``packaging``."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging import tags
from packaging.markers import Marker
from packaging.utils import parse_wheel_filename

from snowgalileo_qgis.installer.locks import lock_folder, read_wheels
from snowgalileo_qgis.installer.tags import LINUX, MACOS, WINDOWS, Target, holds, marker_environment, rank

TARGETS = [
    Target(python, system, machine, version)
    for python in ((3, 11), (3, 12), (3, 13), (3, 14))
    for system, machine, version in (
        (LINUX, "x86_64", (2, 28)),
        (LINUX, "arm64", (2, 36)),
        (WINDOWS, "x86_64", (0, 0)),
        (MACOS, "arm64", (14, 5)),
    )
]


def platforms(target):
    if target.system == WINDOWS:
        return ["win_amd64"]
    if target.system == MACOS:
        return list(tags.mac_platforms(target.version, "arm64"))
    machine = {"arm64": "aarch64"}.get(target.machine, target.machine)
    return [
        *(f"manylinux_2_{minor}_{machine}" for minor in range(target.version[1], 4, -1)),
        *(f"manylinux{old}_{machine}" for old in ("2014", "2010", "1")),
    ]


def supported(target):
    names = platforms(target)
    python = f"cp{target.python[0]}{target.python[1]}"
    return [
        *tags.cpython_tags(target.python, [python], names),
        *tags.compatible_tags(target.python, python, names),
    ]


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_every_wheel_of_the_locks_fits_where_packaging_says(target):
    known = set(supported(target))
    for wheel in read_wheels(lock_folder()).values():
        expected = bool(parse_wheel_filename(wheel.name)[3] & known)
        assert (rank(wheel.name, target) is not None) == expected, wheel.name


def test_an_older_glibc_or_macos_takes_no_newer_wheel():
    old = Target((3, 12), LINUX, "x86_64", (2, 17))
    assert rank("a-1-cp312-cp312-manylinux_2_28_x86_64.whl", old) is None
    assert rank("a-1-cp312-cp312-manylinux2014_x86_64.whl", old) is not None
    assert rank("a-1-py3-none-any.whl", Target((3, 12), LINUX, "x86_64")) is not None, "musl"
    assert rank("a-1-cp312-cp312-macosx_14_0_arm64.whl", Target((3, 12), MACOS, "arm64", (13, 6))) is None


NAMES = ["sys_platform", "platform_machine", "platform_system", "os_name", "platform_python_implementation"]
VALUES = [
    "linux",
    "win32",
    "darwin",
    "x86_64",
    "AMD64",
    "arm64",
    "aarch64",
    "Linux",
    "posix",
    "nt",
    "CPython",
]
single = st.one_of(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(["==", "!="]), st.sampled_from(VALUES)).map(
        lambda t: f"{t[0]} {t[1]} '{t[2]}'"
    ),
    st.tuples(
        st.sampled_from(["python_version", "python_full_version"]),
        st.sampled_from(["<", "<=", ">", ">=", "==", "!="]),
        st.sampled_from(["3.9", "3.11", "3.12", "3.13", "3.15"]),
    ).map(lambda t: f"{t[0]} {t[1]} '{t[2]}'"),
)
markers = st.recursive(
    single,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(lambda t: f"{t[0]} {t[1]} {t[2]}"),
        inner.map(lambda text: f"({text})"),
    ),
    max_leaves=6,
)


@given(markers, st.sampled_from(TARGETS))
def test_markers_hold_where_packaging_says(text, target):
    assert holds(text, target) == Marker(text).evaluate(marker_environment(target))


@pytest.mark.parametrize("text", ["extra == 'x'", "sys_platform", "(os_name == 'nt'", "os_name ~= 'nt'", "%"])
def test_a_marker_that_cannot_be_read_is_no_yes(text):
    with pytest.raises(ValueError, match="marker"):
        holds(text, TARGETS[0])


def test_all_combinations_have_names_of_their_own():
    assert len({target.name for target in TARGETS}) == len(list(product(range(4), range(4))))
