"""Files that the QGIS side writes itself."""

import os
import resource
import signal
import subprocess

import pytest

from snowgalileo_qgis.core.files import write_whole


def test_a_file_is_whole(tmp_path):
    path = tmp_path / "a.qml"
    write_whole(path, "snö")
    write_whole(path, "snow")
    assert path.read_text(encoding="utf-8") == "snow"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_file_of_before(tmp_path):
    """A limit on the size of files stands for the full disk; the error comes from the same call."""
    path = tmp_path / "a.qml"
    path.write_text("before", encoding="utf-8")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError):
            write_whole(path, "x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="mounting a small disk needs root")
def test_the_algorithms_say_that_the_disk_is_full(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this system allows no mount")
    try:
        from snowgalileo_qgis.core.error_words import TranslatedError
        from snowgalileo_qgis.processing.output_files import write_text

        with pytest.raises(TranslatedError, match="SG-OUTPUT-002"):
            write_text(str(disk / "t.csv"), "x" * 100_000)
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)
