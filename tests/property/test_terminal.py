"""Nothing of a page acts on a terminal, and nothing of it is markup in the page that `explain --html` writes."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsclean import Cleaner
from newsclean.cli import page as writer
from newsclean.cli.page import html_page
from newsclean.cli.plain import plain
from tests.property.pages import hostile_texts, lines

PIECES = [
    "\x1b",
    "\x1b[",
    "31m",
    "\x9b",
    "\x1b]0;",
    "\x07",
    "\x1b\\",
    "\x9d",
    "\x90",
    "\x1bc",
    "\u202e",
    "\u2066",
    "\u200d",
    "\0",
    "\x7f",
    "a",
    " ",
    "[",
    ";",
]
JOINERS = "\u200c\u200d"
TAGS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</pre>",
    "-->",
    "<!--",
    "&lt;",
    '"',
    "'",
    "<",
    ">",
    "]]>",
    "</script",
    "<style>",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=20).map("".join))
def test_plain_text_has_nothing_that_acts_on_a_terminal(text: str) -> None:
    shown = plain(text)
    assert all(character.isprintable() or character in JOINERS for character in shown)
    assert plain(shown) == shown
    there = iter(text)
    assert all(character in there for character in shown)  # it takes out and adds nothing


class Elements(HTMLParser):
    """The elements of a page, and the attributes of them that act."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.acting: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.acting += [name for name, _ in attrs if name.startswith("on") or name in {"src", "href", "style", "srcdoc", "action"}]


CLEANER = Cleaner()
WRITTEN = frozenset(re.findall(r"<(\w+)", Path(writer.__file__).read_text(encoding="utf-8")))  # the elements that its own code writes
PART = st.sampled_from(TAGS) | lines | st.text(max_size=8) | hostile_texts()


@given(st.lists(PART, max_size=8), st.sampled_from(["\n", "", " "]), st.sampled_from(TAGS) | st.text(max_size=20))
def test_nothing_of_a_page_is_markup_in_the_page_that_explains_it(parts: list[str], between: str, name: str) -> None:
    page = html_page(CLEANER.explain(between.join(parts)), name)
    found = Elements(page)
    assert found.acting == []
    assert set(found.names) <= WRITTEN | {"h2", "h3"}  # the tags of titles and headings are made up
    assert (found.names.count("script"), found.names.count("style"), found.names.count("html")) == (1, 1, 1)
    page.encode()  # no lone surrogate is left: a file can be written
