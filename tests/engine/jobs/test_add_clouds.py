"""The job that adds synthetic clouds: files in, twins out."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from zlib import crc32

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.bands import CELL_PIXELS, DAYS, DYNAMIC, INDICES, Sensor, Tensor, dynamic_offset
from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.protocol import AddCloudsSpec, Cancelled, CloudyStacks, SnowGalileoError
from snowgalileo_qgis.engine.stack import Cell, open_stacks
from snowgalileo_qgis.engine.stack.write import write_h5
from snowgalileo_qgis.engine.synthesis.cloud_twin import CloudPlan, cloudy_cell, draw_clouds
from tests.engine.model.cells import made_cell
from tests.engine.stack.made_cubes import NAME, made_cube, made_pixels, save_cube


def add(stack: Path, output: Path, stop: Event | None = None, **settings: object) -> CloudyStacks:
    spec = AddCloudsSpec(stacks=[str(stack)], output=str(output), **settings)  # type: ignore[arg-type]
    result = run_job(spec, JobContext(lambda _: None, stop or Event()))
    assert isinstance(result, CloudyStacks)
    return result


def pixels(path: Path) -> np.ndarray:
    with rasterio.open(path) as cube:
        return np.asarray(cube.read())


def cell_of(path: Path) -> Cell:
    return next(open_stacks([path]).cells())


@pytest.fixture(scope="module")
def cube(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cube of 2 x 1 cells with a remainder, so that strips, halos and cells do not line up."""
    return made_cube(tmp_path_factory.mktemp("cube") / f"{NAME}.tif", 207, 113)


def test_the_twin_is_the_cube_but_for_the_clouds(cube: Path, tmp_path: Path) -> None:
    result = add(cube, tmp_path, days="0,3", config="big")
    (twin,) = (Path(path) for path in result.stacks)
    assert twin == tmp_path / cube.name
    before, after = pixels(cube), pixels(twin)
    with rasterio.open(cube) as a, rasterio.open(twin) as b:
        assert (a.transform, a.crs, a.descriptions) == (b.transform, b.crs, b.descriptions)
        assert b.tags()["INDICES_HIDDEN_DAYS"] == "4 7"
        assert b.tags()["PREDICTION_DAY"] == a.tags()["PREDICTION_DAY"]
        assert b.tags()["SYNTHETIC_CLOUDS"] == "big, days 0,3, seed 42"
    for t in range(DAYS):
        for k, band in enumerate(DYNAMIC):
            same = np.array_equal(before[t * len(DYNAMIC) + k], after[t * len(DYNAMIC) + k])
            seen = (before[t * len(DYNAMIC) + k] >= band.threshold).any()
            untouched = t not in (4, 7) or band.sensor in (Sensor.S1, Sensor.ERA5) or not seen
            assert same == untouched, (t, band.name)
    assert np.array_equal(before[-4:], after[-4:])
    assert [share > 0 for share in result.files[0].cloudy_percent] == [t in (4, 7) for t in range(DAYS)]


def test_strips_leave_no_seam(tmp_path: Path) -> None:
    """Over an even surface the twin shows the field alone, the same on both sides of a strip's edge."""
    even = made_pixels(150, 100).copy()
    even[7 * len(DYNAMIC) + dynamic_offset("B4")] = 6000
    cube = save_cube(tmp_path / f"{NAME}.tif", even)
    band = pixels(Path(add(cube, tmp_path / "twin").stacks[0]))[7 * len(DYNAMIC) + dynamic_offset("B4")]
    steps = np.abs(np.diff(band, axis=0)).max(axis=1)
    assert steps[[63, 127]].max() <= np.sort(steps)[-5]
    assert np.ptp(band) > 100


def test_the_reader_hides_the_indices_of_clouded_days(cube: Path, tmp_path: Path) -> None:
    twin = Path(add(cube, tmp_path, days="1").stacks[0])
    clear, clouded = cell_of(cube), cell_of(twin)
    assert clear.valid[Tensor.LOW][:, :, 6, INDICES].all()
    assert not clouded.valid[Tensor.LOW][:, :, 6, INDICES].any()
    assert (clouded.values[Tensor.LOW][:, :, 6, INDICES] == -10000).all()
    others = [t for t in range(DAYS) if t != 6]
    assert np.array_equal(clouded.valid[Tensor.LOW][:, :, others], clear.valid[Tensor.LOW][:, :, others])


