"""What is known of a pixel, in sentences."""

from snowgalileo_qgis.core.explain_text import headline, reason_texts, sentences
from snowgalileo_qgis.engine.protocol import QUALITY_REASONS, Explanation, PixelQuality, SensorView


def quality(**changes):
    facts = {
        "qc": 2,
        "condition": "no_hr",
        "reasons": ["old_view"],
        "optical_age": 5,
        "s1_age": None,
        "tokens": 120,
        "sensors": ["Sentinel-1", "MODIS"],
        "invalid": 30,
    }
    return PixelQuality(**{**facts, **changes})


def test_every_reason_has_a_sentence_of_its_own():
    texts = reason_texts(quality(reasons=list(QUALITY_REASONS)))
    assert len(set(texts)) == len(QUALITY_REASONS)
    assert texts[1] == "the last clear view of Sentinel-2 or Landsat is 5 days old"


def test_views_are_listed_by_sensor_with_their_clouds():
    views = [
        SensorView("2025-04-15", "MODIS", 100.0, 80.0),
        SensorView("2025-04-14", "Sentinel-2", 60.0, 10.0, True),
        SensorView("2025-04-14", "MODIS", 100.0),
    ]
    text = "\n".join(sentences(Explanation(day="2025-04-15", fsc=0.5, quality=quality(), views=views)))
    assert "MODIS: 04-15 (80 % cloud), 04-14\n" in text
    assert "Sentinel-2: 04-14 (10 % cloud, this pixel too)" in text


def test_nothing_is_claimed_of_a_pixel_without_value_or_layers():
    found = Explanation(day="2025-04-15")
    assert headline(found) == "?"
    assert sentences(found) == [
        "This pixel has no value on 2025-04-15.",
        "There is no quality layer beside the map, so nothing more is known of its input.",
    ]


def test_names_of_files_are_shown_as_text():
    (line,) = [
        line
        for line in sentences(Explanation(day="2025-04-15", models=["a\u202eb.pth"]))
        if "weights" in line
    ]
    assert line == "Made with the weights a\\u202eb.pth."
