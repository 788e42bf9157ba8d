"""An explanation as one HTML page that needs nothing from elsewhere.

All that came with the page is escaped, and a policy in the page's head allows only the style and script that are written here, by their
hashes: were an escape ever forgotten, the browser would still run nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from pathlib import Path

from newsclean.cli.plain import plain
from newsclean.cli.rows import Count, Row, counts, rows, rule_of
from newsclean.engine import Near
from newsclean.explain import Explanation
from newsclean.model import Label, Mark

__all__ = ["html_page"]

ASSETS = Path(__file__).parent / "assets"
_TAGS = {Label.TITLE: "h2", Label.HEADING: "h3"}


def html_page(explanation: Explanation, name: str) -> str:
    """Return the page; `name` is what it calls the text that is explained.

    >>> from newsclean import Cleaner
    >>> "&lt;script&gt;" in html_page(Cleaner().explain("The <script> sailed at noon."), "ferry.txt")
    True
    """
    style, script = (_asset(file) for file in ("page.css", "page.js"))
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    found = counts(explanation)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="newsclean">
<title>{_safe(name)}: what became of each line</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>{_safe(name)}</h1>
<p class="about">{_about(explanation, found)}</p>
<div class="tools" role="toolbar" aria-label="What is shown" hidden>
<button type="button" id="removed" aria-pressed="true">Removed text</button>
<button type="button" id="notes" aria-pressed="true">Labels</button>
<button type="button" id="article">To the article</button>
<button type="button" id="theme">Light or dark</button>
</div>
<ul class="legend" aria-label="Labels">
{"".join(map(_legend, found))}</ul>
{_warnings(explanation)}</header>
<main>
{"".join(map(_row, rows(explanation)))}</main>
<script>{script}</script>
</body>
</html>
"""


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _safe(text: str) -> str:
    return escape(plain(text).encode("utf-8", "replace").decode(), quote=True)


def _about(explanation: Explanation, found: Iterable[Count]) -> str:
    article = explanation.article
    total = sum(one.characters for one in found) or 1
    kept = sum(one.characters for one in found if one.label.is_article)
    told = [
        f"{kept / total:.0%} kept",
        {"none": "no article found", "page": "taken for a whole page"}.get(article.kind, "taken for an article"),
    ]
    told += [article.publisher] if article.publisher else []
    told += [article.language] if article.language else []
    return " · ".join(map(_safe, told))


def _legend(one: Count) -> str:
    side = "kept" if one.label.is_article else "removed"
    return (
        f'<li><button type="button" class="chip {side}" data-label="{one.label.value}" aria-pressed="true">{one.label.value}'
        f' <span title="{one.characters:,} characters">{one.stretches:,}</span></button></li>\n'
    )


def _warnings(explanation: Explanation) -> str:
    told = "".join(f"<li>{_safe(notice.message)} <code>{_safe(notice.code)}</code></li>\n" for notice in explanation.article.warnings)
    return f'<ul class="warnings">\n{told}</ul>\n' if told else ""


def _row(row: Row) -> str:
    """Return a line: its text, and at its right (or above it, where the page is narrow) labels with rule, reason, fields and near rules."""
    labels = " ".join(dict.fromkeys(mark.label.value for mark in row.line.marks))
    gap = " gap" if row.line.block.gap else ""
    first = row.line.marks[0]
    tag = _TAGS.get(first.label, "p")
    pieces = "".join(
        f'{"" if piece.glued or not number else " "}<span class="{_side(piece.mark)} {piece.mark.label.value}">{_safe(piece.text)}</span>'
        for number, piece in enumerate(row.pieces)
    )
    note = "".join(map(_note, row.begins))
    goes_on = "" if row.begins or first.rule == "default" else " on"  # a passage's later lines
    return (
        f'<div class="row {row.state}{gap}" data-labels="{labels}" tabindex="0">\n<{tag} dir="auto">{pieces}</{tag}>\n'
        f'<div class="note{goes_on}">{note}</div>\n<div class="tip" role="tooltip">{_tip(row.line.marks, row.line.near)}</div>\n</div>\n'
    )


def _side(mark: Mark) -> str:
    return "kept" if mark.label.is_article else "removed"


def _note(mark: Mark) -> str:
    rule = rule_of(mark)
    if mark.label is Label.BODY and not rule:
        return ""
    told = f'<span class="label {_side(mark)}">{mark.label.value}</span>'
    fields = "".join(f"<dt>{_safe(key)}</dt><dd>{_safe(value)}</dd>" for key, value in mark.fields if key != mark.label.value)
    return f"{told} <code>{_safe(rule)}</code>{f'<dl>{fields}</dl>' if fields else ''}"


def _tip(marks: Iterable[Mark], near: Iterable[Near]) -> str:
    told = "".join(
        f'<p><b class="label {_side(mark)}">{mark.label.value}</b> <code>{_safe(rule_of(mark))}</code><br>{_safe(mark.reason)}</p>'
        for mark in marks
    )
    missed = "".join(f"<li><code>{_safe(one.rule)}</code> {_safe(one.why)}</li>" for one in near)
    return f"{told}<p>Near was:</p><ul>{missed}</ul>" if missed else told
