"""What a search found, in words."""

from pathlib import Path

from snowgalileo_qgis.core.online_text import needs_text, sees_something, unanswered_text
from snowgalileo_qgis.engine.protocol import DayTable, LeftOut, OnlineProducts, SensorDays


def found(tables=(), **facts):
    return OnlineProducts(prediction_days=list(tables), cells=1, bounds=[], **facts)


def day_with(**valid):
    """A table of one date; percent of the area by sensor."""
    sensors = [
        SensorDays(id=name, label=name, valid=[share], cloud=[None], age_days=None)
        for name, share in valid.items()
    ]
    return DayTable(day="2025-04-06", cells=1, dates=["2025-04-06"], sensors=sensors, static=[])


def test_sizes_times_and_room():
    needs = {"to_fetch": 2 * 10**9, "seconds_to_fetch": 400.0, "stack_size": 10**9, "seconds_to_build": 80.0}
    assert needs_text(found(**needs, here=5 * 10**6, free=50 * 10**9)) == [
        "To download: 2,000 MB, about 7 min; here already: 5 MB; free: 50 GB.",
        "The stack takes about 1,000 MB and 80 s, while products arrive.",
    ]
    assert (
        needs_text(found(**needs, free=3 * 10**9))[-1] == "The disk has too little room: 3.3 GB are needed."
    )


def test_services_that_do_not_answer_are_named_with_what_is_not_known():
    left_out = [
        LeftOut(Path("Sentinel-1 (Copernicus)"), "SG-ONLINE-001", "It cannot be reached."),
        LeftOut(Path("Sentinel-3 (Copernicus)"), "SG-ONLINE-001", "It cannot be reached."),
        LeftOut(Path("Landsat (USGS)"), "SG-ONLINE-006", "It answers oddly."),
    ]
    text = unanswered_text(found([day_with(s2=10.0, era5=100.0)], left_out=left_out))
    assert text == (
        "These services could not be asked: Copernicus, USGS. "
        "What is new of Sentinel-1, Sentinel-3, Landsat is not known."
    )
    assert needs_text(found(left_out=left_out))[-1].endswith("could not be asked is not counted.")
    nothing = found([day_with(s2=0.0, era5=100.0)], left_out=left_out)
    assert not sees_something(nothing), "the weather is there without any service"
    assert unanswered_text(nothing).endswith("Check the internet connection.")
    assert not unanswered_text(found([day_with(s2=0.0)]))
