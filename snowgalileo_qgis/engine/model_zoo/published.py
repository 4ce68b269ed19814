"""Where the model weights are published."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from ..protocol import WEIGHTS_ADDRESS
from .connection import check_address

ZIP_NAME = "checkpoints_snowgalileo_finetune.zip"
"""All fine-tuned models in one zip, 777.3 MB.

The pre-trained encoder (``checkpoints_snowgalileo_pretrain``) is a separate file of the same record.
"""

ZIP_MD5 = "439a17d7ec670e68be5807ad9066c106"  # pragma: allowlist secret
"""MD5 of the zip, as Zenodo publishes it."""


@dataclass(frozen=True)
class ZipAddress:
    """The zip to fetch from. ``md5``: what it must be, empty for a mirror that packs its own."""

    url: str
    md5: str

    @property
    def host(self) -> str:
        """Name of the server, for messages."""
        return urlsplit(self.url).hostname or ""


def zip_address(mirror: str = "") -> ZipAddress:
    """The published zip, or the same file name in the web folder ``mirror``.

    Raises ``SG-WEIGHTS-008`` for an unsafe address.
    """
    if not mirror:
        return ZipAddress(f"{WEIGHTS_ADDRESS}/files/{ZIP_NAME}", ZIP_MD5)
    check_address(mirror)
    return ZipAddress(f"{mirror.rstrip('/')}/{ZIP_NAME}", "")
