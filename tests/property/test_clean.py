"""The promises of a clean, for any page."""

from __future__ import annotations

import json
import pickle
import random
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Article, Cleaner, Label, Pack, clean
from newsclean.blocks import split
from newsclean.engine import Page
from newsclean.engine.reference import found_simply
from newsclean.model import Repaired
from newsclean.packs.registry import installed_packs
from newsclean.packs.rules import Rule
from newsclean.repair import repair
from tests.property.pages import BOILERPLATE, HEADS, MENU, PROSE, any_pages, pages

WORDS = (
    st.none()
    | st.text(max_size=20)
    | st.sampled_from(["https://", "//[::1", "https://www.independent.co.uk/2024/99/99/x", "the independent"])
)
CODES = st.none() | st.text(max_size=8) | st.sampled_from(["en", "de-AT", "pt_BR", "zz", "english"])


def solid(text: str) -> str:
    return "".join(text.split())


# --- No text and no bytes raise; nothing is lost.


@given(any_pages() | st.text(), WORDS, WORDS, CODES)
def test_any_text_is_cleaned_whatever_is_said_of_it(page: str, url: str | None, publisher: str | None, language: str | None) -> None:
    article = clean(page, url=url, publisher=publisher, language=language)
    assert isinstance(article, Article)
    assert article.language != ""


@given(st.binary(max_size=300) | any_pages().map(lambda page: page.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_cleaned(page: bytes) -> None:
    assert isinstance(clean(page), Article)


@given(any_pages())
def test_marks_tile_the_document(page: str) -> None:
    article = clean(page)
    text, at = article.document.text, 0
    for mark in article.marks:
        assert not text[at : mark.start].strip()
        assert mark.start < mark.end
        assert mark.rule
        assert mark.reason
        at = mark.end
    assert not text[at:].strip()


@given(any_pages())
def test_kept_and_removed_and_white_space_are_the_repaired_page(page: str) -> None:
    article = clean(page)
    text, at = article.document.text, 0
    assert text == repair(page).text == Repaired(page, text, article.repairs).rebuild()
    kept = [(mark.start, mark.end) for mark in article.marks if mark.label.is_article]
    for start, end in sorted([*kept, *(tuple(removal.span) for removal in article.removals)]):
        assert not text[at:start].strip()
        assert at <= start < end
        at = end
    assert not text[at:].strip()
    for removal in article.removals:
        assert removal.text == text[slice(*removal.span)]
        assert not removal.label.is_article


@given(any_pages())
def test_every_paragraph_stands_on_the_page(page: str) -> None:
    article = clean(page)
    for paragraph in article.paragraphs:
        assert paragraph.text
        assert paragraph.kind in ("body", "heading")
    there = iter(solid(article.document.text))
    assert all(character in there for character in solid(article.text))  # in the order of the page


@given(any_pages())
def test_an_article_survives_its_dict_and_its_json(page: str) -> None:
    article = clean(page)
    assert Article.from_dict(article.to_dict()) == article
    written = article.to_json()
    assert written.isascii()
    assert Article.from_dict(json.loads(written)) == article
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own pickle


@cache
def travelled() -> Cleaner:
    """A cleaner as another process gets it."""
    return pickle.loads(pickle.dumps(Cleaner()))  # type: ignore[no-any-return]  # noqa: S301 - our own pickle


@given(any_pages())
def test_cleaning_is_deterministic(page: str) -> None:
    assert clean(page) == clean(page) == travelled().clean(page)


# --- The order of packs, and of the rules in them.

LINES = [*MENU, *HEADS, *BOILERPLATE, *PROSE]


@cache
def packs() -> tuple[Pack, ...]:
    return installed_packs()


@cache
def speaking() -> tuple[tuple[Pack, tuple[Rule, ...]], ...]:
    """The packs that have something to say of the lines of these pages, and their rules that do."""
    text = "\n".join(LINES)
    page = Page(split(Repaired(text, text)))
    rules = tuple(rule for pack in packs() for rule in pack.rules)
    names = {name for name, *_ in found_simply(page, rules)}
    found = [(pack, tuple(rule for rule in pack.rules if rule.name in names)) for pack in packs()]
    return tuple((pack, rules) for pack, rules in found if rules)


def shuffled(pack: Pack, rules: tuple[Rule, ...], chance: random.Random) -> Pack:
    return Pack(id=pack.id, name=pack.name, hosts=pack.hosts, fingerprints=pack.fingerprints, given=tuple(chance.sample(rules, len(rules))))


@given(pages(), st.integers(0, 2**32))
def test_the_order_of_packs_and_rules_does_not_matter(page: str, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a shuffle, no secret
    some = [(pack, chance.sample(rules, min(len(rules), 4))) for pack, rules in chance.sample(speaking(), min(len(speaking()), 4))]
    articles = []
    for _ in range(2):
        chance.shuffle(some)
        articles.append(Cleaner([shuffled(pack, tuple(rules), chance) for pack, rules in some], installed=False).clean(page))
    assert articles[0] == articles[1]


def test_the_order_of_all_packs_and_all_their_rules_does_not_matter() -> None:
    sample = [random.Random(number).sample(LINES, 16) for number in range(200)]  # noqa: S311 - a shuffle, no secret
    pages = [sep.join(lines) for lines, sep in zip(sample, ["\n", "\n\n"] * 100, strict=True)]
    found = []
    for seed in (1, 2):
        chance = random.Random(seed)  # noqa: S311 - a shuffle, no secret
        some = [shuffled(pack, pack.rules, chance) for pack in chance.sample(packs(), len(packs()))]
        cleaner = Cleaner(some, installed=False)
        found.append([cleaner.clean(page) for page in pages])
    assert found[0] == found[1]


KEEPS_ALL = Cleaner(keep=set(Label))


@given(pages())
def test_what_is_kept_by_label_is_in_the_text(page: str) -> None:
    article = KEEPS_ALL.clean(page)
    assert sorted(solid(article.text)) == sorted(solid(article.document.text))


@pytest.mark.parametrize("page", [None, 3, ["a"], {"text": "a"}, object()])
def test_other_types_are_refused_with_advice(page: object) -> None:
    with pytest.raises(TypeError, match="takes a page as str or bytes"):
        clean(page)  # type: ignore[arg-type]
