"""Watched areas in the user's language, made of the engine's facts and not of its English sentences."""

import pytest

from snowgalileo_qgis.core.watch_words import (
    change_text,
    failures,
    not_all_done,
    reasons_text,
    sentences,
    summary_text,
    why_text,
)
from snowgalileo_qgis.engine.protocol import REASONS, Reason, WatchDay, WatchReport, places_of

SAME = {"failed", "provisional", "product", "service", "store"}
"""Kinds whose sentences have no words of their own."""
FAILED = Reason("failed", {"code": "SG-STACK-015", "text": "No cell could be used."})
REPORT = WatchReport(
    name="bow",
    days=[
        WatchDay("2025-04-05", "failed", reasons=[FAILED]),
        WatchDay(
            "2025-04-06",
            "provisional",
            reasons=[
                Reason(
                    "provisional-days",
                    {
                        "sensor": "MODIS",
                        "first": "2025-04-05",
                        "last": "2025-04-06",
                        "provisional": "near-real-time version",
                    },
                ),
                Reason("may-come", {"sensor": "Landsat", "day": "2025-04-22"}),
            ],
            changes=[Reason("models")],
        ),
    ],
    again=["2025-04-06"],
    latest_day="2025-04-06",
    notes=[
        Reason("product", {"product": "netcdf", "code": "SG-OUTPUT-001", "text": "It cannot be written."})
    ],
)


def test_each_fact_of_the_engine_has_a_sentence_of_the_same_places():
    assert sentences().keys() == REASONS.keys()
    for kind, sentence in sentences().items():
        needed = places_of(REASONS[kind])
        if {"code", "text"} <= needed:
            needed = needed - {"code", "text"} | {"error"}
        assert places_of(sentence) == needed, kind


def test_in_english_it_is_what_the_engine_says():
    day = REPORT.days[1]
    assert why_text(day) == day.why and change_text(day) == day.change == "other model files"
    assert day.why.startswith("MODIS 2025-04-05 to 2025-04-06 (near-real-time version); Landsat may come")
    assert summary_text(REPORT) == (
        "bow: 1 mapped again; 0 final, 1 provisional, 0 missing, 1 failed; latest 2025-04-06"
    )
    assert failures(REPORT) == [
        "2025-04-05: No cell could be used. (SG-STACK-015)",
        "netcdf: It cannot be written. (SG-OUTPUT-001)",
    ]
    error = not_all_done("bow", failures(REPORT))
    assert error.code == "SG-WATCH-002" and "2025-04-05: No cell" in error.text and "1 more" in error.text


@pytest.mark.parametrize("language", ["de", "es", "fr", "it"])
def test_nothing_of_it_stays_english(speak, language):
    english = sentences()
    before = summary_text(REPORT), why_text(REPORT.days[1]), change_text(REPORT.days[1])
    speak(language)
    assert {kind for kind, sentence in sentences().items() if sentence == english[kind]} == SAME
    after = summary_text(REPORT), why_text(REPORT.days[1]), change_text(REPORT.days[1])
    assert not set(before) & set(after)
    assert not [
        word for word in ("mapped", "latest", "near-real-time", "may come", " to ") if word in str(after)
    ]


def test_facts_of_a_newer_engine_are_told_in_its_own_words():
    assert reasons_text([Reason("newer", {"x": "1"})], "something new") == "something new"
    assert reasons_text([Reason("may-come", {})], "as the engine says") == "as the engine says"
