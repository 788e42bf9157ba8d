"""What an index finds of a page, whichever way it looks: by the keys that the page has, or by the words that the keys have."""

from __future__ import annotations

from typing import Any

import pytest

from newsclean.blocks import split
from newsclean.engine import Hits, Index, Page
from newsclean.engine import index as module
from newsclean.engine.index import entry_of, filed_under, literal_form
from newsclean.engine.reference import found_by_index, found_simply
from newsclean.model import Label, Repaired
from newsclean.packs.rules import Rule

PAGES = [
    "",
    "Read more",
    "Read more boats and read more piers",
    "Read\nmore\nRead more\n\n…\nboats",
    "boats boats boats and boats",
    "More boats\nRead more boats, more boats\nboats",
    "続きを読む boats\n読む",
    "Read " * 50 + "more",
    "The boats read " + "more " * 45,
    "boats ^ read ^ more",
]


def rule(id: str, **keys: Any) -> Rule:  # noqa: A002 - as the rule names it
    return Rule(id=id, **{"label": Label.OTHER, "find": "phrase", "pack": "p", **keys})


RULES = [
    rule("line", find="line", literals=("Read more", "boats", "読む")),
    rule("starts", find="starts", literals=("Read more", "boats", "続き")),
    rule("ends", find="ends", literals=("Read more", "boats", "more boats", "more")),
    rule("phrase", literals=("more boats and", "boats", "Read", "boats boats", "を読")),
    rule("short", literals=("more", "Read more"), longest=2),
    rule("part", literals=("read more", "boats"), extent="match"),
    rule("pattern", find="regex", regex="x", trigger=("boats", "read more", "more")),
    rule("everywhere", find="regex", regex="x"),
]


@pytest.fixture(params=[0, 10**9], ids=["many keys", "few keys"], autouse=True)
def _ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FEW", request.param)


def hits(text: str, *rules: Rule, fingerprints: tuple[tuple[str, str], ...] = (), limits: bool = True) -> Hits:
    return Index(rules, fingerprints).hits(Page(split(Repaired(text, text))), limits=limits)


@pytest.mark.parametrize("text", PAGES)
def test_an_index_finds_what_the_simple_matcher_finds(text: str) -> None:
    page = Page(split(Repaired(text, text)))
    assert found_by_index(page, Index(RULES).hits(page)) == found_simply(page, RULES)
    for one in RULES:
        assert found_by_index(page, Index([one]).hits(page)) == found_simply(page, [one])


def test_what_is_found_says_in_which_block_at_which_token_and_how_many() -> None:
    found = hits(
        "Boats\nRead more boats\nmore",
        RULES[3],
        rule("two", find="line", literals=("more",)),
        rule("three", find="ends", literals=("boats",)),
    )
    assert sorted((ready.rule.id, block, token, size) for ready, block, token, size in found.literals) == [
        ("phrase", 0, 1, 1),
        ("phrase", 1, 3, 1),
        ("phrase", 1, 5, 1),
        ("three", 0, 1, 2),
        ("three", 1, 5, 2),
        ("two", 2, 6, 3),
    ]


def test_blocks_too_long_for_a_rule_are_passed_over_unless_limits_are_not_asked_for() -> None:
    text = "more\nread more now"
    assert [(block, ready.rule.id) for ready, block, *_ in hits(text, RULES[4]).literals] == [(0, "short")]
    assert sorted(block for _, block, *_ in hits(text, RULES[4], limits=False).literals) == [0, 1, 1]
    trigger = rule("r", find="regex", regex="x", trigger=("more",), longest=1)
    assert [[*blocks] for blocks in hits(text, trigger).triggered.values()] == [[0]]
    both = hits(text, rule("long", literals=("more",), longest=9), rule("r", literals=("more",), longest=1)).literals
    assert sorted((block, ready.rule.id) for ready, block, *_ in both) == [(0, "long"), (0, "r"), (1, "long")]


def test_a_pattern_s_triggers_give_each_block_once() -> None:
    found = hits("boats and more boats\npiers\nmore", RULES[6])
    assert {ready.rule.id: blocks for ready, blocks in found.triggered.items()} == {"pattern": {0, 2}}
    assert found.literals == []


def test_fingerprints_tell_their_pack_and_block_however_long_that_is() -> None:
    marks = (("herald", "friends of the Herald"), ("pilot", "pilots"), ("pilot", "of the"))
    found = hits("pilots\n" + "friends of the Herald " * 30, fingerprints=marks)
    assert set(found.packs) == {("pilot", 0), ("pilot", 1), ("herald", 1)}
    assert (found.literals, found.triggered) == ([], {})


def test_rules_that_run_everywhere_and_functions_are_kept_apart() -> None:
    function = rule("python", find="python", function=lambda document: [])
    index = Index([*RULES, function])
    assert [ready.rule.id for ready in index.everywhere] == ["everywhere"]
    assert [ready.rule.id for ready in index.functions] == ["python"]


def test_nothing_is_decoded_that_was_not_stored() -> None:
    index = Index.stored({" boats ": "what is this"}, [], Index(())._decode)
    with pytest.raises(ValueError, match=r"^nothing is stored in this index: 'what is this'$"):
        index.hits(Page(split(Repaired("boats", "boats"))))


FORMS = [
    ("line", ["^", "read", "more", "^"]),
    ("starts", ["^", "read", "more"]),
    ("ends", ["read", "more", "^"]),
    ("phrase", ["read", "more"]),
]


@pytest.mark.parametrize(("find", "form"), FORMS)
def test_a_literal_has_an_edge_where_its_block_begins_or_ends(find: str, form: list[str]) -> None:
    assert literal_form(find, "Read – MORE!") == form


KEYS = [
    (["boats"], (("boats",), 0)),
    (["^", "boats"], (("^", "boats"), 0)),
    (["a", "boat", "sails", "on"], (("boat", "sails"), 1)),
    (["boat", "sails", "boat", "sails"], (("boat", "sails"), 0)),  # the first of the longest
    (["on", "a", "big", "steamer"], (("big", "steamer"), 2)),
]


@pytest.mark.parametrize(("form", "key"), KEYS)
def test_a_literal_is_filed_under_its_longest_pair_of_words(form: list[str], key: tuple[tuple[str, ...], int]) -> None:
    assert filed_under(form) == key


def test_a_literal_that_is_the_block_means_something_in_blocks_of_its_length_alone() -> None:
    ready = Index([rule("r", literals=("a",), longest=9)]).hits(Page(split(Repaired("a", "a")))).literals[0][0]
    assert entry_of(["^", "a", "b", "^"], ready, trigger=False).limit == 2
    assert entry_of(["^", "a", "b"], ready, trigger=False).limit == 9
    assert entry_of(["a", "b"], None, trigger=False, pack="herald")[:3] == (None, False, "herald")
    assert entry_of(["a"], ready, trigger=True)[:3] == (ready, True, "")
