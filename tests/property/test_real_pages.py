"""What is promised of any page, on real ones, where NEWSCLEAN_CORPUS names a folder of them."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclean import Cleaner
from newsclean.blocks import split
from newsclean.engine import Index, Page
from newsclean.engine.reference import found_by_index, found_simply
from newsclean.engine.stored import stored_index
from newsclean.packs.registry import installed_packs
from newsclean.repair import repair

pytestmark = pytest.mark.corpus
FOLDER = Path(os.environ.get("NEWSCLEAN_CORPUS", "/nonexistent"))


def real_pages(forms: tuple[str, ...] = ()) -> Iterator[tuple[str, str | None, str]]:
    """Yield an id, the address and the text of each page, in some forms or all."""
    paths = sorted(FOLDER.glob("*.jsonl.gz"))
    if not paths:
        pytest.skip("NEWSCLEAN_CORPUS names no folder with pages")
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                for form, text in record["texts"].items():
                    if text and (not forms or form in forms):
                        yield f"{record['id']} as {form}", record.get("url"), text


def test_the_index_finds_what_the_simple_matcher_finds() -> None:
    """All rules on all pages, with an index made of the rules and with the stored one of the generic packs."""
    rules = tuple(rule for pack in installed_packs() for rule in pack.rules)
    generic = {rule.name for pack in installed_packs() if not pack.is_publisher for rule in pack.rules}
    made, stored = Index(rules), stored_index()
    for name, _, text in real_pages(("page",)):
        page = Page(split(repair(text)))
        expected = found_simply(page, rules)
        assert found_by_index(page, made.hits(page)) == expected, name
        assert found_by_index(page, stored.hits(page)) == {one for one in expected if one[0] in generic}, name


def test_cleaning_the_text_of_an_article_changes_nothing() -> None:
    cleaner = Cleaner()
    for name, url, text in real_pages():
        once = cleaner.clean(text, url=url).text
        assert cleaner.clean(once, url=url).text == once, name


def test_every_character_is_kept_or_removed() -> None:
    cleaner = Cleaner()
    for name, url, page in real_pages(("page",)):
        article = cleaner.clean(page, url=url)
        text, at = article.document.text, 0
        for mark in article.marks:
            assert at <= mark.start < mark.end, name
            assert not text[at : mark.start].strip(), name
            at = mark.end
        assert not text[at:].strip(), name
        removed = {tuple(removal.span) for removal in article.removals}
        taken = [(mark.start, mark.end) for mark in article.marks if not mark.label.is_article]
        assert all(any(start <= first and last <= end for start, end in removed) for first, last in taken), name
