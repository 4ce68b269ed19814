"""What a layer or band holds, by its name.

Snow cover *seen from above* and snow cover *on the ground*, under trees, are different quantities; NDSI is an
index, not a fraction; and most layers of a snow product are neither.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

VIEWABLE, ON_GROUND = "seen from above", "on the ground"

SNOW, NDSI, QUALITY, OTHER = "snow cover", "NDSI", "quality", "other"
"""Roles of a layer: a fraction or a mask of snow; an index; flags or an uncertainty; something else."""


@dataclass(frozen=True)
class Layer:
    """``role``: one of the constants above, empty where a name does not tell. ``quantity``: ``VIEWABLE``,
    ``ON_GROUND`` or unsaid. ``words``: those of the name that tell, joined by spaces.
    """

    role: str = ""
    quantity: str = ""
    words: str = ""


_SNOW_WORDS = {
    "": "fsc fsca scf sca snw seb snow snowclass snowmap|snowclass qa|snow class|snow cover|snow mask|"
    "snow fraction|snow area fraction|snow cover fraction|fractional snow cover",
    VIEWABLE: "fsctoc scfv viewable|fsc toc|viewable snow|snow area fraction viewable from above",
    ON_GROUND: "fscog scfg gfsc|fsc og|gfsc gf|ground snow|snow on ground|surface snow area fraction",
}
_OTHER_WORDS = {
    NDSI: "ndsi|ndsi snow|ndsi snow cover|cgf ndsi snow cover",
    QUALITY: "qa qc qcog qctoc qcgf qcflags quality flags uncertainty stddev|standard error|"
    "standard deviation|basic qa|gf qa|gf qc|algorithm flags qa|ndsi snow cover basic qa|"
    "ndsi snow cover algorithm flags qa|snow mask qa",
    OTHER: "albedo swe scd sod smod nsp nobs ccd lgap residual ndvi composition|snow depth|snow albedo|"
    "snow albedo daily tile|cloud persistence|orbit pnt|granule pnt|change of|minus label",
}


def _phrases(text: str) -> list[tuple[str, ...]]:
    """Single words come first, then phrases between bars."""
    words, *phrases = text.split("|")
    return [(word,) for word in words.split()] + [tuple(phrase.split()) for phrase in phrases]


_PHRASES: dict[tuple[str, ...], tuple[str, str]] = {
    **{phrase: (SNOW, quantity) for quantity, text in _SNOW_WORDS.items() for phrase in _phrases(text)},
    **{phrase: (role, "") for role, text in _OTHER_WORDS.items() for phrase in _phrases(text)},
}
_LONGEST = max(map(len, _PHRASES))


def words_of(text: str) -> list[str]:
    """Words of a name in lower case, without the digits at the end of a word (``FSC86``)."""
    return [re.sub(r"(?<=[a-z])\d+$", "", word) for word in re.split(r"[^a-z0-9]+", text.lower()) if word]


def layer_of_name(text: str) -> Layer:
    """The layer that a file name tells of: its last telling words decide (``FSC_20250406_QC``)."""
    found = _found(text)
    return found[-1] if found else Layer()


def layer_of_band(*texts: str) -> Layer:
    """The layer that a band's description and tags tell of.

    Words for anything but snow cover decide, wherever they stand ("quality of the snow cover").
    """
    found = [layer for text in texts for layer in _found(text)]
    for role in (OTHER, QUALITY):
        if telling := [layer for layer in found if layer.role == role]:
            return telling[0]
    if not found:
        return Layer()
    quantities = {layer.quantity for layer in found if layer.quantity}
    first = found[0]
    return Layer(first.role, quantities.pop() if len(quantities) == 1 else first.quantity, first.words)


def _found(text: str) -> list[Layer]:
    """Telling phrases of a text in their order, the longest at each place."""
    words, layers, start = words_of(text), [], 0
    while start < len(words):
        for length in range(min(_LONGEST, len(words) - start), 0, -1):
            phrase = tuple(words[start : start + length])
            if phrase in _PHRASES:
                role, quantity = _PHRASES[phrase]
                layers.append(Layer(role, quantity, " ".join(phrase)))
                start += length
                break
        else:
            start += 1
    return layers
