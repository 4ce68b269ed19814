"""A report for people who help: versions and state of the installation, without private data."""

from __future__ import annotations

import getpass
import os
import platform
import re
import shutil
import socket
import sys
from pathlib import Path
from typing import List, Sequence

from ..version import __version__
from .folder import engine_folder, environments
from .gpu import gpus

SECRET_NAMES = re.compile(
    r"(?i)(token|secret|passw(?:or)?d|api[_-]?key|authorization|cookie)(\"?\s*[=:]\s*)(\S+)"
)
URL_LOGIN = re.compile(r"(\w+://)[^/@\s]+@")
URL_QUERY = re.compile(r"(https?://[^\s?#]+)[?#]\S+")
ADDRESS = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")
MAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
LONG_TOKEN = re.compile(r"\b(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9_-]{32,}\b")
OTHER_HOMES = re.compile(r"(?i)((?:/home/|/Users/|\b[A-Z]:[\\/]+(?:Users|Benutzer)[\\/]+))[^/\\\s'\"]+")


def private_words() -> List[str]:
    """Names of the user and the computer, long enough to be told from other words."""
    words = []
    for ask in (getpass.getuser, socket.gethostname, lambda: Path.home().name):
        try:
            words.append(ask())
        except (OSError, KeyError, RuntimeError):
            continue
    return [
        word
        for word in dict.fromkeys(words)
        if len(word) > 2 and word not in ("root", "localhost", "user", "home")
    ]


def scrubbed_text(text: str, words: Sequence[str] = ()) -> str:
    """The text without names of people and computers, home folders, proxies, addresses and tokens.

    ``words``: names to take out, the user's own if empty.
    """
    homes = {str(Path.home()), os.environ.get("USERPROFILE", ""), os.path.realpath(Path.home())} - {"", "/"}
    for home in sorted(homes, key=len, reverse=True):
        for form in (home, home.replace("\\", "/"), home.replace("\\", "\\\\")):
            text = text.replace(form, "~")
    proxies = {value for key, value in os.environ.items() if key.lower().endswith("_proxy") and value}
    for proxy in proxies:
        if not key_is_list(proxy):
            text = text.replace(proxy, "<proxy>")
    text = URL_LOGIN.sub(r"\1<login>@", text)
    text = URL_QUERY.sub(r"\1?<query>", text)
    text = OTHER_HOMES.sub(r"\1<user>", text)
    text = SECRET_NAMES.sub(r"\1\2<secret>", text)
    text = MAIL.sub("<mail>", text)
    text = LONG_TOKEN.sub("<token>", text)
    text = ADDRESS.sub("<address>", text)
    for word in words or private_words():
        text = re.sub(rf"\b{re.escape(word)}\b", "<name>", text)
    return text


def key_is_list(value: str) -> bool:
    """Whether a variable is the list of hosts without proxy, which says nothing private by itself."""
    return "://" not in value and "," in value


def report(more: Sequence[str] = ()) -> str:
    """The report as text. ``more``: further lines, such as the versions of QGIS and the last errors."""
    folder = engine_folder()
    lines = [
        f"SnowGalileo {__version__}",
        f"System: {platform.platform()}, {platform.machine()}, {os.cpu_count()} processors",
        f"Python: {platform.python_version()} ({sys.executable})",
        f"Engine folder: {folder}",
    ]
    there = next((path for path in (folder, *folder.parents) if path.exists()), Path("/"))
    lines.append(f"Free disk: {shutil.disk_usage(there).free / 1e9:.1f} GB")
    for gpu in gpus():
        driver = ".".join(str(number) for number in gpu.driver)
        lines.append(f"GPU: {gpu.name}, driver {driver}, {gpu.memory_mib} MiB")
    found = environments(folder)
    for one in found:
        libraries = ", ".join(f"{name} {version}" for name, version in one.libraries.items())
        lines.append(
            f"Engine: {one.path.name}, Python {one.python}, {libraries}, {one.device or 'processor'}. "
            + one.note
        )
    if not found:
        lines.append("Engine: not installed")
    return scrubbed_text("\n".join([*lines, *more]))
