"""What a user may rely on, whatever the page: cleaning twice, cleaning a page that differs in nothing that matters, or in one banner."""

from __future__ import annotations

from functools import cache
from itertools import zip_longest

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsclean import Cleaner, Label, Pack, clean
from newsclean.article import Article
from newsclean.packs.registry import installed_packs
from newsclean.packs.rules import Example, Rule
from newsclean.packs.stored import toml_files
from newsclean.repair import repair
from tests.property.pages import BOILERPLATE, HEADS, MENU, PROSE, any_pages, pages

# --- Cleaning twice.


@given(any_pages())
def test_cleaning_the_text_of_an_article_changes_nothing(page: str) -> None:
    text = clean(page).text
    assume(repair(text).text == text)  # what is cut out of a line may bring together what repair then takes for a wrong decoding
    assert clean(text).text == text


# --- Pages that differ in nothing that matters.


def parts(article: Article) -> tuple[object, ...]:
    """All of an article but where on the page it stands."""
    return article.title, article.standfirst, article.authors, article.published, article.paragraphs, article.captions, article.kind


@given(pages(), st.text(" \t\n\u3000", max_size=8), st.text(" \n\t\u2003", max_size=8))  # a no-break space may be half of a wrong decoding
def test_white_space_around_a_page_changes_nothing(page: str, before: str, behind: str) -> None:
    page = page.strip()
    assume(repair(before + page + behind).text == before + repair(page).text + behind)  # so may a space, or tell it
    assert parts(clean(before + page + behind)) == parts(clean(page))


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Le bateau part, voilÃ ", "Le bateau part, voilà"),
        ("Le bateau part, voilÃ", "Le bateau part, voilÃ"),
        (" Ä¢", "Ģ"),
        ("Ä¢", "Ä¢"),
    ],
)
def test_a_space_at_a_page_s_end_may_be_half_of_a_letter_or_tell_a_wrong_one(page: str, text: str) -> None:
    assert clean(page).text == text


@given(pages(), st.sampled_from(["\r\n", "\r"]))
def test_line_ends_change_nothing(page: str, end: str) -> None:
    page = page.replace("\r\n", "\n").replace("\r", "\n")
    assert parts(clean(page.replace("\n", end))) == parts(clean(page))


OTHER = Pack.parse(
    """
    [pack]
    id = "westhaven-tribune.example"
    name = "The Westhaven Tribune"
    hosts = ["westhaven-tribune.example"]
    fingerprints = ["the tribune of westhaven and its isles"]

    [[rule]]
    id = "anything"
    label = "other"
    regex = "[a-z]"
    trigger = ["the", "die", "read", "sign"]
    removes = ["The Tribune thanks its readers."]
    keeps = ["123"]
    """
)


@cache
def with_another() -> Cleaner:
    return Cleaner([OTHER])


@given(pages(), st.sampled_from([None, "https://www.independent.co.uk/news/1", "https://unknown.example/1"]))
def test_the_pack_of_another_publisher_changes_nothing(page: str, url: str | None) -> None:
    assert with_another().clean(page, url=url) == clean(page, url=url)


@cache
def alone(pack: str) -> Cleaner:
    """A cleaner that knows this publisher and no other."""
    return Cleaner([one for one in installed_packs() if not one.is_publisher or one.id == pack], installed=False)


@cache
def publishers() -> dict[str, str]:
    return {pack.id: pack.hosts[0] for pack in installed_packs() if pack.is_publisher}


@given(pages(), st.data())
def test_the_packs_of_all_other_publishers_change_nothing(page: str, data: st.DataObject) -> None:
    pack, host = data.draw(st.sampled_from(sorted(publishers().items())), "publisher")
    url = f"https://www.{host}/news/1"
    assert alone(pack).clean(page, url=url) == clean(page, url=url)


# --- Pages that differ in one banner.

BODY = [
    "The ferry Guillemot left Westhaven two hours late on Monday, with two hundred passengers, eleven dogs and the post on board.",
    "Nobody on the quay had been told why, and those who had come to fetch somebody went home again when it began to rain.",
    "The harbour master said on Tuesday that the pump had failed twice since Easter, and that a new one would be fitted in June.",
    "Its owners have promised a timetable by which islanders can plan their week, for the first time since the line was opened.",
]


def page_of(banner: str, at: int) -> str:
    return "\n\n".join([*BODY[:at], banner, *BODY[at:]])


@given(st.sampled_from(BOILERPLATE), st.integers(1, len(BODY) - 1), st.lists(st.sampled_from(PROSE), max_size=4))
def test_taking_a_banner_out_of_a_page_changes_nothing_else(banner: str, at: int, more: list[str]) -> None:
    more = [text for text in more if text.endswith(".")]
    bare = "\n\n".join([*BODY, *more])
    with_banner = clean("\n\n".join([page_of(banner, at), *more]))
    removed = {removal.text for removal in with_banner.removals}
    assume(banner in removed)
    assert with_banner.text == clean(bare).text


