"""Pictures to an animated GIF, over the command line."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence

from snowgalileo_qgis.engine.cli.main import main
from snowgalileo_qgis.engine.products import animated_gif

BLUES = [(8, 69, 148), (39, 117, 187), (87, 160, 206), (158, 202, 225)]


def picture(path: Path, colours: list[tuple[int, int, int]], size: tuple[int, int] = (60, 40)) -> Path:
    """Stripes of colours over a smooth background."""
    width, height = size
    pixels = np.full((height, width, 3), 255, np.uint8)
    pixels[: height // 2] = np.linspace(0, 255, width).astype(np.uint8)[:, None]
    for number, colour in enumerate(colours):
        pixels[height // 2 + 2 * number : height // 2 + 2 * number + 2] = colour
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture()
def pictures(tmp_path: Path) -> list[Path]:
    return [picture(tmp_path / f"day_{n}.png", BLUES[n:]) for n in range(4)]


def frames(path: Path) -> list[tuple[int, Image.Image]]:
    with Image.open(path) as gif:
        return [(frame.info["duration"], frame.convert("RGB")) for frame in ImageSequence.Iterator(gif)]


def test_times_and_colours_are_kept(
    pictures: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "snow.gif"
    times = ("--frame-seconds", "0.256", "--last-seconds", "1.5")
    assert main(["animation", *map(str, pictures), "--output", str(output), *times, "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["frames"], result["width"], result["height"]) == (4, 60, 40)
    assert result["plays_s"] == pytest.approx(3 * 0.26 + 1.5)
    shown = frames(output)
    assert [time for time, _ in shown] == [260, 260, 260, 1500]
    with Image.open(output) as gif:
        assert gif.info["loop"] == 0, "it plays for ever"
    for number, (_, frame) in enumerate(shown):
        colours = [frame.getpixel((5, 20 + 2 * line)) for line in range(5)]
        assert colours == [*BLUES[number:], *[(255, 255, 255)] * (1 + number)], "exactly those of the legend"


def test_more_colours_than_a_gif_has(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    for number in range(3):
        pixels = rng.integers(0, 256, (60, 80, 3), np.uint8)
        pixels[:30] = BLUES[number]
        Image.fromarray(pixels).save(tmp_path / f"{number}.png")
    output = tmp_path / "snow.gif"
    assert main(["animation", *(str(tmp_path / f"{n}.png") for n in range(3)), "--output", str(output)]) == 0
    for number, (_, frame) in enumerate(frames(output)):
        assert frame.getpixel((40, 10)) == BLUES[number]


def test_one_picture_and_equal_pictures(tmp_path: Path) -> None:
    one = picture(tmp_path / "one.png", BLUES)
    assert main(["animation", str(one), "--output", str(tmp_path / "one.gif")]) == 0
    assert main(["animation", *[str(one)] * 3, "--output", str(tmp_path / "same.gif")]) == 0
    assert sum(time for time, _ in frames(tmp_path / "same.gif")) == 3000


def damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def another_kind(path: Path) -> None:
    Image.new("RGB", (60, 40)).save(path, "TIFF")


def another_size(path: Path) -> None:
    picture(path, BLUES, (61, 40))


@pytest.mark.parametrize("spoil", [damaged, another_kind, another_size, Path.unlink])
def test_bad_pictures_leave_the_older_file(
    spoil: object, pictures: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(pictures[2])  # type: ignore[operator]
    output = tmp_path / "snow.gif"
    output.write_bytes(b"older")
    assert main(["animation", *map(str, pictures), "--output", str(output)]) == 2
    assert "SG-PRODUCT-041" in capsys.readouterr().err
    assert output.read_bytes() == b"older"
    assert not list(tmp_path.glob("*.part"))


def test_too_many_pixels(
    pictures: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(animated_gif, "MOST_PIXELS", 4 * 60 * 40 - 1)
    assert main(["animation", *map(str, pictures), "--output", str(tmp_path / "snow.gif")]) == 2
    assert "too much for an animation" in capsys.readouterr().err


@pytest.mark.parametrize(
    "options", [["--output", "a.mp4"], ["--output", "a.gif", "--frame-seconds", "0.001"]]
)
def test_what_cannot_be(options: list[str], pictures: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["animation", str(pictures[0]), *options]) == 2
    assert "SG-JOB-001" in capsys.readouterr().err
