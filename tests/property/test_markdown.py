"""Nothing of a page acts as markup in Markdown, as an independent parser reads it."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from newsclean.markdown import escape


@cache
def parser() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


MARKS = [
    "*",
    "_",
    "`",
    "[a](b)",
    "![",
    "<b>",
    "#",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    ">",
    "|",
    "~~",
    "=",
    "---",
    "\\",
    "&amp;",
    "a",
    " ",
    "\n",
    "\t",
    "http://a.example",
]


@given(st.one_of(st.lists(st.sampled_from(MARKS), max_size=12).map("".join), st.text(max_size=40)))
@example("***")
@example("1.")
def test_escaped_text_is_read_as_text(text: str) -> None:
    text = "".join(character for character in text if character != "\0" and not "\ud800" <= character <= "\udfff")
    tokens = parser().parse(escape(text))
    inline = [token for token in tokens if token.type == "inline"]
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert len(inline) <= 1
    children = [child for token in inline for child in token.children]
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == " ".join(text.split())
