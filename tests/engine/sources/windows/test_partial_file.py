"""Files of which parts are there: true bytes at their places, and a record that never says more."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.protocol import Cancelled, SnowGalileoError
from snowgalileo_qgis.engine.web.byte_ranges import ByteRanges, requests
from snowgalileo_qgis.engine.web.client import WebClient
from snowgalileo_qgis.engine.web.download import RemoteFile
from snowgalileo_qgis.engine.web.network import Network
from snowgalileo_qgis.engine.web.partial_file import (
    Changed,
    NoParts,
    PartialFile,
    is_partial,
    record_of,
)
from tests.engine.sources.windows.images import bytes_there
from tests.online_server import Answer, serving

HOST = "files.example.org"
DATA = bytes(range(256)) * 400
SIZE = len(DATA)
ETAG = {"ETag": '"1"'}

edges = st.integers(0, SIZE)
ranges = st.lists(st.tuples(edges, edges).map(lambda pair: (min(pair), max(pair))), max_size=8)


@pytest.fixture(scope="module")
def server():
    with serving({HOST: lambda _: Answer(200, DATA, ETAG)}) as running:
        yield running


@pytest.fixture(autouse=True)
def calm(server):
    server.faults.clear()
    server.services[HOST] = lambda _: Answer(200, DATA, ETAG)


def part_of(server, path: Path, check=lambda: None, **facts) -> PartialFile:
    client = WebClient(Network(replay=server.url, pause_s=0.001, stalled_s=0.3), check)
    return PartialFile(client, RemoteFile(f"https://{HOST}/file", "file", **facts), path)


@settings(deadline=None)
@given(ranges, ranges)
def test_ranges_are_sets_of_bytes(some, others):
    found = ByteRanges([*some, *others])
    bytes_of = {byte for start, end in (*some, *others) for byte in (start, end - 1) if start < end}
    assert all(found.has(byte, byte + 1) for byte in bytes_of)
    mask = bytearray(SIZE)
    for start, end in (*some, *others):
        mask[start:end] = b"\1" * (end - start)
    assert found.total == sum(mask)
    holes = list(found.lacking(0, SIZE))
    assert all(not any(mask[start:end]) for start, end in holes)
    assert sum(end - start for start, end in holes) + found.total == SIZE
    assert all(one[1] < other[0] for one, other in zip(list(found), list(found)[1:]))
    assert ByteRanges.read(json.loads(json.dumps(list(found))), SIZE) == found


@settings(deadline=None)
@given(ranges, st.integers(0, 5000), st.integers(500, 9000))
def test_requests_hold_all_and_are_never_too_long(wanted, gap, longest):
    asked = requests([item for item in wanted if item[0] < item[1]], gap, longest)
    assert all(0 < end - start <= longest for start, end in asked)
    assert all(ByteRanges(asked).has(start, end) for start, end in wanted if start < end)


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        [[1]],
        [[1, 2, 3]],
        [[2, 1]],
        [[-1, 2]],
        [[0, 99]],
        [[0, 2], [2, 3]],
        [[5, 6], [1, 2]],
        [[0, True]],
        [[0.0, 2.0]],
        ["ab"],
    ],
)
def test_a_damaged_record_tells_nothing(value):
    assert ByteRanges.read(value, 10) is None


@settings(max_examples=30, deadline=None)
@given(st.lists(ranges, min_size=1, max_size=3), st.lists(st.sampled_from([0, 7, 3000, ""]), max_size=3))
def test_what_the_record_tells_is_there_and_true(server, tmp_path_factory, jobs, faults):
    path = tmp_path_factory.mktemp("part") / "file"
    server.faults[HOST] = list(faults)
    for wanted in jobs:
        with part_of(server, path) as file:
            file.fetch(wanted)
    known = ByteRanges([item for wanted in jobs for item in wanted])
    if not known.total:
        assert not path.exists()
        return
    content = path.read_bytes()
    there = ByteRanges.read(json.loads(record_of(path).read_text())["ranges"], SIZE)
    assert len(content) == SIZE and is_partial(path) and bytes_there(path) == there.total
    assert all(there.has(start, end) for start, end in known)
    for start, end in there:
        assert content[start:end] == DATA[start:end]
    for start, end in there.lacking(0, SIZE):
        assert not any(content[start:end])


def test_nothing_is_asked_for_twice_and_the_time_of_change_stays(server, tmp_path):
    with part_of(server, tmp_path / "file") as file:
        file.fetch([(0, 500)])
    before, sent = (tmp_path / "file").stat().st_mtime_ns, server.sent
    with part_of(server, tmp_path / "file") as file:
        file.fetch([(0, 500), (1000, 1200)])
        assert (file.new, server.sent - sent) == (200, 200)
    assert (tmp_path / "file").stat().st_mtime_ns == before, "regions built of it are not read again"


def test_a_file_that_becomes_whole_is_verified_and_then_like_any_other(server, tmp_path):
    checksum = f"md5:{hashlib.md5(DATA).hexdigest()}"
    with part_of(server, tmp_path / "file", checksum=checksum) as file:
        file.fetch([(100, 2000)])
        assert not file.is_whole
        file.fetch([(0, SIZE)])
        assert file.is_whole and file.finish().checksum == checksum
    assert (tmp_path / "file").read_bytes() == DATA and not is_partial(tmp_path / "file")
    with part_of(server, tmp_path / "other", checksum="md5:00") as file:
        file.fetch([(0, SIZE)])
        with pytest.raises(NoParts, match="MD5"):
            file.finish()
    assert is_partial(tmp_path / "other")


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ("whole", "whole files"),
        ("shifted", "other parts"),
        (Answer(206, b"x" * 500, {"Content-Range": "bytes 0-499/*"}), "which part"),
        (Answer(206, b"x" * 500, {"Content-Range": "bytes 0-499/999"}), "another size"),
        (Answer(206, b"x" * 600, {"Content-Range": f"bytes 0-499/{SIZE}"}), "more than"),
        (Answer(400, b"no ranges here"), "refuses"),
        (Answer(416, b""), "refuses"),
    ],
)
def test_services_without_parts_are_told_apart(server, tmp_path, fault, why):
    server.faults[HOST] = [fault]
    with part_of(server, tmp_path / "file", size=SIZE) as file, pytest.raises(NoParts, match=why):
        file.fetch([(0, 500)])


def test_a_server_that_fails_on_parts_is_one_without(server, tmp_path):
    server.faults[HOST] = [Answer(503)] * 2
    with part_of(server, tmp_path / "file") as file:
        file.fetch([(0, 500)])
    server.faults[HOST] = [Answer(500)] * 3
    with part_of(server, tmp_path / "other") as file, pytest.raises(NoParts, match="refuses"):
        file.fetch([(0, 500)])
    assert not server.faults[HOST]


@pytest.mark.parametrize("status", [401, 403, 404])
def test_refusals_of_the_file_itself_are_told(server, tmp_path, status):
    server.faults[HOST] = [Answer(status)]
    with part_of(server, tmp_path / "file") as file, pytest.raises(SnowGalileoError, match="SG-ONLINE"):
        file.fetch([(0, 500)])


@pytest.mark.parametrize("headers", [{"ETag": '"2"'}, {"ETag": 'W/"1"'}])
def test_another_version_is_never_mixed_in(server, tmp_path, headers):
    with part_of(server, tmp_path / "file") as file:
        file.fetch([(0, 500)])
    server.services[HOST] = lambda _: Answer(200, DATA[::-1], headers)
    with part_of(server, tmp_path / "file") as file, pytest.raises(Changed):
        file.fetch([(600, 700)])
    # a server that does not look at If-Range
    answer = Answer(206, b"x" * 100, {**headers, "Content-Range": f"bytes 600-699/{SIZE}"})
    server.faults[HOST] = [answer]
    with part_of(server, tmp_path / "file") as file, pytest.raises(Changed):
        file.fetch([(600, 700)])
    assert (tmp_path / "file").read_bytes()[:700] == DATA[:500] + bytes(200)


def test_parts_of_which_no_version_is_known_are_fetched_anew(server, tmp_path):
    server.services[HOST] = lambda _: Answer(200, DATA)
    for _ in range(2):
        with part_of(server, tmp_path / "file") as file:
            assert file.is_empty
            file.fetch([(0, 500)])
    (tmp_path / "file").write_bytes(b"")
    with part_of(server, tmp_path / "file") as file:
        assert file.is_empty, "a record of another file"


def test_a_cancelled_fetch_keeps_what_has_arrived(server, tmp_path):
    arrived = []

    def check():
        if len(arrived) > 2:
            raise Cancelled()

    with part_of(server, tmp_path / "file", check) as file, pytest.raises(Cancelled):
        for start in range(0, SIZE, 1000):
            file.fetch([(start, start + 1000)])
            arrived.append(start)
    with part_of(server, tmp_path / "file") as file:
        assert not file.is_empty
        file.fetch([(0, 3000)])
        assert file.new == 0
