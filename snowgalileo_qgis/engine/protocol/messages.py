"""Messages as lines, and specifications back from them."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from typing import Any, Dict, Mapping, Optional, Type, Union

from .build_specs import BuildSpec, ExportSpec, ScanSpec
from .errors import Json, SnowGalileoError
from .model_specs import AddCloudsSpec, EvaluateSpec, FinetuneSpec, PretrainSpec
from .specs import InspectSpec, JobSpec, PredictSpec, require
from .weights_specs import SelftestSpec, WeightsSpec

SPECS: Dict[str, Type[JobSpec]] = {
    spec.kind: spec
    for spec in (
        InspectSpec,
        ScanSpec,
        BuildSpec,
        ExportSpec,
        PredictSpec,
        FinetuneSpec,
        EvaluateSpec,
        AddCloudsSpec,
        PretrainSpec,
        WeightsSpec,
        SelftestSpec,
    )
}


def spec_from_json(message: Mapping[str, Any]) -> JobSpec:
    """Rebuild and validate a job specification.

    Raises ``SG-JOB-001`` for an unknown kind, an unknown or a missing field, a field of another type, or a
    value that no job can run with.
    """
    kind = message.get("kind")
    spec_class = SPECS.get(kind) if isinstance(kind, str) else None
    if spec_class is None:
        raise SnowGalileoError("SG-JOB-001", f"There is no job of the kind '{kind}'.")
    known = {f.name: f for f in fields(spec_class)}
    values = {name: value for name, value in message.items() if name != "kind"}
    unknown = sorted(set(values) - set(known))
    require(not unknown, f"The job '{kind}' has no setting '{unknown[0] if unknown else ''}'.")
    for name, value in values.items():
        default = known[name].default
        if default is MISSING:
            well_typed = isinstance(value, list) and all(isinstance(item, str) for item in value)
        elif default is None:
            well_typed = value is None or isinstance(value, dict if name == "area" else str)
        else:
            well_typed = type(value) is type(default)
        require(well_typed, f"The setting '{name}' of the job '{kind}' has a value of the wrong type.")
    spec = spec_class(**values)
    spec.validate()
    return spec


def encode(message: Mapping[str, Any]) -> bytes:
    """One message as one line."""
    return (json.dumps(message, ensure_ascii=True, separators=(",", ":"), allow_nan=False) + "\n").encode(
        "ascii"
    )


def decode(line: Union[bytes, str]) -> Optional[Json]:
    """The message on a line, or ``None`` when the line is not one (a stray print, half a line)."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    return message if isinstance(message, dict) and isinstance(message.get("type"), str) else None
