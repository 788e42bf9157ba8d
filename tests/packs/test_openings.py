"""What a pattern can begin with is told too wide rather than too narrow."""

from __future__ import annotations

from functools import cache

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsclean.packs.openings import openings
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Rule
from newsclean.packs.stored import toml_files
from newsclean.words import EDGE, tokens

TOLD = [
    (r"^\W*(?:read|see) (?:more|also)\b", ("read", "see")),
    (r"^\d+ comments$|^all comments?$", ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "all")),
    (r"^[•·*–—-]{0,2} ?(?:the )?photo", ("photo", "the")),
    (r"^(?:続き|全文)を読む", ("全", "続")),
    (r"^(?:re)?advertis(?:ing|ement)", ("advertisem", "advertisin", "readvertis")),
    (r"^x*y", ("x", "y")),
    (r"^x+y", ("x",)),
    (r"^[ab]oat", ("aoat", "boat")),
    (r"^(?!.*said)(?<!x)sail", ("sail",)),
    (r"^Straße", ("strasse",)),
    (r"^don['’]t", ("don",)),
    (r"^(?<=[a-z]+)\W*\Ksail", ("sail",)),
    (r"^\p{P}*\Ksail", ()),
    (r"^[^\p{L}]*sail", ()),
    (r"^[^\w]*sail", ("sail",)),
    (r"^.{0,4}sail", ()),
    (r"^sail.boat", ("sail",)),
    (r"^(?:sail)?", ()),
    (r"^sail$|^$", ()),
    (r"^(?:sail|\w+)", ()),
    (r"^\W*$", ()),
    (r"sail", ()),
    (r"^sail|boat", ()),
    (r"^sail|\Aboat", ()),
    (r"^(?P<name>sail)(?P=name)", ("sail",)),
]
CLASSES = [
    (r"[abcdefghij]?oat", ("aoat", "boat", "coat", "doat", "eoat", "foat", "goat", "hoat", "ioat", "joat", "oat")),
    (r"[abcdefghijk]?oat", ()),  # too many to be told apart
    (r"[a!]oat", ()),  # a letter or none
    (r"[!a]oat", ()),
    (r"[\Wa]oat", ()),
    (r"[!-/a]oat", ()),
    (r"[\s!-/]*oat", ("oat",)),
    (r"[!-0]*oat", ()),
    (r"[0-?]*oat", ()),
    (r"[\u2010-\u2015]*oat", ("oat",)),
    (r"[\ue000-\ue3e7]*oat", ("oat",)),  # a thousand signs of nobody's
    (r"[\ue000-\ue3e8]*oat", ()),  # too many to look at
]


@pytest.mark.parametrize(("pattern", "told"), TOLD)
def test_openings(pattern: str, told: tuple[str, ...]) -> None:
    assert openings(pattern) == told


@pytest.mark.parametrize(("characters", "told"), CLASSES)
def test_of_a_class_all_characters_stand_in_words_or_none(characters: str, told: tuple[str, ...]) -> None:
    assert openings("^" + characters) == told


def test_only_so_many_openings_are_told() -> None:
    assert len(openings("^[abcdefghij][abcdefghij][abc]")) == 300
    assert openings("^[abcdefghij][abcdefghij][abcd]") == ()


@cache
def row(text: str) -> str:
    return " ".join(word for word in tokens(text) if word != EDGE)


@cache
def patterns() -> tuple[tuple[Rule, tuple[str, ...]], ...]:
    rules = [rule for path in toml_files() for rule in Pack.load(path).rules if rule.regex]
    return tuple((rule, told) for rule in rules if rule.regex and (told := openings(rule.regex)))


def test_what_the_built_in_patterns_match_begins_as_told() -> None:
    assert len(patterns()) > 600
    shown: dict[str, set[str]] = {}
    for path in toml_files():
        for rule in Pack.load(path).rules:
            shown.setdefault(rule.pack, set()).update(" ".join(line.split()) for one in rule.removes for line in one.page.splitlines())
    for rule, told in patterns():
        found = regex.compile(rule.regex or "", regex.IGNORECASE)
        for block in shown[rule.pack]:
            if not row(block).startswith(told) and row(block)[:1].isalpha():
                assert not found.search(block), (rule.name, told, block)


@given(st.data())
def test_what_is_put_before_a_match_or_printed_otherwise_is_told_too(data: st.DataObject) -> None:
    rule, told = data.draw(st.sampled_from(patterns()), "rule")
    shown = data.draw(st.sampled_from(rule.removes), "example").page.split("\n")[0]
    text = data.draw(st.sampled_from(["", "²", "•", "\u200d", "\u00ad", "“", "_", "1", "٣ ", "\u0301", "İ"])) + data.draw(
        st.sampled_from(
            [shown, shown.upper(), shown.title(), shown.replace("i", "ı"), shown.replace("s", "ſ"), shown.replace("k", "\u212a")]
        )
    )
    text = " ".join(text.split())
    if regex.search(rule.regex or "", text, regex.IGNORECASE):
        assert row(text).startswith(told) or not row(text)[:1].isalpha()
