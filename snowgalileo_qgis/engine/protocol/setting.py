"""Settings of jobs, each described once, in the metadata of the specification's field.

Validation, options of the command line, Processing parameters and forms all derive from it.
"""

from __future__ import annotations

import operator
from dataclasses import dataclass, field, fields
from typing import Any, Dict, Optional, Tuple, TypeVar

from .job import require

T = TypeVar("T")


@dataclass(frozen=True)
class Setting:
    """A setting as users see it, and the values it may have.

    ``label``: its name on forms. ``help``: half a sentence, lower case and without a full stop. ``least``,
    ``most``: ends of the range of a number, included; ``above``, ``below``: ends that are not.
    ``form_least``, ``form_most``: narrower ends for forms, which cannot exclude an end or want a sensible
    one. ``choices``: values of a text or number, any when empty. ``standard``: what a setting without a
    default, that is ``None``, usually is; the help says when it is something else.
    """

    default: Any
    label: str
    help: str
    least: Optional[float] = None
    most: Optional[float] = None
    above: Optional[float] = None
    below: Optional[float] = None
    form_least: Optional[float] = None
    form_most: Optional[float] = None
    choices: Tuple[Any, ...] = ()
    standard: Any = None

    @property
    def kind(self) -> type:
        """Type of the values, besides ``None`` where that is the default."""
        return type(self.standard if self.default is None else self.default)

    @property
    def form_range(self) -> Tuple[Optional[float], Optional[float]]:
        """Least and greatest value that a form lets the user enter; ``None``: no limit."""
        least = self.least if self.form_least is None else self.form_least
        return least, self.most if self.form_most is None else self.form_most

    def validate(self, name: str, value: Any) -> None:
        """Raise ``SG-JOB-001`` unless the setting, a field called ``name``, may have the value."""
        if value is None and self.default is None:
            return
        require(
            not isinstance(value, int) or value < 2**63,
            f"The setting '{name}' is a number of too many digits.",
        )
        require(
            not self.choices or value in self.choices,
            f"The setting '{name}' is '{value}', which is not one of {', '.join(map(str, self.choices))}.",
        )
        limits = (
            ("at least", self.least, operator.ge),
            ("above", self.above, operator.gt),
            ("at most", self.most, operator.le),
            ("below", self.below, operator.lt),
        )
        given = [
            (f"{word} {limit:g}", holds(value, limit)) for word, limit, holds in limits if limit is not None
        ]
        require(
            all(holds for _, holds in given),
            f"The setting '{name}' is {value}, but must be {' and '.join(text for text, _ in given)}.",
        )


def described(default: Any, label: str, text: str, **more: Any) -> Dict[str, Setting]:
    """Metadata of a dataclass field that is a setting; ``text`` is its help, ``more`` goes to ``Setting``."""
    return {"setting": Setting(default, label, text, **more)}


def setting(default: T, label: str, text: str, **more: Any) -> T:
    """A dataclass field that is a setting, with a default that is no list."""
    return field(default=default, metadata=described(default, label, text, **more))


def open_setting(standard: T, label: str, text: str, **more: Any) -> Optional[T]:
    """A dataclass field that is a setting without a default: unless given, it follows from other settings
    or files, and usually is ``standard``.
    """
    known: Optional[T] = field(
        default=None, metadata={"setting": Setting(None, label, text, standard=standard, **more)}
    )
    return known


def settings_of(spec: Any) -> Dict[str, Setting]:
    """Settings of a specification or its class by the name of their field, in the order of the fields."""
    return {entry.name: entry.metadata["setting"] for entry in fields(spec) if "setting" in entry.metadata}


def validate_settings(spec: Any) -> None:
    """Raise ``SG-JOB-001`` for the first setting with a value that it may not have."""
    for name, known in settings_of(spec).items():
        known.validate(name, getattr(spec, name))
