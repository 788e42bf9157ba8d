"""What rules say of a page, one by one: what they claim, why they stay away, and what depends on the blocks around."""

from __future__ import annotations

import time
from typing import Any

import pytest

from newsclean.blocks import split
from newsclean.engine import PATTERN_SECONDS, Index, Near, Page, mark
from newsclean.engine.marking import PROVED_CHARACTERS, Marking
from newsclean.model import Label, Repaired
from newsclean.packs.rules import Rule

PROSE = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."


def rule(id: str = "r", **keys: Any) -> Rule:  # noqa: A002 - as the rule names it
    return Rule(id=id, **{"label": Label.RELATED, "find": "phrase", "pack": "p", **keys})


def marked(text: str, *rules: Rule, near: list[Near] | None = None, seconds: float = float("inf")) -> Marking:
    page, index = Page(split(Repaired(text, text))), Index(rules)
    return mark(page, index.hits(page, limits=near is None), index, near, deadline=time.monotonic() + seconds)


def claims(text: str, *rules: Rule, **keys: Any) -> list[tuple[str, int, int, bool, str]]:
    """Return of each claim the rule, the first and the last block, whether they are taken whole, and the text."""
    return [
        (one.mark.rule, one.first, one.last, one.whole, text[one.mark.start : one.mark.end]) for one in marked(text, *rules, **keys).claims
    ]


def test_of_plain_rules_on_a_block_the_strongest_speaks_alone() -> None:
    some = [rule("a", literals=("boats",)), rule("z", literals=("more",)), rule("m", literals=("read",), publisher=True)]
    for order in (some, some[::-1]):
        assert claims("Read more boats\nMore boats", *order) == [
            ("p/m", 0, 0, True, "Read more boats"),
            ("p/z", 1, 1, True, "More boats"),
        ]


def test_a_passage_is_claimed_once_however_often_its_words_stand_in_its_first_block() -> None:
    passage = rule(literals=("boats", "read"), to="end")
    assert claims("Read of boats, boats, boats\nPiers", passage) == [("p/r", 0, 1, True, "Read of boats, boats, boats\nPiers")]


IN_PART = [
    ("starts", "Read more", "Read more boats", "Read more"),
    ("ends", "more boats", "Read more boats", "more boats"),
    ("line", "Read more boats", "Read more boats.", "Read more boats."),
    ("phrase", "Read", "Read more boats", "Read"),
    ("phrase", "boats", "Read more boats", "boats"),
    ("starts", "続き", "続きを読む", "続き"),
    ("phrase", "more", "©Read  more boats", "more"),
]


@pytest.mark.parametrize(("find", "literal", "line", "taken"), IN_PART)
def test_a_literal_in_part_takes_its_words_and_none_beside(find: str, literal: str, line: str, taken: str) -> None:
    found = claims(f"A pier\n{line}\nA pier", rule(find=find, literals=(literal,), extent="match"))
    assert [(first, text.strip()) for _, first, _, _, text in found] == [(1, taken)]


PATTERN = {"find": "regex", "regex": "^read (?P<name>.*)$", "trigger": ("read",)}


@pytest.mark.parametrize(
    ("keys", "speaks"),
    [({}, False), ({"label": Label.BYLINE}, True), ({"to": "end"}, True), ({"extent": "match"}, True), ({"trigger": ()}, True)],
)
def test_a_pattern_is_not_tried_where_literals_have_spoken_unless_it_could_say_more(keys: dict[str, Any], speaks: bool) -> None:
    literal, pattern = rule("a", literals=("read more",)), rule("b", **{**PATTERN, **keys})
    names = [name for name, *_ in claims("Read more\nRead on", literal, pattern)]
    assert names[:1] == ["p/a"]
    assert names.count("p/b") == 1 + speaks


def test_a_pattern_is_not_tried_within_a_passage_that_was_claimed() -> None:
    passages = [rule("a", literals=("boats",), to="end"), rule("c", literals=("piers",), until=("dogs",), most=3)]
    found = claims("Read 1\nBoats\nPiers\nRead 2\nDogs\nRead 3", *passages, rule("b", **PATTERN))
    assert [(first, last) for name, first, last, *_ in found if name == "p/b"] == [(0, 0)]


