"""The choice among published weights."""

from __future__ import annotations

from itertools import product

from ..model.weights_names import WeightsName, parse_name
from ..protocol import CONDITIONS, WEIGHT_INITS, SnowGalileoError, WeightsSpec
from .folder import StoredWeights, WeightsFolder
from .weights_zip import Member, WeightsZip


class Selection:
    """The filters of a specification; an empty one lets everything through."""

    def __init__(self, spec: WeightsSpec) -> None:
        self._spec = spec

    def __str__(self) -> str:
        filters = {"condition": self._spec.conditions, "start": self._spec.inits, "seed": self._spec.seeds}
        chosen = (f"{name} {' or '.join(values)}" for name, values in filters.items() if values)
        return ", ".join(chosen) or "anything"

    def members(self, weights_zip: WeightsZip) -> list[Member]:
        """Selected members of a zip, by name. Raises ``SG-WEIGHTS-006`` when a named one is missing."""
        if self._spec.names:
            missing = [name for name in self._spec.names if name not in weights_zip.members]
            if missing:
                raise SnowGalileoError(
                    "SG-WEIGHTS-006",
                    f"{weights_zip.source.label} holds no {missing[0]}.pth.",
                    "List what is published.",
                )
            return [weights_zip.members[name] for name in dict.fromkeys(self._spec.names)]
        members = sorted(weights_zip.members.values(), key=lambda member: str(member.name))
        return [member for member in members if self._lets_through(member.name)]

    def stored(self, folder: WeightsFolder) -> list[StoredWeights] | None:
        """The selected weights when all of them are known to be in the folder.

        ``None`` when the server must be asked.
        """
        spec = self._spec
        if spec.names:
            found = [folder.find(stem) for stem in spec.names if parse_name(stem)]
            there = [stored for stored in found if stored is not None]
            return there if len(there) == len(spec.names) else None
        if spec.ablations or not spec.seeds:
            return None
        conditions = spec.conditions or [condition for condition in CONDITIONS if condition != "auto"]
        wanted = set(product(conditions, spec.inits or WEIGHT_INITS, map(int, spec.seeds)))
        there = [
            stored
            for stored in folder.all()
            if stored.name and stored.name.samples is None and _key(stored.name) in wanted
        ]
        return there if {_key(stored.name) for stored in there if stored.name} == wanted else None

    def _lets_through(self, name: WeightsName) -> bool:
        spec = self._spec
        return (
            (not spec.conditions or name.condition in spec.conditions)
            and (not spec.inits or name.init in spec.inits)
            and (not spec.seeds or str(name.seed) in spec.seeds)
            and (name.samples is None or spec.ablations)
        )


def _key(name: WeightsName) -> tuple[str, str, int]:
    return name.condition, name.init, name.seed
