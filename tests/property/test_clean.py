"""The promises of a clean, for any page."""

from __future__ import annotations

import pickle
import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean import Article, Cleaner, Label, Pack, clean
from newsclean.packs.registry import installed_packs
from tests.property.pages import hostile_texts, pages


@cache
def packs() -> tuple[Pack, ...]:
    return installed_packs()


def solid(text: str) -> str:
    return "".join(text.split())


@given(st.one_of(pages(), hostile_texts()))
def test_marks_tile_the_document(page: str) -> None:
    article = clean(page)
    text, at = article.document.text, 0
    for mark in article.marks:
        assert not text[at : mark.start].strip()
        assert mark.start < mark.end
        at = mark.end
    assert not text[at:].strip()


@given(st.one_of(pages(), hostile_texts()))
def test_kept_and_removed_make_the_page(page: str) -> None:
    article = clean(page)
    kept = [article.document.text[mark.start : mark.end] for mark in article.marks if mark.label.is_article]
    removed = [removal.text for removal in article.removals]
    assert sorted(solid("".join(kept + removed))) == sorted(solid(article.document.text))


@given(st.one_of(pages(), hostile_texts()))
def test_every_paragraph_stands_on_the_page(page: str) -> None:
    article = clean(page)
    for paragraph in article.paragraphs:
        assert paragraph.text
        assert paragraph.kind in ("body", "heading")
    there = iter(solid(article.document.text))
    assert all(character in there for character in solid(article.text))  # in the order of the page


@given(st.one_of(pages(), hostile_texts()))
def test_an_article_survives_its_dict_and_its_json(page: str) -> None:
    import json

    article = clean(page)
    assert Article.from_dict(article.to_dict()) == article
    assert Article.from_dict(json.loads(article.to_json())) == article


@given(st.binary(max_size=300))
def test_any_bytes_are_cleaned(page: bytes) -> None:
    assert isinstance(clean(page), Article)


@cache
def travelled() -> Cleaner:
    """A cleaner as another process gets it."""
    return pickle.loads(pickle.dumps(Cleaner()))  # type: ignore[no-any-return]  # noqa: S301 - our own pickle


@given(st.one_of(pages(), hostile_texts()))
def test_cleaning_is_deterministic(page: str) -> None:
    assert clean(page) == clean(page) == travelled().clean(page)


@settings(max_examples=25)
@given(pages(), st.integers(0, 2**32))
def test_the_order_of_packs_and_rules_does_not_matter(page: str, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a shuffle, no secret
    shuffled = []
    for pack in packs():
        rules = list(pack.rules)
        chance.shuffle(rules)
        shuffled.append(Pack(id=pack.id, name=pack.name, hosts=pack.hosts, fingerprints=pack.fingerprints, given=tuple(rules)))
    sample = [pack for pack in shuffled if not pack.is_publisher][:3] + [pack for pack in shuffled if pack.is_publisher][:3]
    one = Cleaner(sample, installed=False).clean(page)
    chance.shuffle(sample)
    assert Cleaner(sample, installed=False).clean(page) == one


KEEPS_ALL = Cleaner(keep=set(Label))


@given(pages())
def test_what_is_kept_by_label_is_in_the_text(page: str) -> None:
    article = KEEPS_ALL.clean(page)
    assert sorted(solid(article.text)) == sorted(solid(article.document.text))


@pytest.mark.parametrize("page", [None, 3, ["a"], {"text": "a"}, object()])
def test_other_types_are_refused_with_advice(page: object) -> None:
    with pytest.raises(TypeError, match="takes a page as str or bytes"):
        clean(page)  # type: ignore[arg-type]
