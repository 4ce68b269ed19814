from __future__ import annotations

import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine import zip_file
from snowgalileo_qgis.engine.protocol import LeftOut, SnowGalileoError
from snowgalileo_qgis.engine.sources.archive.listing import Entry, entries, product_files, read_bytes
from snowgalileo_qgis.engine.sources.archive.xml import read_xml

FILES = {
    "A.SAFE/meta.xml": b"<a/>",
    "A.SAFE/GRANULE/x/image.jp2": b"pixels",
    "A.SAFE/.hidden": b"",
    "__MACOSX/A.SAFE/meta.xml": b"",
    "note.txt": b"hello",
}


def listed(*paths: Path) -> tuple[list[Entry], list[LeftOut]]:
    left_out: list[LeftOut] = []
    return entries(paths, left_out.append), left_out


def zipped(path: Path, files: dict[str, bytes], **options: object) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, **options)
    return path


def tarred(path: Path, files: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def unpacked(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


FORMS = {
    "folder": lambda path, files: unpacked(path / "any folder", files),
    "zip": lambda path, files: zipped(path / "archive.zip", files),
    "tar": lambda path, files: tarred(path / "archive.TAR", files),
    "odd name": lambda path, files: zipped(unpacked(path / "a.zip", {"x": b""}) / "é #? .zip", files),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_product_is_the_same_wherever_it_lies(tmp_path, form):
    found, left_out = listed(FORMS[form](tmp_path, FILES).parent)
    assert not left_out
    (product,) = product_files(found, r"meta\.xml")
    assert (product.name, product.markers) == ("A.SAFE", ("meta.xml",))
    assert set(product.files) == {"meta.xml", "GRANULE/x/image.jp2"}
    assert read_bytes(product.files["GRANULE/x/image.jp2"]) == b"pixels"
    assert read_xml(product.files["meta.xml"]).tag == "a"


def test_several_products_are_kept_apart(tmp_path):
    zipped(
        tmp_path / "two.zip",
        {"A/m.xml": b"", "A/1": b"", "A/B/m.xml": b"", "A/B/2": b"", "m.xml": b"", "3": b""},
    )
    products = product_files(listed(tmp_path)[0], r"m\.xml")
    assert [(product.name, sorted(product.files)) for product in products] == [
        ("A", ["1", "m.xml"]),
        ("B", ["2", "m.xml"]),
        ("two", ["3", "m.xml"]),
    ]


def test_hidden_and_unfinished_files_and_regions_are_passed_over(tmp_path):
    unpacked(
        tmp_path,
        {".hidden/x": b"", "a.zip.part": b"", "region.zarr/zarr.json": b"", "sub/b.txt": b"", ".c": b""},
    )
    assert [entry.path.name for entry in listed(tmp_path)[0]] == ["b.txt"]


def test_links_are_followed_once(tmp_path):
    folder = unpacked(tmp_path / "folder", {"sub/a.txt": b"", "b.txt": b""})
    (folder / "sub" / "loop").symlink_to(folder)
    (folder / "again").symlink_to(folder / "sub")
    (folder / "c.txt").symlink_to(folder / "b.txt")
    (folder / "broken").symlink_to(folder / "nothing")
    found, left_out = listed(folder, folder / "sub", folder / "b.txt")
    assert len(found) == 2
    assert [(item.path.name, item.code) for item in left_out] == [("broken", "SG-SOURCE-001")]


def test_thousands_of_files_and_a_stop_in_between(tmp_path):
    for number in range(3000):
        (tmp_path / f"{number}.tif").touch()
    assert len(listed(tmp_path)[0]) == 3000
    with pytest.raises(KeyboardInterrupt):
        entries([tmp_path], lambda item: None, lambda: (_ for _ in ()).throw(KeyboardInterrupt))


@pytest.mark.parametrize("name", ["../up.xml", "/etc/up.xml", "a/../../up.xml"])
@pytest.mark.parametrize("make", [zipped, tarred])
def test_archive_that_points_outside_is_refused(tmp_path, make, name):
    path = make(tmp_path / f"evil.{make.__name__[:3]}", {name: b"<a/>", "meta.xml": b""})
    found, left_out = listed(path)
    assert not found
    assert [(item.path, item.code) for item in left_out] == [(path, "SG-SOURCE-001")]
    assert "points outside" in left_out[0].reason
    assert path.name in left_out[0].reason


@pytest.mark.parametrize("make", [zipped, tarred])
def test_archive_with_absurdly_many_members_is_refused(tmp_path, monkeypatch, make):
    monkeypatch.setattr(zip_file, "MOST_MEMBERS", 100)
    path = make(tmp_path / f"many.{make.__name__[:3]}", {str(number): b"" for number in range(101)})
    found, left_out = listed(path)
    assert not found
    assert "more than 100 files" in left_out[0].reason


def test_table_of_contents_is_never_read_beyond_its_bound(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_file, "LONGEST_LIST", 70_000)
    path = zipped(tmp_path / "long.zip", {f"{number:0200d}": b"" for number in range(400)})
    assert "too long" in listed(path)[1][0].reason


def test_damaged_archives_are_named_and_the_others_go_on(tmp_path):
    good = zipped(tmp_path / "good.zip", FILES)
    (tmp_path / "page.zip").write_text("<html>Not logged in</html>")
    (tmp_path / "empty.zip").touch()
    (tmp_path / "cut.zip").write_bytes(good.read_bytes()[:-30])
    (tmp_path / "page.tar").write_text("<html>Not logged in</html>" * 100)
    (tmp_path / "cut.tar").write_bytes(tarred(tmp_path / "whole.tar", {"a": b"1" * 5000}).read_bytes()[:3000])
    found, left_out = listed(tmp_path)
    assert [entry.path.name for entry in found] == ["good.zip", "whole.tar"]
    assert {item.path.name for item in left_out} == {
        "page.zip",
        "empty.zip",
        "cut.zip",
        "page.tar",
        "cut.tar",
    }
    assert all(item.code == "SG-SOURCE-001" and item.path.name in item.reason for item in left_out)


def test_archives_in_archives_and_links_in_archives_are_nothing(tmp_path):
    inner = zipped(tmp_path / "inner.bin", {"meta.xml": b""}).read_bytes()
    zipped(tmp_path / "outer.zip", {"inner.zip": inner})
    with tarfile.open(tmp_path / "links.tar", "w") as archive:
        link = tarfile.TarInfo("meta.xml")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    found, left_out = listed(tmp_path)
    assert not left_out
    assert not product_files(found, r"meta\.xml")


@pytest.mark.parametrize("form", ["folder", "zip", "tar"])
def test_metadata_have_a_bounded_size(tmp_path, form):
    (product,) = product_files(
        listed(FORMS[form](tmp_path, {"A/meta.xml": b" " * 3_000_000}))[0], r"meta\.xml"
    )
    with pytest.raises(SnowGalileoError) as error:
        read_bytes(product.files["meta.xml"], 2_000_000)
    assert error.value.code == "SG-SOURCE-003"
    assert "meta.xml" in error.value.text


def test_damaged_member_is_named(tmp_path):
    path = zipped(tmp_path / "a.zip", {"A/meta.xml": os.urandom(2000)})
    (product,) = product_files(listed(path)[0], r"meta\.xml")
    content = bytearray(path.read_bytes())
    content[500:520] = bytes(20)
    path.write_bytes(content)
    with pytest.raises(SnowGalileoError) as error:
        read_bytes(product.files["meta.xml"])
    assert error.value.code == "SG-SOURCE-001"
    assert "a.zip: meta.xml" in error.value.text


@given(
    position=st.floats(0, 1),
    length=st.integers(0, 40),
    content=st.binary(max_size=40),
    kind=st.sampled_from(["zip", "tar"]),
)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_damage_anywhere_is_an_error_of_ours_or_none(tmp_path, position, length, content, kind):
    make = {"zip": zipped, "tar": tarred}[kind]
    whole = make(
        tmp_path / f"fuzzed.{kind}", {"A/meta.xml": b"<a>1234567890</a>", "A/b": b"xyz" * 30}
    ).read_bytes()
    start = int(position * len(whole))
    path = tmp_path / f"fuzzed.{kind}"
    path.write_bytes(whole[:start] + content + whole[start + length :])
    found, left_out = listed(path)
    assert len(found) + len(left_out) == 1
    for product in product_files(found, r"meta\.xml"):
        try:
            assert len(read_bytes(product.files["meta.xml"], 1000)) <= 1000
        except SnowGalileoError as error:
            assert error.code in {"SG-SOURCE-001", "SG-SOURCE-003"}