def test_nor_within_one_that_begins_where_another_ended() -> None:
    passages = [rule("a", literals=("boats",), until=("piers",), most=3), rule("c", literals=("read",), until=("dogs",), most=3)]
    found = claims("Boats\nPiers\nRead 1\nDogs\nRead 2", *passages, rule("b", **PATTERN))
    assert [(name, first, last) for name, first, last, *_ in found] == [("p/a", 0, 1), ("p/c", 2, 3), ("p/b", 4, 4)]


def test_what_is_claimed_in_part_a_pattern_may_claim_whole() -> None:
    part = rule("a", literals=("more",), extent="match")
    assert ("p/b", 0, 0, True, "Read more of it") in claims("Read more of it", part, rule("b", **PATTERN))


def test_a_pattern_s_fields_are_its_named_groups_without_what_is_empty() -> None:
    pattern = rule(find="regex", regex="^by (?P<name>[^,]*),?(?P<role>.*)(?P<date>x)?$", trigger=("by",))
    found = marked("By  Ann Ames , pilot\nBy Ole Berg\nBy Kim Lund, ", pattern).claims
    assert [one.mark.fields for one in found] == [
        (("name", "Ann Ames"), ("role", "pilot")),
        (("name", "Ole Berg"),),
        (("name", "Kim Lund"),),
    ]
    part = marked("Sailed. By Ann Ames", rule(find="regex", regex="by (?P<name>.*)$", trigger=("by",), extent="match")).claims
    assert [one.mark.fields for one in part] == [(("name", "Ann Ames"),)]


@pytest.mark.parametrize("extent", ["block", "match"])
def test_a_proved_pattern_has_a_clock_on_blocks_longer_than_it_was_proved_on(extent: str) -> None:
    runaway = rule(find="regex", regex="^(a|aa)+$", extent=extent, longest=9, proved=True)
    long = "a" * PROVED_CHARACTERS + "!"
    found = marked(f"{long}\naaa", runaway)
    assert [notice.code for notice in found.notices] == ["rule-timeout"]
    assert found.notices[0].message == f"p/r took over {PATTERN_SECONDS} s on block 0 and was given up"
    assert found.claims == []
    assert len(claims("aaa", runaway)) == 1


@pytest.mark.parametrize(("proved", "length"), [(False, 60), (True, PROVED_CHARACTERS)])
def test_a_pattern_that_runs_away_behind_its_first_match_claims_nothing(proved: bool, length: int) -> None:
    runaway = rule(find="regex", regex="boats|(?:a|aa)+$", extent="match", proved=proved)
    found = marked(f"boats {'a' * length}!", runaway)
    assert [notice.code for notice in found.notices] == ["rule-timeout"]
    assert found.claims == []


def test_a_pattern_is_tried_on_blocks_that_open_as_it_does_and_on_those_that_open_with_no_letter() -> None:
    pattern = rule(find="regex", regex="read|boats", opens=("read", "see"))
    text = "Boats\nReading\nB oats: read\n2 boats\n“Read” it\nSee boats\nSea boats"
    near: list[Near] = []
    page, index = Page(split(Repaired(text, text))), Index([pattern])
    found = mark(page, index.hits(page), index, near).claims
    assert [one.first for one in found] == [1, 3, 4, 5]
    assert [(one.block, one.why) for one in near] == [(n, "its trigger is there, its pattern does not match") for n in (0, 2, 6)]


def test_past_its_time_a_page_is_marked_by_literals_alone() -> None:
    rules = [rule("a", literals=("boats",)), rule("b", **PATTERN), rule("c", find="regex", regex="piers")]
    text = "Boats\nRead it\nPiers"
    rules.append(rule("d", find="python", function=lambda document: [document.blocks[0][:2]]))
    assert [name for name, *_ in claims(text, *rules, seconds=-1)] == ["p/a"]
    assert [name for name, *_ in claims(text, *rules, seconds=60)] == ["p/a", "p/b", "p/c", "p/d"]


