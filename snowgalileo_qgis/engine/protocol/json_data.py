"""Dataclasses that convert to JSON and back."""

from __future__ import annotations

from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, Mapping, Type, TypeVar, Union, get_args, get_origin, get_type_hints

from .errors import Json

Data = TypeVar("Data", bound="JsonData")


class JsonData:
    """Base of dataclasses that are sent as JSON objects: fields become keys, paths become text."""

    def to_json(self) -> Json:
        """The fields as a JSON object; nested dataclasses become nested objects."""
        return {name: _plain(value) for name, value in asdict(self).items()}  # type: ignore[call-overload]

    @classmethod
    def from_json(cls: Type[Data], values: Mapping[str, Any]) -> Data:
        """Rebuild the dataclass; keys that it does not know are ignored, fields with a default may be absent.

        Raises ``TypeError`` or ``AttributeError`` when the object does not have the form of the dataclass.
        """
        types = get_type_hints(cls)
        known = {field.name for field in fields(cls)}  # type: ignore[arg-type]
        return cls(**{name: _typed(types[name], value) for name, value in values.items() if name in known})


def _plain(value: Any) -> Any:
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return {key: _plain(item) for key, item in value.items()} if isinstance(value, dict) else value


def _typed(kind: Any, value: Any) -> Any:
    """A JSON value converted to the type of its field."""
    origin, inner = get_origin(kind), get_args(kind)
    if value is None or kind is Any:
        return value
    if origin is Union:  # Optional
        return _typed(next(choice for choice in inner if choice is not type(None)), value)
    if origin is list:
        return [_typed(inner[0], item) for item in value]
    if origin is dict:
        return {key: _typed(inner[1], item) for key, item in value.items()}
    if kind is Path:
        return Path(value)
    return kind.from_json(value) if isinstance(kind, type) and issubclass(kind, JsonData) else value
