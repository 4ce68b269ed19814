"""The installer with QGIS's settings: mirror, proxy and certificates."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Mapping, Optional

from ..engine.protocol import WEIGHTS_ADDRESS
from ..installer.install import Request
from ..installer.web import Connection
from .choice_words import build_words
from .counts import number_text
from .messages import shown, tr
from .network import network_settings
from .progress import duration
from .settings import settings


def connection(mirror: str = "") -> Connection:
    """How QGIS reaches servers; asked in the GUI thread."""
    address = mirror if mirror.startswith(("http:", "https:")) else WEIGHTS_ADDRESS
    network = network_settings(address)
    return Connection(network["proxy"], network["ca_certificates"])


def install_request(
    backend: str = "auto",
    mirror: Optional[str] = None,
    bundle: Optional[Path] = None,
    folder: Optional[Path] = None,
    has_dask: Optional[bool] = None,
) -> Request:
    """What to install; ``mirror``: ``None`` for the setting; ``has_dask``: see ``Request``."""
    mirror = settings().package_mirror if mirror is None else mirror
    return Request(
        backend,
        folder,
        mirror,
        bundle,
        python_mirror=settings().python_mirror,
        connection=connection(mirror),
        has_dask=has_dask,
    )


def size_text(size: float) -> str:
    """``359 MB`` or ``2.9 GB``."""
    if size < 1e9:
        return tr("{n} MB").format(n=max(1, round(size / 1e6)))
    return tr("{n} GB").format(n=number_text(size / 1e9, 1))


def backend_text(backend: str) -> str:
    """A build of the engine in words."""
    return build_words()[backend]


def install_text(message: Mapping[str, Any]) -> str:
    """``Downloading: 120 MB of 359 MB, 11 MB/s, about 20 s left: torch``."""
    names = {
        "prepare": tr("Preparing"),
        "download": tr("Downloading"),
        "install": tr("Installing the libraries"),
        "check": tr("Checking that the engine works"),
    }
    stage = str(message["stage"])
    text = names.get(stage, shown(stage))
    if not message["total"]:
        return text + "…"
    text += tr(": {done} of {total}").format(
        done=size_text(message["done"]), total=size_text(message["total"])
    )
    if message["speed"]:
        text += tr(", {speed} per second").format(speed=size_text(message["speed"]))
        text += tr(", about {time} left").format(time=duration(message["left_s"]))
    name = shown(message["package"]).split("-")[0]
    return text + (f" ({name})" if name else "")


def install_percent(message: Mapping[str, Any]) -> float:
    """Progress of the whole installation, 0..100; the download is most of it."""
    start, end = {"download": (2, 70), "install": (70, 90), "check": (90, 100)}.get(message["stage"], (0, 2))
    share = message["done"] / message["total"] if message["total"] else 0.0
    return float(start + (end - start) * min(1.0, share))
