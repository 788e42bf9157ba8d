"""What a stretch of taken blocks says against the line behind it."""

from __future__ import annotations

import pytest

from newsclean.blocks import split
from newsclean.model import Label, Mark, Repaired
from newsclean.region import find_region
from newsclean.region.evidence import units
from newsclean.region.lines import lines_of, thickest
from newsclean.region.taken import STRETCHES, between

PROSE = [
    f"The town council of Port Alder has bought lighthouse number {number} for one crown, and it has to mend the roof before the first storm of autumn."
    for number in range(6)
]
FIRST, LATER, BEHIND = 1, 6, 9  # places: at the start of the prose, to 70%, behind it


def mark(label: Label) -> Mark:
    return Mark(0, 1, label, "pack/rule", "")


@pytest.mark.parametrize(
    ("labels", "place", "keys"),
    [
        ([Label.COMMENTS], BEHIND, []),
        ([Label.COMMENTS, Label.BODY], BEHIND, []),
        ([Label.COMMENTS] * 3, LATER, ["2+ blocks taken in its second half", "comments taken"]),
        ([Label.ADVERTISING, Label.RELATED, None, Label.RELATED], FIRST, ["2+ blocks taken in its first half", "advertising taken", "related taken"]),
        ([Label.NEWSLETTER, Label.SUBSCRIPTION, Label.APP, Label.DONATION], 0, ["4+ blocks taken before the prose", "offers taken"]),
        ([Label.SECTION, Label.SECTION], BEHIND, ["2+ blocks taken behind it", "anything else taken"]),
    ],
)  # fmt: skip
def test_keys_of_a_stretch(labels: list[Label | None], place: int, keys: list[str]) -> None:
    taken = [mark(label) if label else None for label in labels]
    assert between([None, *taken, None], 1, 1 + len(taken), place) == keys
    assert set(keys) <= set(STRETCHES)


def keys_of(texts: list[str], gone: dict[str, Label], line: str) -> list[str]:
    text = "\n".join(texts)
    blocks = split(Repaired(text, text)).blocks
    taken = [mark(gone[block.text]) if block.text in gone else None for block in blocks]
    lines = lines_of(blocks, taken)
    at = lines.texts.index(line)
    return next(unit.keys for unit in units(blocks, taken, lines, thickest(lines)) if unit.first <= at < unit.end)


def test_the_line_behind_a_stretch_bears_it_and_no_other_does() -> None:
    texts = [*PROSE[:3], "Log in", "Sign up", *PROSE[3:]]
    gone = {"Log in": Label.REGISTRATION, "Sign up": Label.NEWSLETTER}
    assert {"offers taken", "2+ blocks taken in its second half"} <= set(keys_of(texts, gone, PROSE[3]))
    assert not set(STRETCHES) & set(keys_of(texts, gone, PROSE[4]))
    assert not set(STRETCHES) & set(keys_of(texts, {}, PROSE[3]))


def test_a_run_bears_what_was_taken_in_its_midst() -> None:
    texts = [*PROSE, "Tides", "Lamps", "Share this", "Piers", "Print this", "Isles"]
    keys = keys_of(texts, {"Share this": Label.SHARING, "Print this": Label.TOOLS}, "Isles")
    assert {"run of 4+ short lines", "sharing taken"} <= set(keys)


@pytest.mark.parametrize("label", [Label.ADVERTISING, Label.NEWSLETTER, Label.RELATED, Label.SHARING])
def test_an_article_goes_on_behind_one_box(label: Label) -> None:
    menu = ["Home", "News", "Sport", "Isles", "Tides", "Jobs", "Books", "Log in"]
    text = "\n\n".join([*menu, *PROSE[:3], "A box", "of two lines", *PROSE[3:], *menu])
    document = split(Repaired(text, text))
    taken = [mark(label) if block.text in ("A box", "of two lines") else None for block in document.blocks]
    gone = {found.start for found in find_region(document, taken, "page").marks}
    assert [block.text for block in document.blocks if block.text in PROSE and block.start in gone] == []
