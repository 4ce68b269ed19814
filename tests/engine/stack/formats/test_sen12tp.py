from __future__ import annotations

import json
import os
import shutil
import zipfile
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snowgalileo_qgis.engine.bands import (
    CELL_PIXELS,
    DYNAMIC,
    MISSING_HALF,
    WORLDCOVER_CLASSES,
    Sensor,
    Tensor,
    dynamic_offset,
)
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.stack.sen12tp.metadata import METADATA_NAME, read_metadata

from ..made_cubes import NAME, made_cube
from ..made_scenes import (
    S1_NAMES,
    S2_NAMES,
    X0,
    Y0,
    cover_pixels,
    dsm_pixels,
    feature,
    s1_pixels,
    s2_pixels,
    write_metadata,
    write_raster,
    write_scene,
    zip_folder,
)

SIZE = (200, 300)
GENUINE = Path(__file__).resolve().parents[5] / "shared/data/sen12tp" / METADATA_NAME
HIGH = [band.name for band in DYNAMIC if band.tensor is Tensor.HIGH]


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "sen12tp"
    folder.mkdir()
    write_metadata(folder, feature())
    write_scene(folder)
    return folder


def only_error(path: Path) -> SnowGalileoError:
    with pytest.raises(SnowGalileoError) as caught:
        list(open_stacks([path]).cells())
    return caught.value


def assert_scene(cells: list[Any], s1_day: int = 7) -> None:
    """Every pixel of the six cells of a made scene, in closed form."""
    s2, s1 = s2_pixels(*SIZE).astype(np.float16), s1_pixels(*SIZE).astype(np.float16)
    dsm, cover = dsm_pixels(*SIZE)[0], cover_pixels(*SIZE)[0]
    assert [(cell.ref.row, cell.ref.col) for cell in cells] == [
        (r, c) for r in (0, 100) for c in (0, 100, 200)
    ]
    for cell in cells:
        part = np.s_[cell.ref.row : cell.ref.row + 100, cell.ref.col : cell.ref.col + 100]
        high, valid = cell.values[Tensor.HIGH], cell.valid[Tensor.HIGH]
        for name, band in (("B2", 1), ("B3", 2), ("B4", 3), ("B8", 7), ("B11", 10), ("B12", 11)):
            np.testing.assert_array_equal(high[:, :, 7, HIGH.index(name)], s2[band][part], err_msg=name)
        for name, band in (("VV", 0), ("VH", 1), ("angle", 4)):
            np.testing.assert_array_equal(high[:, :, s1_day, HIGH.index(name)], s1[band][part], err_msg=name)
        expected = np.zeros(valid.shape, np.bool_)
        expected[:, :, 7, 3:9] = expected[:, :, s1_day, :3] = True
        np.testing.assert_array_equal(valid, expected)
        assert (high[~expected] == MISSING_HALF).all()
        for tensor in (Tensor.MEDIUM, Tensor.LOW, Tensor.TIME):
            assert not cell.valid[tensor].any()
        space, known = cell.values[Tensor.SPACE], cell.valid[Tensor.SPACE]
        np.testing.assert_array_equal(space[..., 0], dsm[part].astype(np.float16))
        rows, cols = np.mgrid[part]
        inner = (rows > 0) & (rows < 199) & (cols > 0) & (cols < 299)
        # down by 4 m in 10 m to the east, up by 3 m to the south: 0.5 in the direction east-north-east
        np.testing.assert_array_equal(
            space[..., 1][inner], np.float16(np.degrees(np.arctan(np.hypot(0.4, 0.3))))
        )
        np.testing.assert_array_equal(space[..., 2][inner], np.float16(np.degrees(np.arctan2(0.4, 0.3))))
        np.testing.assert_array_equal(known[..., :3].all(axis=-1), inner)
        np.testing.assert_array_equal(
            space[..., 3:], (cover[part][..., None] == np.array(WORLDCOVER_CLASSES)).astype(np.float16)
        )


def test_scene_folder_is_read_in_closed_form(root):
    reader = open_stacks([root / "918_260"])
    assert reader.days == [date(2019, 3, 14)]
    assert not reader.notes and not reader.left_out
    assert_scene(list(reader.cells()))


