"""What a user must know about a map besides its numbers: the same on every route."""

from __future__ import annotations

from typing import List

from ..engine.protocol import SnowMaps
from .messages import shown, tr


def result_notes(result: SnowMaps) -> List[str]:
    """Notes on the models, such as that one is for demonstration, and inputs that were hidden; one sentence
    each.
    """
    notes = list(dict.fromkeys(model.note.rstrip(".") for model in result.models if model.note))
    texts = [tr("Note on the model: {note}.").format(note=shown(note)) for note in notes]
    if result.hidden:
        texts.append(tr("Hidden from the model: {inputs}.").format(inputs=shown(", ".join(result.hidden))))
    if result.mode == "strict":
        texts.append(
            tr("Missing pixels were treated strictly, for which the published weights are not validated.")
        )
    return texts
