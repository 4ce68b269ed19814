"""Reading untrusted XML: no entities, no external references, bounded size."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from ...protocol import SnowGalileoError
from .listing import METADATA_LIMIT, read_bytes, shown

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element  # nosec B405 (a type, nothing is parsed with it)


def read_xml(address: str, limit: int = METADATA_LIMIT) -> Element:
    """Root element of an XML file at an address from ``Product.files``.

    Raises ``SG-SOURCE-001`` when it cannot be read, ``SG-SOURCE-003`` when it is not XML, defines entities or
    is longer than ``limit`` bytes.
    """
    content = read_bytes(address, limit)
    if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        content = content.rstrip(b"\0")  # some copying programs fill the last block
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        reason = (
            "it declares entities or a document type"
            if isinstance(error, DefusedXmlException)
            else str(error)
        )
        raise SnowGalileoError(
            "SG-SOURCE-003",
            f"{shown(address)} is not readable metadata: {reason}.",
            "Download the product again.",
        ) from error
    return root


def text_of(root: Element, name: str, address: str) -> str:
    """Text of the first element with that name in any namespace; raises ``SG-SOURCE-003`` without one."""
    text = (root.findtext(f".//{{*}}{name}") or "").strip()
    if not text:
        raise contradictory(address, f"has no {name}")
    return text


def contradictory(address: str, what: str) -> SnowGalileoError:
    """The error of metadata that say something impossible; ``what``: the end of the sentence."""
    return SnowGalileoError(
        "SG-SOURCE-003", f"{shown(address)} {what}.", "Download the product again, unchanged."
    )
