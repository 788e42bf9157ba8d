"""How an index is stored, shown on two small packs, and that what is read back finds what the rules say."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsclean.blocks import split
from newsclean.engine import Index, Page, stored
from newsclean.engine.reference import found_by_index
from newsclean.model import Label, Repaired
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Rule

ENGLISH = Pack(
    id="en",
    name="English",
    given=(
        Rule(id="more", label=Label.RELATED, find="starts", literals=("Read more", "Boats"), longest=9),
        Rule(id="age", label=Label.DATE, find="regex", regex=r"\d+ hours? ago", trigger=("hours ago", "Boats"), at="head"),
        Rule(id="count", label=Label.COMMENTS, find="regex", regex=r"^\d+/\d+$"),
        Rule(id="end", label=Label.OTHER, find="line", literals=("Read more",), until=("the end",), most=3),
    ),
)
GERMAN = Pack(
    id="de",
    name="German",
    given=(
        Rule(id="mehr", label=Label.RELATED, find="line", literals=("Boats", "Mehr – lesen")),
        Rule(id="auch", label=Label.RELATED, find="starts", literals=("Boats",)),
        Rule(id="noch", label=Label.OTHER, find="line", literals=("Read more",)),
    ),
)
HERALD = Pack(
    id="herald.example",
    name="The Herald",
    hosts=("herald.example",),
    fingerprints=("friends of the Herald", "read more"),
    given=(Rule(id="own", label=Label.OTHER, find="line", literals=("Herald",)),),
)
PACKS = [ENGLISH, HERALD, GERMAN]
STORED: dict[str, Any] = {
    "everywhere": [2],
    "rules": [
        '{"label":"related","id":"more","find":"starts","longest":9,"pack":"en"}',
        r'{"label":"date","id":"age","find":"regex","regex":"\\d+ hours? ago","at":"head","pack":"en"}',
        r'{"label":"comments","id":"count","find":"regex","regex":"^\\d+/\\d+$","opens":["0","1","2","3","4","5","6","7","8","9"],"pack":"en"}',
        '{"label":"other","id":"end","find":"line","most":3,"until":["the end"],"pack":"en"}',
        '{"label":"related","id":"mehr","find":"line","pack":"de"}',
        '{"label":"related","id":"auch","find":"starts","pack":"de"}',
        '{"label":"other","id":"noch","find":"line","pack":"de"}',
    ],
    "lines": {" boats ": "^ boats ^|0|4", " mehr lesen ": "^ mehr lesen ^|0|4", " read more ": "^ read more ^|0|3,6"},
    "filed": {
        "^ boats": "^ boats|0|0,5",
        "boats": "boats|0|1t",
        "friends of": "friends of the herald|0|=herald.example",
        "hours ago": "hours ago|0|1t",
        "read more": "^ read more|1|0;read more|0|=herald.example",
    },
}
PAGE = "Read more\nRead more boats\nFriends of the Herald: read more\nBoats\n2 hours ago\nMehr – lesen\nHerald\n1/2\nBoats sail 3 hours ago"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the index of the small packs be what is stored."""
    monkeypatch.setattr(stored, "_data", lambda: json.loads(stored.write_index(PACKS)))


def test_an_index_is_stored_as_plain_json() -> None:
    text = stored.write_index(PACKS)
    assert json.loads(text) == STORED
    assert [[*json.loads(text)[key]] for key in ("lines", "filed")] == [[*STORED["lines"]], [*STORED["filed"]]]  # in order
    assert text.startswith('{\n"everywhere": [\n2\n],\n"rules": [\n')
    assert text.endswith("}\n")
    assert "Fähre" in stored.write_index(
        [Pack(id="de", name="German", given=(Rule(id="r", label=Label.OTHER, find="regex", regex="Fähre"),))]
    )


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("active", [None, {"en"}, {"de"}, {"en", "de"}, set()])
def test_what_is_read_back_finds_what_the_rules_say(active: set[str] | None) -> None:
    page = Page(split(Repaired(PAGE, PAGE)))
    rules = [rule for pack in (ENGLISH, GERMAN) if active is None or pack.id in active for rule in pack.rules]
    made = Index(rules, [("herald.example", text) for text in HERALD.fingerprints])
    read = stored.stored_index(None if active is None else frozenset(active))
    for limits in (True, False):
        assert found_by_index(page, read.hits(page, limits=limits)) == found_by_index(page, made.hits(page, limits=limits))
        assert sorted(read.hits(page).packs) == sorted(made.hits(page).packs)
    assert [ready.name for ready in read.everywhere] == [ready.name for ready in made.everywhere]
    assert read.functions == ()


@pytest.mark.usefixtures("small")
def test_rules_read_back_are_as_they_were_but_for_what_the_index_has() -> None:
    page = Page(split(Repaired(PAGE, PAGE)))
    hits = stored.stored_index().hits(page)
    found = {ready.rule for ready, *_ in hits.literals} | {ready.rule for ready in hits.triggered}
    assert {(rule.name, rule.label, rule.regex, rule.at, rule.longest, rule.until, rule.most) for rule in found} == {
        (rule.name, rule.label, rule.regex, rule.at, rule.longest, rule.until, rule.most)
        for rule in (*ENGLISH.rules, *GERMAN.rules)
        if rule.id != "count"
    }
    assert all(rule.proved for rule in found)
    assert len({ready for ready, *_ in hits.literals if ready.rule.id == "more"}) == 1  # made once
