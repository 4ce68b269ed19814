"""Settings of a job in words."""

from __future__ import annotations

from ..engine.protocol import Setting
from .messages import tr


def help_sentence(setting: Setting) -> str:
    """The help of a setting as a translated sentence."""
    text = tr(setting.help)
    return f"{text[0].upper()}{text[1:]}."
