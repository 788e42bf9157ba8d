"""A pack is learnt from pages: what recurs is found, what is the story's is not."""

import gzip
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean import Cleaner, Label, Pack, PackError
from newsclean.learn import draft_pack, learn, skeleton
from newsclean.packcheck import check_pack
from newsclean.words import words

STORIES = [
    [
        "Ferry sails two hours late",
        "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable.",
    ],
    [
        "Whale seen off the pier",
        "A humpback whale was seen off the pier on Sunday by the crew of the pilot boat, the first since the winter of 1987.",
    ],
    [
        "Council wants a vote",
        "The council has asked for powers to call a vote among islanders whenever a shipping line drops a route without notice.",
    ],
    [
        "Lamp lit again",
        "The lamp of the old lighthouse was lit again on Friday, after three years in which keepers had to make do with a lantern.",
    ],
]
HOUSE = ["Herald radio, all day and all night", "Ask the harbour master anything", "Write to the quay desk: quay@herald.example"]
APPEAL = [
    "The Herald belongs to its readers",
    "For sixty years we have reported from the quay, in all weathers, for those who live by the sea and for those who miss it.",
    "Give what you can, and we will be here tomorrow.",
]


def page(story: list[str], house: list[str]) -> str:
    return "\n\n".join([house[0], story[0], story[1], *APPEAL, *house[1:]])


def test_lines_and_passages_of_the_house_are_found_and_stories_are_not() -> None:
    draft = learn([page(story, HOUSE) for story in STORIES])
    found = {one.lines for one in draft.found}
    assert {(line,) for line in HOUSE[:1]} <= found
    assert any(set(APPEAL) <= set(lines) for lines in found)
    assert not {line for story in STORIES for line in story} & {line for lines in found for line in lines}


def test_a_learnt_pack_is_valid_holds_its_examples_and_cleans() -> None:
    pages = [page(story, HOUSE) for story in STORIES]
    pack = Pack.parse(draft_pack(learn(pages), "harbour-herald.example"))
    assert not check_pack(pack)
    for one, story in zip(pages, STORIES, strict=True):
        article = Cleaner([pack], region="article").clean(one, url="https://harbour-herald.example/x")
        assert story[1] in article.text
        assert not any(line in article.text for line in [*HOUSE, *APPEAL])


def test_what_the_packs_take_already_is_not_proposed() -> None:
    generic = Cleaner().registry.generic()
    literal = next(rule.literals[0] for pack in generic for rule in pack.rules if rule.find == "line" and rule.at == "any")
    draft = learn([f"{literal}\n{story[1]}\n{HOUSE[0]}" for story in STORIES])
    assert draft.known >= 1
    assert (literal,) not in {one.lines for one in draft.found}


def test_labels_come_from_the_words_of_the_packs() -> None:
    rules = "".join(
        f'[[rule]]\nid = "{label}"\nlabel = "{label}"\nline = ["{text}"]\nremoves = ["{text}"]\nkeeps = ["No."]\n'
        for label, text in (("newsletter", "Sign up to our newsletter"), ("related", "Read more stories"))
    )
    cleaner = Cleaner([Pack.parse(f'[pack]\nid = "x"\nname = "X"\n{rules}')], installed=False)
    draft = learn([f"{story[1]}\nThe quay desk has a newsletter" for story in STORIES], cleaner)
    assert [one.label for one in draft.found] == [Label.NEWSLETTER]


def test_the_same_page_twice_teaches_nothing() -> None:
    with pytest.raises(ValueError, match="at least two different pages"):
        learn([page(STORIES[0], HOUSE)] * 3)


def test_prose_in_the_story_that_recurs_is_left_to_a_person() -> None:
    background = "Zwyxq vrumplit onkerdoo balanit quorsel tumbrane oxiliat perundo wenzil karmoot ibbeliq sandrov yontwil meprado zibb."
    draft = learn([f"{story[1]}\n{background}\n{story[0]} ends" for story in STORIES])
    assert [one.sure for one in draft.found] == [False]
    assert f"#   {background}" in draft_pack(draft, "x.example")


def test_the_skeleton_is_valid() -> None:
    pack = Pack.parse(skeleton("www.saltmouth-news.example"))
    assert pack.hosts == ("www.saltmouth-news.example",)
    assert not check_pack(pack)


house_line = st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=9), min_size=3, max_size=8).map(" ".join)


@settings(max_examples=30)
@given(st.lists(house_line, min_size=1, max_size=5, unique_by=words), st.data())
def test_every_recurring_line_of_a_made_up_publisher_is_found(house: list[str], data: st.DataObject) -> None:
    pages = []
    for story in STORIES:
        at = [data.draw(st.integers(0, 2)) for _ in house]
        lines = list(story)
        for line, place in zip(house, at, strict=True):
            lines.insert(place, line)
        pages.append("\n\n".join(lines))
    draft = learn(pages)
    found = {words(line) for one in draft.found for line in one.lines}
    missed = {words(line) for line in house} - found
    assert len(missed) <= draft.known
    assert not found & {words(line) for story in STORIES for line in story}
    if draft.found:
        assert not check_pack(Pack.parse(draft_pack(draft, "made-up.example")))


@pytest.mark.corpus
def test_on_real_pages_no_line_of_an_article_is_proposed() -> None:
    path = Path(os.environ.get("NEWSCLEAN_CORPUS", "/nonexistent")) / "pages.jsonl.gz"
    if not path.is_file():
        pytest.skip("NEWSCLEAN_CORPUS names no folder with pages")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    by_publisher: dict[str, list[str]] = {}
    for record in records:
        by_publisher.setdefault(record["publisher"], []).append(record["texts"]["page"])
    articles = {words(paragraph) for record in records for paragraph in record["gold"]["body"]}
    twice = {publisher: pages for publisher, pages in by_publisher.items() if len(pages) > 1}
    assert twice
    for publisher, pages in twice.items():
        draft = learn(pages)
        assert draft.found or draft.known, publisher
        assert not {line for one in draft.found for line in one.lines if words(line) in articles}, publisher


@pytest.mark.parametrize("page", ["A ferry sailed.", b"A ferry sailed."])
def test_one_page_is_not_taken_for_many(page: str | bytes) -> None:
    with pytest.raises(TypeError, match="learn takes many pages"):
        learn(page)  # type: ignore[arg-type]


@pytest.mark.parametrize("host", ["", "herald", "https://herald.example/", "Herald.Example", "a b.example", 'herald".example'])
def test_what_is_no_host_is_refused(host: str) -> None:
    with pytest.raises(PackError, match="is no host: give a bare lower-case name"):
        skeleton(host)
    with pytest.raises(PackError, match="is no host"):
        draft_pack(learn(["A ferry sailed.", "A whale was seen."]), host)
