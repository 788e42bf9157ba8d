"""The benchmarks measure what they say, on pages that any machine makes alike."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.bench import main, markdown_of, text_of
from benchmarks.drawing import draw
from benchmarks.gate import slower
from benchmarks.growth import Point, generated_rules, publisher_packs
from benchmarks.measure import figure, peak_memory, ratio, rounds, stages
from benchmarks.pages import LANGUAGES, make_page, make_pages, text_of_size
from benchmarks.rivals import c4
from newsclean import Cleaner, cleaner


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_made_page_is_a_whole_page_with_a_story(language: str) -> None:
    page = make_page(3, language)
    article = Cleaner().clean(page.text, url=page.url)
    assert article.kind == "page"
    assert 0.2 < len(article.text) / len(page.text) < 0.8
    assert len(page.text.split("\n")) > 150


def test_pages_differ_by_seed_and_not_by_run() -> None:
    assert make_pages(8, 5) == make_pages(8, 5)
    assert len({page.text for page in make_pages(8)}) == 8


@pytest.mark.parametrize("size", [1000, 10_000, 123_456])
def test_texts_have_the_size_asked_for(size: int) -> None:
    assert len(text_of_size(size)) == size


SENTENCES = "The ferry sailed at noon today. It came back at dusk. Nobody knew why it did."
C4 = [
    (f"News\n{SENTENCES}", SENTENCES),
    (f"{SENTENCES}\nPlease enable JavaScript to see this page.", SENTENCES),
    (f"{SENTENCES}\nRead on.", SENTENCES),
    (f"{SENTENCES}\nThe ferry and the dogs and ...", SENTENCES),
    (f"{SENTENCES}\nLorem ipsum dolor sit amet consectetur.", None),
    (f"{SENTENCES}\nfunction() {{ sail(); }}", None),
    ("The ferry sailed at noon today.", None),  # fewer than three sentences
]


@pytest.mark.parametrize(("page", "left"), C4)
def test_the_rules_of_c4(page: str, left: str | None) -> None:
    assert c4(page) == left


def test_ratios_are_taken_within_a_round() -> None:
    assert ratio([2.0, 20.0, 200.0], [1.0, 10.0, 100.0]) == figure([2.0, 2.0, 2.0])


def test_everybody_takes_as_many_turns() -> None:
    turns: list[str] = []
    seconds = rounds({"a": lambda: turns.append("a"), "b": lambda: turns.append("b")}, 3)
    assert turns == ["a", "b"] * 4
    assert [len(values) for values in seconds.values()] == [3, 3]


def test_the_stages_are_told_apart_and_left_as_they_were() -> None:
    seconds: dict[str, float] = {}
    page, before = make_page(1), vars(cleaner)["repair"]
    with stages(seconds):
        Cleaner().clean(page.text)
    assert {"repair", "split", "Page", "hits", "mark", "find_region", "furnish", "settle", "assemble"} <= set(seconds)
    assert all(took >= 0 for took in seconds.values())
    assert vars(cleaner)["repair"] is before


def test_memory_counts_what_is_held_for_a_moment() -> None:
    assert 1_000_000 <= peak_memory(lambda: len(b"a" * 1_000_000)) < 1_200_000


def test_generated_rules_and_packs_are_as_many_as_asked_for() -> None:
    assert len({rule.id for rule in generated_rules(25)}) == 25
    packs = publisher_packs(3)
    assert Cleaner(packs).clean("It sailed.", url=make_page(1).url).publisher == packs[0].name


@pytest.mark.parametrize(("now", "found"), [(3.9, 0), (4.1, 1), (0.1, 0)])
def test_the_gate_closes_at_twice_the_recorded_ratio(now: float, found: int) -> None:
    assert len(slower({"clean": now}, {"clean": 2.0})) == found


def test_the_picture_is_well_formed() -> None:
    tree = ElementTree.fromstring(draw([("A < B", "pages", [Point(10, 0.0005), Point(1000, 2.0)])] * 2))  # noqa: S314 - our own
    assert len(list(tree.iter("{http://www.w3.org/2000/svg}circle"))) == 4


def test_a_folder_without_pages_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_a_report_reads_as_text_and_as_markdown() -> None:
    one = figure([1.0, 2.0])
    report = {
        "python": "3",
        "pages": 2,
        "characters": 10,
        "whole": {"newsclean": {"seconds": one, "floors": one, "newscleans": one}},
        "stages": {"repair": one},
        "growth": {"length": [Point(1000, 1.0)], "rules": [], "packs": []},
        "fresh": {"import": one},
        "memory": {"bytes of text": 10, "bytes at most": 55},
    }
    assert "peak memory, times the text          5.5" in text_of(report)
    assert "| peak memory, times the text | 5.5 |" in markdown_of(report)
