"""The guide that travels in the plugin: the documents as web pages that are read without internet.

Only the parts of Markdown that the documents use. Standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from pathlib import Path

from qgis_profile import REPOSITORY

DOCUMENTS = REPOSITORY / "docs"
FOLDER = "guide"
"""Folder of the pages inside the plugin."""
STYLE = (
    "body{font-family:sans-serif;line-height:1.5;max-width:52em;margin:1.5em auto;padding:0 1em}"
    "table{border-collapse:collapse}th,td{border:1px solid #999;padding:.25em .6em;text-align:left;"
    "vertical-align:top}pre{overflow-x:auto;padding:.6em;border:1px solid #ccc}code{font-size:.95em}"
    "blockquote{border-left:3px solid #999;margin-left:0;padding-left:1em}img{max-width:100%}"
    "@media(prefers-color-scheme:dark){body{background:#1c1c1c;color:#ddd}a{color:#8ab8ff}}"
)
LIST_ITEM = re.compile(r"(\s*)(-|\d+\.) +(.*)")
TABLE_RULE = re.compile(r"\|?[\s:|-]+\|[\s:|-]*")


def pages() -> dict[str, bytes]:
    """Files of the guide: path inside the plugin's ``guide`` folder -> content."""
    found: dict[str, bytes] = {}
    for path in sorted(DOCUMENTS.rglob("*.md")):
        name = path.relative_to(DOCUMENTS).with_suffix(".html").as_posix()
        text = path.read_text(encoding="utf-8")
        found[name] = page(text, path).encode("utf-8")
        for image in re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", text):
            source = (path.parent / image).resolve()
            found[source.relative_to(DOCUMENTS).as_posix()] = source.read_bytes()
    return dict(sorted(found.items()))


def page(text: str, path: Path) -> str:
    """One document as a whole page; ``path``: its source, which links in it are relative to."""
    title = escape(text.partition("\n")[0].lstrip("# "))
    home = Path(*([".."] * (len(path.relative_to(DOCUMENTS).parts) - 1)), "user-guide.html").as_posix()
    body = "\n".join(blocks(text.splitlines(), lambda link: page_link(link, path)))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<style>{STYLE}</style></head><body><p><a href="{home}">SnowGalileo: user guide</a></p>\n'
        f"{body}\n</body></html>\n"
    )


def page_link(link: str, path: Path) -> str:
    """Where a link leads in the guide; empty if its target is not part of it."""
    if link.startswith(("https://", "http://", "#", "mailto:")):
        return link
    name, _, anchor = link.partition("#")
    target = (path.parent / name).resolve()
    if not target.is_relative_to(DOCUMENTS):
        return ""
    if name.endswith(".md"):
        name = f"{name[:-3]}.html"
    return f"{name}#{anchor}" if anchor else name


def anchor_of(heading: str) -> str:
    """Identifier of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def blocks(lines: list[str], link: Callable[[str], str]) -> list[str]:
    """Lines of Markdown as HTML blocks."""
    out: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.startswith("```"):
            end = next(i for i in range(at + 1, len(lines)) if lines[i].startswith("```"))
            out.append(f"<pre><code>{escape(chr(10).join(lines[at + 1 : end]))}</code></pre>")
            at = end + 1
        elif line.startswith("#"):
            level, _, heading = line.partition(" ")
            tag = f"h{len(level)}"
            out.append(f'<{tag} id="{anchor_of(heading)}">{inline(heading, link)}</{tag}>')
            at += 1
        elif line.startswith(">"):
            end = _end(lines, at, lambda text: text.startswith(">"))
            out.append("<blockquote>")
            out += blocks([text.lstrip(">")[1:] for text in lines[at:end]], link)
            out.append("</blockquote>")
            at = end
        elif line.startswith("|") and at + 1 < len(lines) and TABLE_RULE.fullmatch(lines[at + 1].strip()):
            end = _end(lines, at, lambda text: text.startswith("|"))
            out += _table(lines[at:end], link)
            at = end
        elif LIST_ITEM.match(line):
            marker = line[0]
            end = _end(lines, at, lambda text, marker=marker: _is_in_list(text, marker), True)
            out += _list(lines[at:end], link)
            at = end
        else:
            end = _end(lines, at, _is_prose)
            end = max(end, at + 1)
            out.append(f"<p>{inline(' '.join(lines[at:end]), link)}</p>")
            at = end
    return out


def inline(text: str, link: Callable[[str], str]) -> str:
    """Code, images, links, bold and italics of one line."""
    codes: list[str] = []

    def kept(found: re.Match[str]) -> str:
        codes.append(escape(found[0].strip("`").strip(), quote=False))
        return f"\0{len(codes) - 1}\0"

    spans = _spans(re.sub(r"``.+?``|`[^`]+`", kept, text), link)
    return re.sub("\0(\\d+)\0", lambda found: f"<code>{codes[int(found[1])]}</code>", spans)


def _spans(text: str, link: Callable[[str], str]) -> str:
    text = escape(text, quote=False)
    text = re.sub(
        r"!\[([^\]]*)\]\(([^)\s]+)\)",
        lambda found: f'<img alt="{found[1]}" src="{link(found[2])}">',
        text,
    )

    def linked(found: re.Match[str]) -> str:
        target = link(found[2])
        return f'<a href="{escape(target)}">{found[1]}</a>' if target else found[1]

    text = re.sub(r"\[([^\]]+)\]\(([^)\s]+)\)", linked, text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    return re.sub(r"(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])", r"<i>\1</i>", text)


def _end(lines: list[str], at: int, belongs: Callable[[str], bool], over_gaps: bool = False) -> int:
    """End of the block that starts at ``at``; ``over_gaps``: empty lines inside belong to it."""
    end = at
    for number in range(at, len(lines)):
        if belongs(lines[number]):
            end = number + 1
        elif lines[number].strip() or not over_gaps:
            break
    return end


def _is_in_list(line: str, marker: str) -> bool:
    """Whether a line goes on with a list; ``marker``: first character of its first item, ``-`` or a digit."""
    return line.startswith("  ") or (bool(LIST_ITEM.match(line)) and (line[0] == "-") == (marker == "-"))


def _is_prose(line: str) -> bool:
    return bool(line.strip()) and not line.startswith(("#", "```", "|")) and not LIST_ITEM.match(line)


def _table(lines: list[str], link: Callable[[str], str]) -> list[str]:
    rows = [re.split(r"(?<!\\)\|", line.strip().strip("|")) for line in lines]
    cells = [[inline(cell.strip().replace("\\|", "|"), link) for cell in row] for row in rows]
    head = "".join(f"<th>{cell}</th>" for cell in cells[0])
    body = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells[2:]]
    return ["<table>", f"<tr>{head}</tr>", *body, "</table>"]


def _list(lines: list[str], link: Callable[[str], str]) -> list[str]:
    first = LIST_ITEM.match(lines[0])
    assert first is not None
    indent, tag = len(first[1]), "ol" if first[2] != "-" else "ul"
    items: list[list[str]] = []
    for line in lines:
        item = LIST_ITEM.match(line)
        if item and len(item[1]) == indent:
            items.append([item[3]])
        else:
            items[-1].append(line[indent + (3 if tag == "ol" else 2) :])
    out = [f"<{tag}>"]
    for item_lines in items:
        content = blocks(item_lines, link)
        if len(content) == 1:
            content = [content[0].removeprefix("<p>").removesuffix("</p>")]
        out.append(f"<li>{' '.join(content)}</li>")
    return [*out, f"</{tag}>"]
