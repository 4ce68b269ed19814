"""Where the model weights are published."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from ..protocol import WEIGHTS_ADDRESS, SnowGalileoError
from ..web.network import LOOPBACK, Network

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


def network_to(address: ZipAddress, proxy: str = "", ca_certificates: str = "") -> Network:
    """How the server of the zip is reached. ``proxy``, ``ca_certificates``: as in ``Network``."""
    return Network(proxy, ca_certificates, is_plain_allowed=address.url.startswith("http:"))


def check_address(url: str) -> None:
    """Allow ``https``, and ``http`` on this computer only.

    No user names or passwords, which would end up in logs. Raises ``SG-WEIGHTS-008``.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise SnowGalileoError(
            "SG-WEIGHTS-008",
            "The address of the weights is not a web address.",
            "Use an address that begins with https.",
        ) from None
    if "@" in parts.netloc:
        raise SnowGalileoError(
            "SG-WEIGHTS-008",
            f"The address of the weights on {host} holds a user name or password.",
            "Leave it out.",
        )
    is_local = parts.scheme == "http" and host in LOOPBACK
    if not host or (parts.scheme != "https" and not is_local):
        text = (
            f"Weights are not fetched from {parts.scheme or 'an address without https'}://{host}: the "
            "connection would not be encrypted."
        )
        raise SnowGalileoError("SG-WEIGHTS-008", text, "Use an address that begins with https.")


def zip_address(mirror: str = "") -> ZipAddress:
    """The published zip, or the same file name in the web folder ``mirror``.

    Raises ``SG-WEIGHTS-008`` for an unsafe address.
    """
    if not mirror:
        return ZipAddress(f"{WEIGHTS_ADDRESS}/files/{ZIP_NAME}", ZIP_MD5)
    check_address(mirror)
    return ZipAddress(f"{mirror.rstrip('/')}/{ZIP_NAME}", "")