def test_seed_and_name_give_the_clouds(cube: Path, tmp_path: Path) -> None:
    one, two, three = (
        pixels(Path(add(cube, tmp_path / name, seed=seed).stacks[0]))
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    )
    assert np.array_equal(one, two)
    assert not np.array_equal(one, three)


def test_hdf5(tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.h5"
    write_h5(path, made_cell())
    result = add(path, tmp_path / "twins", days="all")
    twin = cell_of(Path(result.stacks[0]))
    assert not twin.valid[Tensor.LOW][..., INDICES].any()
    assert np.array_equal(twin.values[Tensor.HIGH][..., :3], cell_of(path).values[Tensor.HIGH][..., :3])


def test_cube_and_cell_agree(tmp_path: Path) -> None:
    """The same clouds over the pixels of a cube and over its tensors: equal at 10 m, nearly so in block
    means.
    """
    cube = made_cube(tmp_path / f"{NAME}.tif", CELL_PIXELS, CELL_PIXELS)
    twin = cell_of(Path(add(cube, tmp_path / "twin", days="all", config="big").stacks[0]))
    rng = np.random.default_rng([42, crc32(NAME.encode())])
    direct = cloudy_cell(
        cell_of(cube), draw_clouds(CloudPlan.for_days(("big",), "all"), (CELL_PIXELS, CELL_PIXELS), rng)
    )
    scale = {Tensor.HIGH: 2e-3, Tensor.MEDIUM: 0.1, Tensor.LOW: 0.1, Tensor.TIME: 0.1}
    for tensor, within in scale.items():
        valid = twin.valid[tensor] & direct.valid[tensor]
        a, b = twin.values[tensor].astype(float), direct.values[tensor].astype(float)
        assert np.abs(a - b)[valid].max() <= within * np.abs(a[valid]).max(), tensor


def test_a_cancelled_job_leaves_nothing(cube: Path, tmp_path: Path) -> None:
    stop = Event()
    stop.set()
    with pytest.raises(Cancelled):
        add(cube, tmp_path / "twins", stop)
    assert not list(tmp_path.rglob("*.tif*"))


class TestMistakes:
    """One sentence each."""

    def test_output_over_input(self, cube: Path) -> None:
        with pytest.raises(SnowGalileoError, match="SG-OUTPUT-003"):
            add(cube, cube.parent)
        with pytest.raises(SnowGalileoError, match="SG-OUTPUT-003"):
            add(cube, cube)

    def test_two_stacks_into_one_file(self, tmp_path: Path) -> None:
        for name in ("a", "b"):
            made_cube(tmp_path / name / f"{NAME}.tif")
        with pytest.raises(SnowGalileoError, match="2 stacks"):
            add(tmp_path, tmp_path / "twin.tif")
        with pytest.raises(SnowGalileoError, match="Two of the stacks"):
            add(tmp_path, tmp_path / "twins")

    def test_hdf5_without_a_name(self, tmp_path: Path) -> None:
        path = tmp_path / f"{NAME}.h5"
        write_h5(path, made_cell())
        with pytest.raises(SnowGalileoError, match="by its name"):
            add(path, tmp_path / "twin.h5")

    def test_a_damaged_file_is_named(self, cube: Path, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / f"{NAME}.h5").write_bytes(b"\x89HDF\r\n\x1a\n" + bytes(600))
        (tmp_path / "in" / cube.name).write_bytes(cube.read_bytes())
        result = add(tmp_path / "in", tmp_path / "out")
        assert len(result.stacks) == 1
        assert [item.code for item in result.left_out] == ["SG-STACK-003"]

    @pytest.mark.parametrize(
        "wrong",
        [
            {"config": "storm"},
            {"days": "8"},
            {"days": ""},
            {"days": "1;2"},
            {"seed": -1},
            {"change": "x.tif"},
            {"checkpoint": "m.pth"},
            {"area": {}},
        ],
    )
    def test_settings(self, wrong: dict[str, object]) -> None:
        with pytest.raises(SnowGalileoError, match="SG-JOB-001"):
            AddCloudsSpec(stacks=["a.tif"], output="b", **wrong).validate()  # type: ignore[arg-type]


def test_command_line(cube: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add-clouds", str(cube), "--output", str(tmp_path / "twin.tif"), "--config", "fog"]) == 0
    assert "cloudy % of the 8 days" in capsys.readouterr().out
    assert (tmp_path / "twin.tif").is_file()
    assert main(["add-clouds", str(cube), "--output", str(cube)]) == 2
