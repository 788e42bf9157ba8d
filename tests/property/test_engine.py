"""The index finds what the simple matcher finds, for all built-in rules on any page, and for any rules."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import split
from newsclean.engine import Index, Page
from newsclean.engine.reference import found_by_index, found_simply
from newsclean.model import Label, Repaired
from newsclean.packs.registry import installed_packs
from newsclean.packs.rules import Rule
from newsclean.words import words
from tests.property.pages import hostile_texts, pages


@cache
def built_in() -> tuple[tuple[Rule, ...], Index]:
    rules = tuple(rule for pack in installed_packs() for rule in pack.rules)[::7]
    return rules, Index(rules)


def page_of(text: str) -> Page:
    return Page(split(Repaired(text, text)))


@given(st.one_of(pages(), hostile_texts()))
def test_the_built_in_rules_are_found_as_the_simple_matcher_finds_them(text: str) -> None:
    rules, index = built_in()
    page = page_of(text)
    assert found_by_index(page, index.hits(page)) == found_simply(page, rules)


some_words = st.lists(st.sampled_from(["a", "b", "ab", "read", "more", "続", "é", "©"]), min_size=1, max_size=4).map(" ".join)
rules = st.builds(
    lambda number, find, literals, trigger: Rule(
        id=f"r{number}", label=Label.OTHER, pack="p", find=find, literals=() if find == "regex" else literals, trigger=trigger, regex="x"
    ),
    st.integers(0, 10**6),
    st.sampled_from(["line", "starts", "ends", "phrase", "regex"]),
    st.lists(some_words, max_size=3, unique_by=words).map(tuple),
    st.lists(some_words, max_size=3).map(tuple),
)


@given(st.lists(rules, max_size=8, unique_by=lambda rule: rule.id), st.lists(some_words, max_size=8).map("\n".join))
def test_any_rules_are_found_as_the_simple_matcher_finds_them(some: list[Rule], text: str) -> None:
    page = page_of(text)
    assert found_by_index(page, Index(some).hits(page)) == found_simply(page, some)