@pytest.mark.parametrize("compression", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@pytest.mark.parametrize("below", ["", "sen12tp-v1/data/"])
def test_zip_is_read_in_place_and_equals_the_folder(root, tmp_path, compression, below):
    path = zip_folder(root, tmp_path / "part1.zip", compression=compression, below=below)
    shutil.rmtree(root)
    before = sorted(tmp_path.rglob("*"))
    reader = open_stacks([path])
    assert_scene(list(reader.cells()))
    assert {ref.path for ref in reader.refs} == {path / f"{below}918_260"}
    assert {ref.file for ref in reader.refs} == {path}
    assert sorted(tmp_path.rglob("*")) == before


def test_folder_of_scenes_and_zips_is_read_whole(tmp_path):
    first = tmp_path / "a"
    first.mkdir()
    write_scene(first)
    write_scene(first, 261, 919, x0=X0 + 30_000)
    other = tmp_path / "b"
    other.mkdir()
    write_scene(other, 7, 3, x0=X0 + 60_000)
    zip_folder(other, tmp_path / "more.zip")
    shutil.rmtree(other)
    zip_folder(first / "918_260", tmp_path / "product.zip")  # scene files without a folder of their own
    (tmp_path / "else.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    write_metadata(tmp_path, feature(), feature(261, 919, x0=X0 + 30_000), feature(7, 3, x0=X0 + 60_000))
    (tmp_path / "product.zip").unlink()
    reader = open_stacks([tmp_path])
    assert sorted({ref.path.name for ref in reader.refs}) == ["3_7", "918_260", "919_261"]
    assert reader.ignored == {".zip": 1}
    assert len(list(reader.cells())) == 18 and not reader.left_out


def test_tokens_are_seven_of_155(root):
    for cell in open_stacks([root]).cells():
        tokens = tokens_of(cell, Masking())
        counts = {name: len(index) for name, index in tokens.index.items()}
        assert set(counts) == {"S1", "S2_RGB", "S2_NIR", "S2_SWIR", "DEM", "WC", "location"}
        assert counts["S1"] == counts["WC"] == counts["S2_RGB"] == 100


def test_sparse_input_is_said_with_its_tokens(root):
    assert "at most 7 of 155 tokens" in open_stacks([root]).sparse_input
    assert open_stacks([made_cube(root.parent / f"{NAME}.tif")]).sparse_input == ""


def test_full_and_sparse_stacks_are_never_mixed(root):
    made_cube(root / f"{NAME}.tif")
    with pytest.raises(SnowGalileoError) as caught:
        open_stacks([root])
    assert caught.value.code == "SG-STACK-021"
    assert open_stacks([root], day=date(2019, 3, 14)).refs


@pytest.mark.parametrize(
    ("s1", "day", "note"),
    [
        (datetime(2019, 3, 13, 23, 59, 59, tzinfo=timezone.utc), 6, ""),
        (datetime(2019, 3, 15, 0, 0, 1, tzinfo=timezone.utc), 7, "day after"),
    ],
)
def test_sensors_are_on_their_own_utc_days(root, s1, day, note):
    write_metadata(root, feature(s1_time=s1))
    reader = open_stacks([root])
    assert_scene(list(reader.cells()), day)
    assert [note in text for text in reader.notes] == [True] * bool(note)


def test_image_of_sentinel1_out_of_reach_is_not_used(root):
    write_metadata(root, feature(s1_time=datetime(2019, 3, 20, tzinfo=timezone.utc)))
    reader = open_stacks([root])
    assert "not of the eight days" in reader.notes[0]
    assert not any(cell.valid[Tensor.HIGH][..., :3].any() for cell in reader.cells())


def test_clouds_follow_the_probability(root):
    cell = next(open_stacks([root]).cells(availability=True))
    assert not cell.cloud_mask[Sensor.S2].any()
    cells = list(open_stacks([root]).cells(availability=True))
    np.testing.assert_allclose(cells[1].cloud_cover[Sensor.S2][7], 0.5)
    assert cells[1].cloud_mask[Sensor.S2][:, 2:7, 7].all() and cells[1].cloud_mask[Sensor.S2].sum() == 50
    assert cells[0].availability[Sensor.S2][7] == 1


@pytest.mark.parametrize("terrain", ["dsm", "dem"])
def test_surface_model_under_both_names(root, terrain):
    shutil.rmtree(root / "918_260")
    write_scene(root, terrain=terrain)
    assert_scene(list(open_stacks([root]).cells()))


@pytest.mark.parametrize("names", [S2_NAMES, tuple(reversed(S2_NAMES))])
def test_bands_are_found_by_their_names_in_any_order(root, names):
    order = [S2_NAMES.index(name) if name != "B7" else 5 for name in names]
    write_raster(root / "918_260/260_s2.tif", s2_pixels(*SIZE)[order], names=names)
    write_raster(root / "918_260/260_s1.tif", s1_pixels(*SIZE)[::-1], names=S1_NAMES[::-1])
    assert_scene(list(open_stacks([root]).cells()))


def test_further_files_of_a_scene_are_tolerated(root):
    write_raster(root / "918_260/260_cgls.tif", cover_pixels(*SIZE))
    write_raster(root / "918_260/260_modis.tif", cover_pixels(*SIZE))
    assert_scene(list(open_stacks([root]).cells()))


def test_no_data_is_zero_in_all_bands_or_nan(root):
    s2, s1 = s2_pixels(*SIZE), s1_pixels(*SIZE)
    s2[:12, 10, 10] = 0
    s2[1, 20, 20] = 0  # a dark pixel in one band is no missing one
    s1[:, 30, 30] = np.nan
    s1[:, 40, 40] = 0
    s1[0, 50, 50] = -31.0
    write_raster(root / "918_260/260_s2.tif", s2)
    write_raster(root / "918_260/260_s1.tif", s1)
    valid = next(open_stacks([root]).cells()).valid[Tensor.HIGH][:, :, 7]
    assert not valid[10, 10, 3:9].any() and valid[20, 20, 3:9].all()
    assert not valid[30, 30, :3].any() and not valid[40, 40, :3].any()
    assert valid[50, 50].tolist()[:3] == [False, True, True]
    assert (~valid[..., :9]).sum() == 6 + 3 + 3 + 1


@pytest.mark.parametrize("size", [(199, 300), (205, 310), (2003, 100)])
def test_other_sizes_are_cropped_to_whole_cells_and_never_resampled(tmp_path, size):
    write_metadata(tmp_path, feature(size=size))
    write_scene(tmp_path, size=size)
    reader = open_stacks([tmp_path])
    top, left = size[0] % 100 // 2, size[1] % 100 // 2
    assert [ref.row % 100 for ref in reader.refs] == [top] * (size[0] // 100 * (size[1] // 100))
    assert "are not used" in reader.notes[0]
    cell = next(reader.cells())
    np.testing.assert_array_equal(
        cell.values[Tensor.HIGH][:, :, 7, 3],
        s2_pixels(*size)[1, top : top + 100, left : left + 100].astype(np.float16),
    )
    assert (cell.ref.x0, cell.ref.y0) == (X0 + 10 * left, Y0 - 10 * top)


def test_smaller_file_leaves_pixels_missing(root):
    write_raster(root / "918_260/260_s1.tif", s1_pixels(150, 300)[:, :, 20:], x0=X0 + 200)
    cells = list(open_stacks([root]).cells())
    first, below = cells[0].valid[Tensor.HIGH][:, :, 7, 0], cells[3].valid[Tensor.HIGH][:, :, 7, 0]
    assert not first[:, :20].any() and first[:, 20:].all()
    assert below[:50, 20:].all() and not below[50:].any()
    np.testing.assert_array_equal(
        cells[0].values[Tensor.HIGH][:, 20:, 7, 0], s1_pixels(*SIZE)[0, :100, 20:100].astype(np.float16)
    )


def damage(root: Path, how: str) -> None:
    """Make a scene what it must not be."""
    folder, s2, s1 = root / "918_260", s2_pixels(*SIZE), s1_pixels(*SIZE)
    image = folder / "260_s2.tif"
    if how == "12 bands":
        write_raster(image, s2[:12])
    elif how == "14 bands":
        write_raster(image, np.concatenate([s2, s2[:1]]))
    elif how == "no cloud band":
        write_raster(image, s2[:12], names=S2_NAMES[:12])
    elif how == "gamma0 alone":
        write_raster(folder / "260_s1.tif", s1[2:], names=S1_NAMES[2:])
    elif how == "no image":
        image.unlink()
    elif how == "other zone":
        write_raster(image, s2, crs="EPSG:32633")
    elif how == "degrees":
        write_raster(
            image, s2, crs="EPSG:4326", x0=9.0, y0=46.0, transform=rasterio.Affine(1e-4, 0, 9, 0, -1e-4, 46)
        )
    elif how == "other place":
        write_raster(image, s2, x0=X0 + 50_000)
    elif how == "between pixels":
        write_raster(folder / "260_dsm.tif", dsm_pixels(*SIZE), x0=X0 + 5)
    elif how == "20 m":
        write_raster(
            folder / "260_dsm.tif", dsm_pixels(*SIZE), transform=rasterio.Affine(20, 0, X0, 0, -20, Y0)
        )
    elif how == "linear":
        write_raster(folder / "260_s1.tif", np.abs(s1))
    elif how == "reflectance":
        write_raster(image, (s2 / 1e4).astype(np.float32))
    elif how == "newer":
        write_metadata(root, feature(s2_time=datetime(2023, 3, 14, 10, tzinfo=timezone.utc)))
    elif how == "mask beside":
        (folder / "260_s2.tif.msk").write_bytes(b"II*\0")
    elif how == "unit":
        with rasterio.open(folder / "260_dsm.tif", "r+") as raster:
            raster.units = ("ft",)
    elif how == "unknown scene":
        write_metadata(root, feature(261))
    elif how == "other region":
        write_metadata(root, feature(260, 919))
    elif how == "no metadata":
        (root / METADATA_NAME).unlink()
    elif how == "metadata no json":
        (root / METADATA_NAME).write_text("<html>")
    elif how == "metadata of something else":
        (root / METADATA_NAME).write_text(json.dumps({"features": [{"properties": {}}]}))
    elif how == "virtual":
        image.write_text(f'<VRTDataset rasterXSize="200" rasterYSize="200">{image}</VRTDataset>')
    elif how == "truncated":
        image.write_bytes(image.read_bytes()[:3000])
    elif how == "small":
        write_raster(image, s2[:, :90])
    elif how == "pipe":
        image.unlink()
        os.mkfifo(image)
    elif how == "two scenes":
        write_raster(folder / "261_s2.tif", s2)


CODES = {
    "12 bands": "SG-STACK-001",
    "14 bands": "SG-STACK-001",
    "no cloud band": "SG-STACK-018",
    "gamma0 alone": "SG-STACK-018",
    "no image": "SG-STACK-004",
    "other zone": "SG-STACK-013",
    "degrees": "SG-STACK-013",
    "other place": "SG-STACK-008",
    "between pixels": "SG-STACK-013",
    "20 m": "SG-STACK-013",
    "linear": "SG-STACK-018",
    "reflectance": "SG-STACK-018",
    "newer": "SG-STACK-018",
    "mask beside": "SG-STACK-018",
    "unit": "SG-STACK-018",
    "unknown scene": "SG-STACK-007",
    "other region": "SG-STACK-007",
    "no metadata": "SG-STACK-007",
    "metadata no json": "SG-STACK-022",
    "metadata of something else": "SG-STACK-022",
    "virtual": "SG-STACK-003",
    "truncated": "SG-STACK-003",
    "small": "SG-STACK-012",
    "pipe": "SG-STACK-003",
    "two scenes": "SG-STACK-018",
}


@pytest.mark.parametrize("how", CODES)
def test_bad_scene_is_named_and_leaves_the_others(root, how):
    damage(root, how)
    assert only_error(root / "918_260").code == CODES[how]
    if how in ("no metadata", "metadata no json", "metadata of something else"):
        return
    write_scene(root, 7, 3, x0=X0 + 60_000)
    known = json.loads((root / METADATA_NAME).read_text())["features"]
    write_metadata(root, *known, feature(7, 3, x0=X0 + 60_000))
    reader = open_stacks([root])
    assert len(list(reader.cells())) == 6
    assert {(item.path.name, item.code) for item in reader.left_out} == {("918_260", CODES[how])}


@pytest.mark.parametrize("how", sorted(set(CODES) - {"pipe", "two scenes"}))
def test_bad_scene_in_a_zip_is_named_and_leaves_the_others(root, tmp_path, how):
    damage(root, how)
    known = []
    if (root / METADATA_NAME).exists() and "metadata" not in how:
        known = json.loads((root / METADATA_NAME).read_text())["features"]
        write_metadata(root, *known, feature(7, 3, x0=X0 + 60_000))
    write_scene(root, 7, 3, x0=X0 + 60_000)
    path = zip_folder(root, tmp_path / "all.zip")
    shutil.rmtree(root)
    if not known:
        assert only_error(path).code == CODES[how]
        return
    reader = open_stacks([path])
    assert len(list(reader.cells())) == 6
    assert {(item.path.name, item.code) for item in reader.left_out} == {("918_260", CODES[how])}


def test_missing_modalities_are_said_and_missing(root):
    for name in ("260_s1.tif", "260_worldcover.tif"):
        (root / "918_260" / name).unlink()
    reader = open_stacks([root])
    assert reader.notes == ["918_260: Sentinel-1 and WorldCover missing"]
    for cell in reader.cells():
        assert not cell.valid[Tensor.HIGH][..., :3].any() and cell.valid[Tensor.HIGH][:, :, 7, 3:9].all()
        assert not cell.valid[Tensor.SPACE][..., 3:].any()


def test_stated_offset_of_newer_images_is_used(root):
    write_metadata(
        root,
        feature(
            s2_time=datetime(2023, 3, 14, 10, tzinfo=timezone.utc),
            s1_time=datetime(2023, 3, 14, 5, tzinfo=timezone.utc),
        ),
    )
    with rasterio.open(root / "918_260/260_s2.tif", "r+") as raster:
        raster.offsets = [-1000.0] * 12 + [0.0]
    cell = next(open_stacks([root]).cells())
    expected = s2_pixels(*SIZE)[1, :100, :100].astype(np.float32) - 1000
    np.testing.assert_array_equal(cell.values[Tensor.HIGH][:, :, 7, 3], expected.astype(np.float16))


@pytest.mark.parametrize("how", ["encrypted", "outside", "damaged", "crc"])
def test_hostile_zip_is_refused(root, tmp_path, how):
    path = zip_folder(root, tmp_path / "bad.zip", compression=zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    if how == "encrypted":
        content[content.rfind(b"PK\x01\x02") + 8] |= 1
    elif how == "outside":
        with zipfile.ZipFile(path, "a") as zipped:
            zipped.writestr("../918_999/999_s2.tif", b"x")
        content = bytearray(path.read_bytes())
    elif how == "damaged":
        content = content[: len(content) // 2]
    else:
        start = content.find(b"918_260/260_s2.tif") + 2000
        content[start : start + 50] = bytes(50)
    path.write_bytes(content)
    assert only_error(path).code == "SG-STACK-003"


@given(shift=st.integers(-3, 3), hour=st.integers(0, 23))
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_day_of_sentinel1_is_its_utc_day(root, shift, hour):
    s1 = datetime(2019, 3, 14 + shift, hour, 30, tzinfo=timezone.utc)
    write_metadata(root, feature(s1_time=s1))
    cell = next(open_stacks([root]).cells())
    seen = np.flatnonzero(cell.valid[Tensor.HIGH][..., 0].any(axis=(0, 1))).tolist()
    assert seen == ([7 + min(shift, 0)] if shift <= 1 else [])


@pytest.mark.skipif(not GENUINE.exists(), reason="the published metadata are not part of the repository")
def test_genuine_metadata_are_read_whole():
    metadata = read_metadata(GENUINE)
    assert (len(metadata.scenes), metadata.unusable) == (2319, 0)
    assert sum(facts.split == "test" for facts in metadata.scenes.values()) == 224
    assert sum(facts.s1_days_later != 0 for facts in metadata.scenes.values()) == 494
    hours = [facts.hours_apart for facts in metadata.scenes.values()]
    assert min(hours) > 4.6 and max(hours) < 9.4
    assert {facts.s1_days_later for facts in metadata.scenes.values()} <= {-1, 0, 1}
    assert dynamic_offset("B12") and CELL_PIXELS == 100
