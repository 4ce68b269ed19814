"""Address and keys of S3 stores: those that QGIS gives with a job, else from the places where all programs
for S3 look: the environment, then the files of the folder ``~/.aws``. Keys are kept nowhere else.

https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from configparser import ConfigParser, Error
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from ..protocol import StoreAccess

FILES = (("AWS_SHARED_CREDENTIALS_FILE", "credentials"), ("AWS_CONFIG_FILE", "config"))
"""Variables with the places of the files, and their names in the folder."""
VARIABLES = (
    "AWS_ENDPOINT_URL_S3",
    "AWS_ENDPOINT_URL",
    "AWS_REGION",
    "AWS_DEFAULT_REGION",
    "AWS_SKIP_SIGNATURE",
    "AWS_PROFILE",
    "AWS_DEFAULT_PROFILE",
    "HOME",
    "USERPROFILE",
    *(variable for variable, _ in FILES),
)
"""What the settings depend on, besides keys."""
REGION = "us-east-1"
"""Where none is set; most stores but Amazon's take any."""


@dataclass(frozen=True)
class Keys:
    """A pair of keys, and the token of those that end."""

    key: str = field(repr=False)
    secret: str = field(repr=False)
    token: str | None = field(repr=False, default=None)


@dataclass(frozen=True)
class Settings:
    """How S3 stores are reached. ``endpoint``: address, ``None`` for Amazon's. ``has_keys``: whether there
    are any; without, the store's client looks for a role of the computer. ``is_public``: requests are not
    signed. ``given``: keys that QGIS gave, so that a store reached with others is another.
    """

    endpoint: str | None
    region: str
    has_keys: bool
    is_public: bool
    given: Keys | None = field(repr=False, default=None)


_access = StoreAccess()


def given_access() -> StoreAccess:
    """What QGIS gave, for processes that this one starts: through their pipe, as it came here."""
    return _access


def use_access(access: StoreAccess | None) -> None:
    """From now on reach stores so, in this process; ``None``: as the environment and the files say."""
    global _access  # noqa: PLW0603 (as the environment, it holds for the process)
    _access = access or StoreAccess()


def settings() -> Settings:
    """The settings as they are now."""
    usual = _usual_settings()
    if _access == StoreAccess():
        return usual
    given = Keys(_access.key, _access.secret) if _access.key and _access.secret else None
    return Settings(
        endpoint=_access.endpoint or usual.endpoint,
        region=_access.region or usual.region,
        has_keys=usual.has_keys or given is not None,
        is_public=usual.is_public and given is None,
        given=given,
    )


def _usual_settings() -> Settings:
    """What the environment and the files say."""
    variables = tuple(os.environ.get(name, "") for name in VARIABLES)
    has_keys = bool(_first("AWS_ACCESS_KEY_ID") and _first("AWS_SECRET_ACCESS_KEY"))
    return _settings(variables, has_keys, tuple(_changed(_file(*place)) for place in FILES))


@lru_cache(maxsize=4)
def _settings(_variables: tuple[str, ...], _has_keys: bool, _changes: tuple[int, ...]) -> Settings:
    """The settings, looked up once for these variables and files: each request asks for them."""
    file = _profile("AWS_CONFIG_FILE", "config")
    endpoint = _first("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL") or file.get("endpoint_url")
    region = _first("AWS_REGION", "AWS_DEFAULT_REGION") or file.get("region") or REGION
    is_public = os.environ.get("AWS_SKIP_SIGNATURE", "").lower() in ("1", "true", "yes")
    return Settings(endpoint, region, keys() is not None, is_public)


def keys() -> Keys | None:
    """The keys as they are now: of the environment, else of the profile ``AWS_PROFILE`` or ``default``."""
    found = _first("AWS_ACCESS_KEY_ID"), _first("AWS_SECRET_ACCESS_KEY"), _first("AWS_SESSION_TOKEN")
    if not (found[0] and found[1]):
        names = "aws_access_key_id", "aws_secret_access_key", "aws_session_token"
        for place in FILES:
            file = _profile(*place)
            found = file.get(names[0]), file.get(names[1]), file.get(names[2])
            if found[0] and found[1]:
                break
    key, secret, token = found
    return Keys(key, secret, token) if key and secret else None


def _file(variable: str, name: str) -> Path:
    # without a home folder, as in some containers, this stays as it is, and Path.expanduser would raise
    return Path(os.path.expanduser(os.environ.get(variable) or f"~/.aws/{name}"))  # noqa: PTH111


def _changed(path: Path) -> int:
    """When a file was changed [ns]; 0: there is none."""
    try:
        return path.stat().st_mtime_ns
    except (OSError, ValueError):
        return 0


def _first(*names: str) -> str | None:
    return next((os.environ[name] for name in names if os.environ.get(name)), None)


def _profile(variable: str, name: str) -> Mapping[str, str]:
    """The profile's part of one of the files; empty where there is none, or one that cannot be read."""
    path = _file(variable, name)
    profile = _first("AWS_PROFILE", "AWS_DEFAULT_PROFILE") or "default"
    parser = ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, Error):
        return {}
    section = next((part for part in (profile, f"profile {profile}") if part in parser), None)
    return dict(parser[section]) if section else {}
