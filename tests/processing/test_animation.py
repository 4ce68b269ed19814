"""The animation, with the real engine and real maps."""

from pathlib import Path

import pytest
from qgis.core import QgsFillSymbol, QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsRasterLayer
from qgis.PyQt.QtGui import QImageReader

from snowgalileo_qgis.core.animation_frames import round_length
from tests.snow_series import NORTH, PIXEL, SIZE, WEST, elevations, make_areas, make_series, write_raster


@pytest.fixture()
def given(plugin, tmp_path):
    """Three maps of a cone on 5, 7 and 9 September, with less snow each time."""
    make_series(tmp_path / "maps", [1500, 1900, 2300], step=2)
    return {"FOLDER": str(tmp_path / "maps"), "OUTPUT": str(tmp_path / "snow.gif"), "WIDTH": 400}


def frames(path):
    """Pictures and their times in milliseconds."""
    reader = QImageReader(str(path))
    found = []
    while True:
        image = reader.read()
        if image.isNull():
            return found
        found.append((image, reader.nextImageDelay()))


def share_of_snow(image, height=400):
    points = [(x, y) for x in range(4, image.width(), 8) for y in range(4, height, 8)]
    colors = [image.pixelColor(x, y) for x, y in points]
    return sum(color.blue() > color.red() + 40 for color in colors) / len(points)


def reds_of(image):
    """Reddish pixels of the upper line of the band."""
    colors = [image.pixelColor(x, y) for x in range(250) for y in range(400, 416)]
    return sum(color.red() > color.blue() + 60 for color in colors)


def test_every_day_is_shown_and_missing_ones_say_so(run, given, tmp_path):
    result, feedback = run("snowgalileo:animation", {**given, "SECONDS": 0.3, "LAST_SECONDS": 1.5})
    assert (result["FRAMES"], result["MISSING"]) == (5, 2)
    assert result["PLAYS"] == pytest.approx(4 * 0.3 + 1.5)
    assert "Without a map: 2 days." in feedback.textLog()
    shown = frames(given["OUTPUT"])
    assert [time for _, time in shown] == [300] * 4 + [1500]
    first, missing, third, _, last = (image for image, _ in shown)
    assert (first.width(), first.height()) == (400, 432), "a square map and the band"
    snow = [share_of_snow(image) for image in (first, third, last)]
    assert snow[0] > snow[1] + 0.1 > snow[2] + 0.15
    assert share_of_snow(missing) == 0
    assert reds_of(missing) > reds_of(first) + 20, "it says in red that there is no map"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["maps", "snow.gif"]


def test_days_without_a_map_left_out(run, given):
    result, _ = run("snowgalileo:animation", {**given, "SKIP_MISSING": True})
    assert (result["FRAMES"], result["MISSING"]) == (3, 2)
    assert len(frames(given["OUTPUT"])) == 3


def test_other_layers_and_an_extent_in_degrees(run, given, tmp_path):
    areas, relief = make_areas(), QgsRasterLayer(write_raster(tmp_path / "dem.tif", elevations()), "relief")
    outline = {"style": "no", "outline_color": "#ff0000", "outline_width": "1"}
    areas.renderer().setSymbol(QgsFillSymbol.createSimple(outline))
    for layer in (areas, relief):
        QgsProject.instance().addMapLayer(layer)
    middle, half = WEST + SIZE * PIXEL / 2, SIZE * PIXEL / 4
    y = NORTH - SIZE * PIXEL / 2
    extent = f"{middle - half},{middle + half},{y - half / 2},{y + half / 2} [EPSG:32632]"
    given["LAST_DATE"] = "2024-09-06"
    run("snowgalileo:animation", {**given, "LAYERS": [areas, relief], "EXTENT": extent})
    (first, _), (missing, _) = frames(given["OUTPUT"])
    assert first.height() == 200 + 32, "twice as wide as high"
    # of the day without a map the relief is still there: grey, and not the paper's white
    colors = {missing.pixelColor(x, 150).name() for x in range(0, 400, 10)}
    assert len(colors) > 5 and share_of_snow(missing, 200) == 0
    reds = [x for x in range(400) if first.pixelColor(x, 100).red() > first.pixelColor(x, 100).blue() + 150]
    assert len(reds) >= 4, "outlines lie over the snow"
    assert first.pixelColor(3, 201).name() == "#ffffff", "and end with the map"
    for layer in (areas, relief):
        QgsProject.instance().removeMapLayer(layer.id())


def test_strange_names(run, given, tmp_path):
    odd = tmp_path / "ö <b>&amp; 'x' %20 $(x)"
    odd.mkdir()
    run("snowgalileo:animation", {**given, "OUTPUT": str(odd / "<i>.gif"), "SKIP_MISSING": True})
    assert [path.name for path in odd.iterdir()] == ["<i>.gif"]


@pytest.mark.parametrize(("name", "code"), [("snow.avi", "SG-JOB-001"), ("file/snow.gif", "SG-OUTPUT-001")])
def test_outputs_that_cannot_be(run, given, tmp_path, name, code):
    (tmp_path / "file").write_text("")
    with pytest.raises(QgsProcessingException) as error:
        run("snowgalileo:animation", {**given, "OUTPUT": str(tmp_path / name)})
    assert "written as .gif" in str(error.value) if code == "SG-JOB-001" else code in str(error.value)


def test_a_cancelled_one_leaves_the_older_file(run, given, monkeypatch):
    Path(given["OUTPUT"]).write_bytes(b"older")
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda share: share > 40 and feedback.cancel())
    import processing

    assert processing.run("snowgalileo:animation", given, feedback=feedback) == {}
    assert Path(given["OUTPUT"]).read_bytes() == b"older"
    assert [path.name for path in Path(given["OUTPUT"]).parent.iterdir()].count("snow.gif") == 1


def test_in_the_background(run_in_background, given):
    """As from the toolbox's window: reading in another thread, drawing in that of the windows."""
    run_in_background("snowgalileo:animation", given, "OUTPUT", given["OUTPUT"])
    assert len(frames(given["OUTPUT"])) == 5


@pytest.mark.parametrize(("most", "expected"), [(1.0, 1), (4.99, 2), (5, 5), (1999, 1000), (0.03, 0.02)])
def test_round_lengths(most, expected):
    assert round_length(most) == pytest.approx(expected)
