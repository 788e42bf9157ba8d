"""What differs between two cleanings of a page: by line, by part of a line, by field; and nothing where nothing does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Article, Block, Document, Label, Mark
from newsclean.diff import KINDS, Change, compare

TEXT = "Ferry sails late\n\nIt sailed at noon. Read more: boats\n\nShare this"


def article(text: str = TEXT, *marks: tuple[str, str, str], **fields: str) -> Article:
    """Make an article of lines, with marks of the words that are named, and `body` for the rest."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(at, at + len(line), line))
        at += len(line) + 1
    cuts = sorted((text.index(words), text.index(words) + len(words), Label(label), rule) for words, label, rule in marks)
    made: list[Mark] = []
    for block in blocks:
        at = block.start
        for start, end, label, rule in cuts:
            if block.start <= start < block.end:
                if text[at:start].strip():
                    made.append(Mark(at, start, Label.BODY, "default", ""))
                made.append(Mark(start, end, label, rule, ""))
                at = end
        if text[at : block.end].strip():
            made.append(Mark(at, block.end, Label.BODY, "default", ""))
    return Article(marks=tuple(made), document=Document(text, tuple(blocks)), **fields)  # type: ignore[arg-type]


def told(change: Change) -> tuple[str, str, str, str]:
    return change.kind, change.text, change.before.label.value if change.before else "", change.after.label.value if change.after else ""


SHARE, MORE, PLUG = ("Share this", "sharing", "en/share"), ("Read more: boats", "related", "en/more"), ("Share this", "app", "en/app")
CASES = [
    ("lost", (), (SHARE,), [("lost", "Share this", "body", "sharing")]),
    ("back", (SHARE,), (), [("back", "Share this", "sharing", "body")]),
    ("a part of a line", (), (MORE,), [("lost", "Read more: boats", "body", "related")]),
    ("relabelled", (SHARE,), (PLUG,), [("relabelled", "Share this", "sharing", "app")]),
    ("within the article", (), (("Ferry sails late", "title", "furniture/title"),), [("relabelled", "Ferry sails late", "body", "title")]),
    (
        "a wider cut",
        (MORE,),
        (("It sailed at noon. Read more: boats", "related", "en/more"),),
        [("lost", "It sailed at noon.", "body", "related")],
    ),
    ("another rule", (SHARE,), (("Share this", "sharing", "en/other"),), []),
    ("nothing", (SHARE, MORE), (SHARE, MORE), []),
]


@pytest.mark.parametrize(("name", "before", "after", "expected"), CASES, ids=[case[0] for case in CASES])
def test_lines_are_compared(
    name: str, before: tuple[tuple[str, str, str], ...], after: tuple[tuple[str, str, str], ...], expected: list[object]
) -> None:
    difference = compare(article(TEXT, *before), article(TEXT, *after))
    assert [told(change) for change in difference.lines] == expected
    assert bool(difference) == bool(expected)


def test_another_rule_is_told_when_asked_for() -> None:
    (change,) = compare(article(TEXT, SHARE), article(TEXT, ("Share this", "sharing", "en/other")), rules=True).lines
    assert change.kind == "rule"


def test_lines_are_found_again_where_the_text_was_repaired_otherwise() -> None:
    before = "FÃ¤hre sails\n\nIt sailed at noon.\n\nShare this"
    difference = compare(article(before), article(before.replace("FÃ¤hre", "Fähre"), SHARE))
    assert [told(change) for change in difference.lines] == [
        *(("gone", "FÃ¤hre sails", "body", ""), ("new", "Fähre sails", "", "body"), ("lost", "Share this", "body", "sharing"))
    ]


def test_fields_are_compared() -> None:
    difference = compare(article(title="Ferry"), article(title="Ferry", publisher="The Harbour Herald"))
    assert [tuple(field) for field in difference.fields] == [("publisher", None, "The Harbour Herald")]


WORDS = [("Ferry sails late", "title"), ("It sailed at noon.", "caption"), ("Read more: boats", "related"), ("Share this", "sharing")]
MARKS = st.lists(st.sampled_from([(words, label, "en/x") for words, label in WORDS]), unique=True).map(tuple)
TEXTS = st.sampled_from([TEXT, f"{TEXT}\n\nMore", f"New\n{TEXT}"])


@given(MARKS, MARKS, TEXTS, TEXTS)
def test_turned_round_a_difference_is_turned_round(
    a: tuple[tuple[str, str, str], ...], b: tuple[tuple[str, str, str], ...], one: str, other: str
) -> None:
    there, back = compare(article(one, *a), article(other, *b)), compare(article(other, *b), article(one, *a))
    turned = {"lost": "back", "back": "lost", "gone": "new", "new": "gone"}
    assert {told(change) for change in back.lines} == {
        (turned.get(kind, kind), text, now, was) for kind, text, was, now in map(told, there.lines)
    }
    assert {change.kind for change in there.lines} <= KINDS.keys()
    assert not compare(article(one, *a), article(one, *a))
