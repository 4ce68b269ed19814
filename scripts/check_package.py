"""Check the packaged plugin against the rules of plugins.qgis.org: contents, metadata, bandit with every
rule, detect-secrets.

Run in the engine's environment. Prints one line per problem; the exit code is 1 if there is any.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import package

LARGEST_ZIP = 25_000_000
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "about")
"""Entries of ``metadata.txt`` without which the plugin is not packaged."""
FOR_UPLOAD = ("email", "tracker", "repository")
"""Entries that the repository's validator requires, too. Each is a real address or left out until there is
one: users write to it.
"""
NOT_ALLOWED = {".pyc", ".so", ".dll", ".exe", ".bat", ".ps1", ".sh", ".orig", ".rej"}
BANDIT_SKIPPED = "B404"
"""The only rule that the repository itself skips (importing ``subprocess``)."""


def content_problems(archive: Path) -> list[str]:
    """Problems of size, file names and required files."""
    problems = []
    if archive.stat().st_size > LARGEST_ZIP:
        problems.append(f"{archive.name} is larger than {LARGEST_ZIP} bytes")
    with zipfile.ZipFile(archive) as content:
        names = content.namelist()
    problems += [
        f"{package.PLUGIN}/{name} is missing"
        for name in ("__init__.py", "metadata.txt", "LICENSE")
        if f"{package.PLUGIN}/{name}" not in names
    ]
    for name in names:
        parts = name.split("/")
        if (
            parts[0] != package.PLUGIN
            or any(part.startswith(".") or part == "__pycache__" for part in parts)
            or Path(name).suffix in NOT_ALLOWED
        ):
            problems.append(f"{name} does not belong in the package")
    return problems


def metadata_problems(tree: Path) -> list[str]:
    """Problems of ``metadata.txt``."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(tree / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    problems = [f"metadata.txt has no {key}" for key in REQUIRED if not general.get(key)]
    if not re.fullmatch(r"\d+\.\d+\.\d+", general["version"]):
        problems.append(f"version {general['version']} is not MAJOR.MINOR.PATCH")
    code_version = re.search(r'__version__ = "(.+)"', (tree / "version.py").read_text(encoding="utf-8"))
    if code_version is None or code_version.group(1) != general["version"]:
        problems.append("metadata.txt and version.py disagree about the version")
    icon = general.get("icon")
    if icon and not (tree / icon).is_file():
        problems.append(f"the icon {icon} is not in the package")
    return problems


def lacking_for_upload(tree: Path) -> list[str]:
    """Addresses that ``metadata.txt`` lacks, without which plugins.qgis.org refuses the zip."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(tree / "metadata.txt", encoding="utf-8")
    return [key for key in FOR_UPLOAD if not parser["general"].get(key)]


def bandit_problems(tree: Path) -> list[str]:
    """Findings of bandit, every rule and severity: a single one blocks the version on the repository."""
    command = [sys.executable, "-m", "bandit", "-q", "-r", "-f", "json", "-s", BANDIT_SKIPPED, str(tree)]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    problems = [f"bandit could not read {error['filename']}: {error['reason']}" for error in report["errors"]]
    return problems + [
        f"{Path(found['filename']).relative_to(tree)}:{found['line_number']}: {found['test_id']} "
        f"{found['issue_text']}"
        for found in report["results"]
    ]


def secret_problems(tree: Path) -> list[str]:
    """Findings of detect-secrets, whose exit code is 0 even if it finds something."""
    command = [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "."]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, check=True, cwd=tree).stdout)
    return [
        f"{name}:{found['line_number']}: {found['type']}"
        for name, all_found in report["results"].items()
        for found in all_found
    ]


def main() -> int:
    """Build the package into a temporary folder, check it, print the problems."""
    with tempfile.TemporaryDirectory() as folder:
        archive = package.build(Path(folder))
        with zipfile.ZipFile(archive) as content:
            content.extractall(folder)
        tree = Path(folder, package.PLUGIN).resolve()
        problems = (
            content_problems(archive)
            + metadata_problems(tree)
            + bandit_problems(tree)
            + secret_problems(tree)
        )
        print(*problems, sep="\n", end="\n" if problems else "")
        print(
            f"{archive.name}: {len(package.plugin_files())} files, {archive.stat().st_size / 1e6:.2f} MB, "
            f"{len(problems)} problems"
        )
        if lacking := lacking_for_upload(tree):
            print(f"Before an upload to plugins.qgis.org, metadata.txt needs: {', '.join(lacking)}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
