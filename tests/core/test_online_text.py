"""What a search found, in words."""

from snowgalileo_qgis.core.online_text import needs_text
from snowgalileo_qgis.engine.protocol import OnlineProducts


def found(**facts):
    return OnlineProducts(prediction_days=[], cells=1, bounds=[], **facts)


def test_sizes_times_and_room():
    needs = {"to_fetch": 2 * 10**9, "seconds_to_fetch": 400.0, "stack_size": 10**9, "seconds_to_build": 80.0}
    assert needs_text(found(**needs, here=5 * 10**6, free=50 * 10**9)) == [
        "To download: 2,000 MB, about 7 min; here already: 5 MB; free: 50 GB.",
        "The stack takes about 1,000 MB and 80 s, while products arrive.",
    ]
    assert (
        needs_text(found(**needs, free=3 * 10**9))[-1] == "The disk has too little room: 3.3 GB are needed."
    )