@cache
def generic_rules() -> tuple[Rule, ...]:
    """The rules of the generic packs that take something, read from their TOML: what is stored of them has no proofs."""
    packs = [Pack.load(path) for path in toml_files() if path.parent.name == "generic"]
    return tuple(rule for pack in packs for rule in pack.rules if not rule.label.is_article)


def solid(text: str) -> str:
    return "".join(text.split())


def generic() -> list[str]:
    return sorted({path.stem for path in toml_files() if path.parent.name == "generic"})


def wrong_between_paragraphs(rule: Rule, shown: Example, at: int) -> str:
    """Return what an example of boilerplate between two paragraphs does that it must not, or nothing."""
    article = clean(page_of(shown.page, at))
    if rule.to == "end":  # by what it says it takes what is behind it
        return "" if solid(article.text) == solid("".join(BODY[:at])) else "does not go with all that is behind it"
    lost = [paragraph for paragraph in BODY if paragraph not in article.text]
    if lost:
        return f"takes {lost}"
    # Words before a glued banner may go with it where another rule takes the whole line; at another place than the rule's the example may stay, and
    # so it does where it is glued to words that a protecting rule knows for a quotation: that one goes before.
    protected = bool(shown.leaves) and any(mark.label is Label.BODY and "/" in mark.rule for mark in article.marks)
    possible = [shown.leaves, "", *([shown.page] if rule.at in ("head", "tail") or protected else [])]
    left = solid(article.text)
    return "" if left in [solid(page_of(text, at)) for text in possible] else f"leaves {article.text!r}"


@pytest.mark.parametrize("pack", generic())
def test_every_example_of_boilerplate_between_two_paragraphs_goes_and_nothing_else(pack: str) -> None:
    wrong = [
        f"{rule.name}, {at} paragraphs before it: {shown.page!r} {told}"
        for rule in generic_rules()
        if rule.pack == pack
        for shown in rule.removes
        for at in ((2,) if rule.at == "head" else (2, 3))
        if (told := wrong_between_paragraphs(rule, shown, at))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("pack", generic())
def test_what_a_rule_must_keep_it_keeps_at_any_place_of_a_page(pack: str) -> None:
    wrong = [
        f"{rule.name}, {at} paragraphs before it: {kept!r}"
        for rule in generic_rules()
        if rule.pack == pack
        for kept in rule.keeps
        for at in range(
            1, len(BODY) if rule.to is None else len(BODY) - 1
        )  # what a passage leaves before prose, it may take before the last
        if rule.name in {mark.rule for mark in clean(page_of(kept, at)).marks}
    ]
    assert not wrong, "\n".join(wrong)


KNOWN = frozenset({"He has worked at sea (and, earlier, for Reuters)."})  # what ends in "for Reuters)" is taken for a caption's credit


@pytest.mark.parametrize("pack", generic())
def test_a_sentence_that_a_rule_must_keep_is_kept_by_all_others_too(pack: str) -> None:
    kept = {text for rule in generic_rules() if rule.pack == pack for text in rule.keeps if "\n" not in text and text[-1] in ".!?。！？"}
    wrong = [
        f"{text!r}, {at} paragraphs before it"
        for text in kept - KNOWN
        for at in range(1, len(BODY))
        if text not in clean(page_of(text, at)).text
    ]
    assert not wrong, "\n".join(wrong)


@cache
def plain_banners() -> tuple[str, ...]:
    """The examples that go whole wherever they stand."""
    rules = [rule for rule in generic_rules() if rule.at == "any" and rule.to is None and rule.extent == "block"]
    return tuple(shown.page for rule in rules for shown in rule.removes if not shown.leaves)


@given(st.data())
def test_examples_among_each_other_go_and_nothing_else(data: st.DataObject) -> None:
    """Banners of any languages, several on a page that has a menu, a head and a foot: the text is that of the page without them."""
    banners = data.draw(st.lists(st.sampled_from(plain_banners()), min_size=1, max_size=3), "banners")
    menu, foot = (data.draw(st.lists(st.sampled_from(MENU), max_size=6)) for _ in range(2))
    head = [*menu, *data.draw(st.lists(st.sampled_from(HEADS), max_size=3))]
    between = [text for pair in zip_longest(BODY, banners, fillvalue="") for text in pair if text]
    article = clean("\n\n".join([*head, *between, *foot]))
    assume(article.publisher is None)  # else rules of that publisher are in force, by which what is behind a paywall's line goes
    assert article.text == clean("\n\n".join([*head, *BODY, *foot])).text
