"""Watched areas in the user's language: states, reasons and the summary, made of the engine's facts."""

from __future__ import annotations

from collections import Counter
from typing import Dict, Iterable, List, Optional, Sequence

from ..engine.protocol import (
    DAY_STATES,
    NEAR_REAL_TIME,
    PRELIMINARY,
    SUBSTITUTE,
    Reason,
    SnowGalileoError,
    WatchDay,
    WatchReport,
    in_english,
    places_of,
)
from .counts import days_text
from .error_words import TranslatedError, told
from .messages import tr


def state_words() -> Dict[str, str]:
    """States of days."""
    return {
        "final": tr("final"),
        "provisional": tr("provisional"),
        "missing": tr("missing"),
        "failed": tr("failed"),
    }


def sentences() -> Dict[str, str]:
    """Sentences by kind of a reason; of errors, ``error`` has code and text."""
    return {
        "not-looked": tr("not looked for yet"),
        "no-product": tr("no product of {day} itself"),
        "no-product-yet": tr("no product of {day} itself yet"),
        "no-products": tr("no product of the {count} days up to {day}"),
        "too-old": tr("maps are kept for {count} days only"),
        "failed": "{error}",
        "not-again": tr("not made again: {error}"),
        "provisional": "{sensor} {day} ({provisional})",
        "provisional-days": tr("{sensor} {first} to {last} ({provisional})"),
        "not-there": tr("{sensor} {day} not there yet"),
        "not-there-days": tr("{sensor} {first} to {last} not there yet"),
        "may-come": tr("{sensor} may come until {day}"),
        "looked": tr("last looked for on {day}"),
        "first": tr("new"),
        "models": tr("other model files"),
        "settings": tr("other settings"),
        "added": tr("{scene} new"),
        "version": tr("{scene} another version"),
        "final": tr("{scene} final instead of {provisional}"),
        "values": tr("{scene} other values"),
        "gone": tr("{scene} gone"),
        "more": tr("and {count} more"),
        "service": "{error}",
        "product": "{product}: {error}",
        "store": "{error}",
        "latest": tr("The latest map was not replaced: {error}"),
    }


def reasons_text(reasons: Iterable[Reason], text: str = "") -> str:
    """Reasons in one line; ``text``: of an engine that has others than this plugin."""
    parts = [_sentence(reason) for reason in reasons]
    return text if None in parts else "; ".join(filter(None, parts)) or text


def note_text(note: Reason) -> str:
    """What else could not be done."""
    return reasons_text([note], in_english([note]))


def why_text(day: WatchDay) -> str:
    """What is not final, is missing, or went wrong with a day."""
    return reasons_text(day.reasons, day.why)


def change_text(day: WatchDay) -> str:
    """Why an update mapped a day."""
    return reasons_text(day.changes, day.change)


def failures(report: WatchReport) -> List[str]:
    """Days that failed, with their reasons, and what else could not be done."""
    failed = [f"{day.day}: {why_text(day)}" for day in report.days if day.state == "failed"]
    return failed + [note_text(note) for note in report.notes]


def summary_text(report: WatchReport) -> str:
    """A watch in one line."""
    counts, words = Counter(day.state for day in report.days), state_words()
    done = [
        text.format(n=len(days))
        for days, text in ((report.mapped, tr("{n} mapped")), (report.again, tr("{n} mapped again")))
        if days
    ]
    states = [f"{counts[state]} {words[state]}" for state in DAY_STATES]
    latest = tr("latest {day}").format(day=report.latest_day) if report.latest_day else tr("no map yet")
    return f"{report.name}: {', '.join(done) or tr('nothing new')}; {', '.join(states)}; {latest}"


def next_text(report: WatchReport) -> str:
    """What the next update will map for the first time, and who starts it; empty where nothing waits."""
    days = [day.day for day in report.days if any(reason.kind == "not-looked" for reason in day.reasons)]
    if not days:
        return ""
    text = tr("The next update maps {days}, from {first} to {last}, where there are products.")
    by_whom = tr("Nothing runs by itself: click Update, or let a timer of your system do it (see the guide).")
    return f"{text.format(days=days_text(len(days)), first=days[0], last=days[-1])} {by_whom}"


def not_all_done(name: str, failed: Sequence[str]) -> SnowGalileoError:
    """The error of an update in which something failed, see ``failures``."""
    first, *others = failed
    text = tr("{name}: not everything could be done: {first}.").format(name=name, first=first.rstrip("."))
    if others:
        text += " " + tr("{count} more failed, too.").format(count=len(others))
    hint = tr("What could be done is done; the next update tries the rest again.")
    return TranslatedError("SG-WATCH-002", text, hint, "\n".join(failed))


def _sentence(reason: Reason) -> Optional[str]:
    """The sentence of a reason; ``None`` for one of a newer engine."""
    sentence = sentences().get(reason.kind)
    if sentence is None:
        return None
    values = dict(reason.values)
    if "code" in values and "text" in values:
        values["error"] = told(values["code"], values["text"])
    if "provisional" in values:
        values["provisional"] = _provisional(values["provisional"])
    return sentence.format(**values) if places_of(sentence) <= set(values) else None


def _provisional(noted: str) -> str:
    """Why a better version of a scene will follow."""
    if noted.startswith(SUBSTITUTE):
        return tr("substitute: {name}").format(name=noted[len(SUBSTITUTE) :])
    known = {NEAR_REAL_TIME: tr("near-real-time version"), PRELIMINARY: tr("preliminary values")}
    return known.get(noted, noted)
