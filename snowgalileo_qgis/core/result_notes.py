"""What a user must know about a map besides its numbers: the same on every route."""

from __future__ import annotations

from typing import List

from ..engine.protocol import SnowMaps
from .messages import shown, tr

DEMONSTRATION = "demonstration model, trained on simulated scenes; not the published SnowGalileo model"
"""Note that the weights that come with the plugin carry."""


def note_words(note: str) -> str:
    """The note on a model, without its full stop; that of the shipped one in the language of QGIS."""
    words = {
        DEMONSTRATION: tr(
            "demonstration model, trained on simulated scenes; not the published SnowGalileo model"
        )
    }
    return words.get(note.rstrip("."), note.rstrip("."))


def result_notes(result: SnowMaps) -> List[str]:
    """Notes on the models, such as that one is for demonstration, and inputs that were hidden; one sentence
    each.
    """
    notes = list(dict.fromkeys(note_words(model.note) for model in result.models if model.note))
    texts = [tr("Note on the model: {note}.").format(note=shown(note)) for note in notes]
    if result.hidden:
        texts.append(tr("Hidden from the model: {inputs}.").format(inputs=shown(", ".join(result.hidden))))
    if result.mode == "strict":
        texts.append(
            tr("Missing pixels were treated strictly, for which the published weights are not validated.")
        )
    return texts