HEAD, TAIL = {"literals": ("boats",), "at": "head"}, {"literals": ("boats",), "at": "tail"}
PLACES = [
    (HEAD, [PROSE] * 2, [PROSE], ""),
    (HEAD, [PROSE] * 3, [], "3 prose blocks stand before it: not the head"),
    (HEAD, ["Piers"] * 3, [], ""),
    (TAIL, [PROSE], [PROSE], ""),
    (TAIL, [], [], ""),
    (TAIL, [PROSE], [PROSE] * 2, "1 prose blocks before it and 2 behind it: not the tail"),
    ({"literals": ("boats",), "longest": 2}, [PROSE] * 3, [], ""),
    ({"literals": ("boats",), "longest": 1}, [PROSE] * 3, [], "the block has 2 words, more than the rule's 1"),
    ({"literals": ("boats",), "longest": 1, "extent": "match"}, [], [], "the block has 2 words, more than the rule's 1"),
    ({"find": "regex", "regex": "piers", "trigger": ("boats",)}, [], [], "its trigger is there, its pattern does not match"),
    (
        {"find": "regex", "regex": "boats", "trigger": ("boats",), "at": "tail"},
        [],
        [PROSE],
        "0 prose blocks before it and 1 behind it: not the tail",
    ),
    ({"find": "regex", "regex": "piers", "trigger": ("boats",), "longest": 1}, [], [], "the block has 2 words, more than the rule's 1"),
    (
        {"find": "regex", "regex": "piers", "trigger": ("boats",), "at": "tail", "extent": "match"},
        [],
        [PROSE],
        "0 prose blocks before it and 1 behind it: not the tail",
    ),
    ({"literals": ("boats",), "until": ("piers",), "most": 3}, [], [PROSE], "its end is not within 3 blocks"),
    (
        {"literals": ("boats",), "to": "prose", "most": 3, "least": 1},
        [],
        [PROSE],
        "its end is not within 3 blocks or fewer than 1 blocks follow",
    ),
    ({"literals": ("boats",), "to": "end", "least": 2}, [], [PROSE], "fewer than 2 blocks follow"),
    ({"literals": ("boats",), "at": "rows"}, [PROSE], [PROSE], "alone between two paragraphs it may be a heading of the article"),
    ({"literals": ("boats",), "at": "rows"}, [PROSE], ["Less"], ""),
    ({"literals": ("boats",), "at": "rows"}, [], [PROSE], ""),
    (
        {"find": "regex", "regex": "boats", "trigger": ("boats",), "at": "rows"},
        [PROSE],
        [PROSE],
        "alone between two paragraphs it may be a heading of the article",
    ),
]


@pytest.mark.parametrize(("keys", "above", "below", "why"), PLACES)
def test_a_rule_that_stays_away_says_why(keys: dict[str, Any], above: list[str], below: list[str], why: str) -> None:
    text, number = "\n".join([*above, "More boats", *below]), len(above)
    near: list[Near] = []
    found = marked(text, rule(**keys), near=near).claims
    assert near == ([Near(number, "p/r", why)] if why else [])
    assert [one.first for one in found] == ([] if why else [number])
    assert [one.first for one in marked(text, rule(**keys)).claims] == ([] if why else [number])


LOOSE = [
    ({}, set()),
    ({"at": "head"}, {0, 4}),
    ({"at": "tail"}, {0, 4}),
    ({"at": "head", "extent": "match"}, {0, 4}),
    ({"to": "end"}, {0, 4}),
    ({"to": "prose", "most": 2}, {0, 4}),
    ({"longest": 1}, set()),
    ({"longest": 1, "at": "head"}, set()),
]


@pytest.mark.parametrize(("keys", "expected"), LOOSE)
def test_blocks_are_loose_of_which_a_rule_could_say_something_else_in_another_place(keys: dict[str, Any], expected: set[int]) -> None:
    text = "\n".join(["More boats", *[PROSE] * 3, "More boats"])
    assert marked(text, rule(literals=("boats",), **keys)).loose == expected
    if "longest" not in keys:
        pattern = {**keys, "find": "regex", "regex": "boats", "trigger": ("boats",)}
        assert marked(text, rule(**pattern)).loose == expected
