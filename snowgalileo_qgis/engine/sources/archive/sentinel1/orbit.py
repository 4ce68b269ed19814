"""The satellite's orbit: state vectors from the product or from an orbit file, and positions between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from ....protocol import SnowGalileoError
from ..listing import Entry, product_files, shown
from ..xml import read_xml
from .lattice import Doubles

MARGIN = timedelta(seconds=60)
"""Time beyond the image that state vectors must cover."""

KINDS = {"POEORB": "precise", "RESORB": "restituted"}
"""Kinds of orbit files, best first."""

_NAME = re.compile(r"(S1[A-D])_OPER_AUX_(POEORB|RESORB)_OPOD_(\d{8}T\d{6})_V(\d{8}T\d{6})_(\d{8}T\d{6})\.EOF")


class Orbit:
    """State vectors in the Earth-fixed frame.

    Between two of them, cubic Hermite interpolation of position and velocity: it is exact at the vectors,
    smooth, needs no choice of degree, and with vectors 10 s apart is within 0.3 mm of the true orbit (the
    fourth derivative of a circular orbit of 7,070 km is 8e-6 m/s^4; times 10^4 s^4 / 384).
    """

    def __init__(self, time_s: Doubles, position: Doubles, velocity: Doubles) -> None:
        """``time_s`` ``(N,)`` ascending; ``position`` [m] and ``velocity`` [m/s] ``(N, 3)``.

        Raises ``ValueError`` for unusable vectors.
        """
        if (
            len(time_s) < 2
            or position.shape != (len(time_s), 3)
            or velocity.shape != position.shape
            or (np.diff(time_s) <= 0).any()
        ):
            raise ValueError("state vectors that do not follow each other")
        if np.diff(time_s).max() > 61:
            raise ValueError("state vectors more than a minute apart")
        self.time_s, self.position, self.velocity = time_s, position, velocity

    def at(self, time_s: Doubles) -> tuple[Doubles, Doubles, Doubles]:
        """Position, velocity and acceleration ``(3, ...)`` at times of any shape.

        Beyond the vectors the outermost cubic is extrapolated.
        """
        left = np.clip(np.searchsorted(self.time_s, time_s, side="right") - 1, 0, len(self.time_s) - 2)
        step = self.time_s[left + 1] - self.time_s[left]
        s = (time_s - self.time_s[left]) / step
        p0, p1 = self.position.T[:, left], self.position.T[:, left + 1]
        m0, m1 = self.velocity.T[:, left] * step, self.velocity.T[:, left + 1] * step
        quadratic, cubic = 3 * (p1 - p0) - 2 * m0 - m1, 2 * (p0 - p1) + m0 + m1
        position = p0 + s * (m0 + s * (quadratic + s * cubic))
        velocity = (m0 + s * (2 * quadratic + 3 * s * cubic)) / step
        acceleration = (2 * quadratic + 6 * s * cubic) / step**2
        return position, velocity, acceleration


def utc(written: str) -> datetime:
    """A UTC time as written in products; with a time zone, its time in UTC."""
    time = datetime.fromisoformat(written.removeprefix("UTC=").removesuffix("Z"))
    return time.astimezone(UTC).replace(tzinfo=None) if time.tzinfo else time


@dataclass(frozen=True)
class OrbitFile:
    """A precise or restituted orbit: ``address`` for ``read_orbit``, valid from ``start`` to ``stop``
    (UTC).
    """

    address: str
    platform: str
    kind: str
    created: str
    start: datetime
    stop: datetime

    @property
    def name(self) -> str:
        """File name."""
        return self.address.rpartition("/")[2]


def orbit_files(entries: Sequence[Entry]) -> list[OrbitFile]:
    """Orbit files of an archive, best first: precise before restituted, then the most recent."""
    found = []
    for product in product_files(entries, _NAME.pattern):
        for marker in product.markers:
            name = _NAME.fullmatch(marker)
            if name:
                start, stop = (datetime.strptime(text, "%Y%m%dT%H%M%S") for text in (name[4], name[5]))
                found.append(OrbitFile(product.files[marker], name[1], KINDS[name[2]], name[3], start, stop))
    found.sort(key=lambda file: file.created, reverse=True)
    return sorted(found, key=lambda file: list(KINDS.values()).index(file.kind))


def best_orbit(
    files: Sequence[OrbitFile], platform: str, start: datetime, stop: datetime
) -> OrbitFile | None:
    """The first file of the platform that is valid for the whole acquisition."""
    return next(
        (
            file
            for file in files
            if file.platform == platform and file.start <= start - MARGIN and file.stop >= stop + MARGIN
        ),
        None,
    )


def read_orbit(address: str, start: datetime, stop: datetime, epoch: datetime) -> Orbit:
    """State vectors of an orbit file from a little before ``start`` to a little after ``stop``, times in
    seconds since ``epoch`` (UTC).

    Raises ``SG-SOURCE-001`` (unreadable), ``SG-SOURCE-003`` (not Earth-fixed, gaps, or without vectors at
    that time).
    """
    root = read_xml(address)
    try:
        frame = root.findtext(".//Ref_Frame")
        if frame != "EARTH_FIXED":
            raise ValueError(f"its frame is {frame}")
        rows = []
        for state in root.iter("OSV"):
            time = utc(state.findtext("UTC") or "")
            if start - MARGIN <= time <= stop + MARGIN:
                rows.append(
                    [
                        (time - epoch).total_seconds(),
                        *(float(state.findtext(axis) or "nan") for axis in ("X", "Y", "Z", "VX", "VY", "VZ")),
                    ]
                )
        table = np.array(rows)
        if not len(table) or not np.isfinite(table).all():
            raise ValueError("it has no state vectors for the time of the image")
        orbit = Orbit(table[:, 0], table[:, 1:4], table[:, 4:7])
        if table[0, 0] > (start - epoch).total_seconds() or table[-1, 0] < (stop - epoch).total_seconds():
            raise ValueError("its state vectors do not cover the image")
    except (ValueError, TypeError, IndexError, ArithmeticError) as error:
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} is not a usable orbit: {error}.",
            "Download it again, or remove it to use the product's own orbit.",
        ) from error
    return orbit
