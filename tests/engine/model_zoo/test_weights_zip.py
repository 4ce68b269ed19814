"""The zip of weights: what is read of a good one, and what is refused."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.model_zoo.published import ZipAddress, network_to
from snowgalileo_qgis.engine.model_zoo.remote_file import RemoteFile
from snowgalileo_qgis.engine.model_zoo.weights_zip import LARGEST_DIRECTORY, LocalFile, WeightsZip
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.web.client import WebClient
from tests.engine.model_zoo.conftest import ABLATION, CLEAR, CLOUDS, OTHER_SEED
from tests.weights_server import ZIP_NAME, WeightsServer, zip_of

pytestmark = pytest.mark.usefixtures("one_thread")


NAME = f"{CLEAR}.pth"


def remote(server: WeightsServer) -> WeightsZip:
    address = ZipAddress(f"{server.url}/{ZIP_NAME}", "")
    client = WebClient(replace(network_to(address, "direct"), pause_s=0.001))
    return WeightsZip(RemoteFile(address, client))


def local(data: bytes, folder: Path) -> WeightsZip:
    path = folder / "local.zip"
    path.write_bytes(data)
    return WeightsZip(LocalFile(path))


def fetched(opened: WeightsZip, folder: Path) -> bytes:
    opened.fetch(opened.members[CLEAR], folder / "part", folder / "out.pth")
    assert not (folder / "part").exists()
    return (folder / "out.pth").read_bytes()


def refused(data: bytes, folder: Path) -> SnowGalileoError:
    with pytest.raises(SnowGalileoError) as caught:
        fetched(local(data, folder), folder)
    assert not (folder / "out.pth").exists()
    return caught.value


def small_zip(folder: Path, content: bytes = b"weights" * 1000, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    return zip_of(folder / "small.zip", {NAME: content}, packing).read_bytes()


def test_only_model_files_are_listed(server: WeightsServer) -> None:
    assert sorted(remote(server).members) == sorted([CLEAR, CLOUDS, OTHER_SEED, ABLATION])
    assert len(server.asked) == 1


def test_one_member_is_fetched_with_one_request(
    server: WeightsServer, zip_bytes: bytes, pth: bytes, tmp_path: Path
) -> None:
    opened = remote(server)
    assert fetched(opened, tmp_path) == pth
    assert len(server.asked) == 2
    member = opened.members[CLEAR]
    assert member.end - member.start < len(zip_bytes) / 3


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_both_usual_packings(packing: int, tmp_path: Path) -> None:
    assert fetched(local(small_zip(tmp_path, packing=packing), tmp_path), tmp_path) == b"weights" * 1000


def test_zip64(tmp_path: Path) -> None:
    path = tmp_path / "large.zip"
    with zipfile.ZipFile(path, "w") as opened, opened.open(NAME, "w", force_zip64=True) as file:
        file.write(b"weights")
    data = bytearray(path.read_bytes())
    # the directory as a zip of more than 4 GB has it: sizes and offset in an extra field, its own place in a
    # record before the end
    start = data.index(b"PK\x01\x02")
    entry = zipfile.ZipFile(path).infolist()[0]
    extra = struct.pack("<HHQQQ", 1, 24, entry.file_size, entry.compress_size, entry.header_offset)
    directory = data[start : start + 46] + NAME.encode() + extra
    struct.pack_into("<LL", directory, 20, 0xFFFFFFFF, 0xFFFFFFFF)
    struct.pack_into("<HH", directory, 28, len(NAME), len(extra))
    struct.pack_into("<L", directory, 42, 0xFFFFFFFF)
    record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, len(directory), start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, start + len(directory), 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    assert (
        fetched(local(bytes(data[:start] + directory + record + locator + end), tmp_path), tmp_path)
        == b"weights"
    )


def test_a_garbled_download_is_repeated_once(server: WeightsServer, pth: bytes, tmp_path: Path) -> None:
    opened = remote(server)
    server.faults = ["garbled"]
    assert fetched(opened, tmp_path) == pth
    server.faults = ["garbled", "garbled"]
    with pytest.raises(SnowGalileoError) as caught:
        fetched(opened, tmp_path)
    assert caught.value.code == "SG-WEIGHTS-005"
    assert not (tmp_path / "out.pth").exists() and not (tmp_path / "part").exists()


def test_what_arrived_before_a_break_is_used(server: WeightsServer, pth: bytes, tmp_path: Path) -> None:
    opened = remote(server)
    server.faults = ["drop:300000", *["drop:0"] * 5]
    with pytest.raises(SnowGalileoError):
        fetched(opened, tmp_path)
    assert (tmp_path / "part").stat().st_size == 300_000
    assert fetched(remote(server), tmp_path) == pth
    member = opened.members[CLEAR]
    assert server.asked[-1] == f"bytes={member.start + 300_000}-{member.end - 1}"


def test_wrong_checksum(tmp_path: Path) -> None:
    data = bytearray(small_zip(tmp_path))
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 16, 1)
    assert refused(bytes(data), tmp_path).code == "SG-WEIGHTS-005"


def test_a_member_that_unpacks_to_more_than_it_says(tmp_path: Path) -> None:
    data = bytearray(small_zip(tmp_path, bytes(50_000_000)))
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 24, 1000)
    assert refused(bytes(data), tmp_path).code == "SG-WEIGHTS-005"


def test_a_member_that_says_it_is_huge(tmp_path: Path) -> None:
    data = bytearray(small_zip(tmp_path))
    struct.pack_into("<L", data, data.index(b"PK\x01\x02") + 24, 0xFFFFFFF0)
    error = refused(bytes(data), tmp_path)
    assert (error.code, "MB" in error.text) == ("SG-WEIGHTS-004", True)


@pytest.mark.parametrize(("field", "value"), [(8, 1), (10, 12), (42, 10_000), (20, 100_000)])
def test_unusual_entries(field: int, value: int, tmp_path: Path) -> None:
    """Encrypted, packed with bzip2, lying outside the file, longer than the file."""
    data = bytearray(small_zip(tmp_path))
    struct.pack_into("<H" if field < 20 else "<L", data, data.index(b"PK\x01\x02") + field, value)
    assert refused(bytes(data), tmp_path).code in ("SG-WEIGHTS-004", "SG-WEIGHTS-005")


@pytest.mark.parametrize(
    "name", [f"../../{NAME}", f"/{NAME}", f"a\\..\\{NAME}", f"C:\\{NAME}", f"x/../{NAME}"]
)
def test_paths_out_of_the_zip_are_not_looked_at(name: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.zip"
    with zipfile.ZipFile(path, "w") as opened:
        info = zipfile.ZipInfo("x")
        info.filename = info.orig_filename = name
        opened.writestr(info, b"weights")
    assert local(path.read_bytes(), tmp_path).members == {}


def test_two_files_of_one_name(tmp_path: Path) -> None:
    data = zip_of(tmp_path / "two.zip", {f"a/{NAME}": b"1", f"b/{NAME}": b"2"}).read_bytes()
    assert refused(data, tmp_path).code == "SG-WEIGHTS-004"


@pytest.mark.parametrize("data", [b"", b"<html>", bytes(1000), b"PK\x05\x06" + bytes(10)])
def test_no_zip(data: bytes, tmp_path: Path) -> None:
    assert refused(data, tmp_path).code == "SG-WEIGHTS-004"


def test_a_cut_zip(zip_bytes: bytes, tmp_path: Path) -> None:
    assert refused(zip_bytes[: len(zip_bytes) // 2], tmp_path).code == "SG-WEIGHTS-004"


def test_a_huge_directory_is_not_read(tmp_path: Path) -> None:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, LARGEST_DIRECTORY + 1, 0, 0)
    data = bytes(LARGEST_DIRECTORY + 1) + end
    assert refused(data, tmp_path).code == "SG-WEIGHTS-004"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_damage_anywhere_is_refused_or_harmless(tmp_path: Path, data: st.DataObject) -> None:
    content = b"some weights " * 30
    good = bytearray(small_zip(tmp_path, content))
    for _ in range(data.draw(st.integers(1, 4))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    try:
        opened = local(bytes(good), tmp_path)
        names = list(opened.members)
        for name in names:
            opened.fetch(opened.members[name], tmp_path / "part", tmp_path / "out")
            assert zlib.crc32((tmp_path / "out").read_bytes()) == opened.members[name].crc
    except SnowGalileoError as error:
        assert error.code in ("SG-WEIGHTS-004", "SG-WEIGHTS-005")


@given(st.binary(max_size=300))
def test_any_bytes_are_no_zip_or_an_empty_one(content: bytes) -> None:
    class Bytes:
        label, size = "bytes", len(content)

        def read(self, start: int, end: int) -> bytes:
            return io.BytesIO(content[start:end]).read()

    try:
        assert WeightsZip(Bytes()).members == {}  # type: ignore[arg-type]
    except SnowGalileoError as error:
        assert error.code == "SG-WEIGHTS-004"
