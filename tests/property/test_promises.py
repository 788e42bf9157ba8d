"""What a user may rely on, whatever the page: cleaning twice, cleaning a page that differs in nothing that matters, or in one banner."""

from __future__ import annotations

from functools import cache

from hypothesis import assume, given
from hypothesis import strategies as st

from newsclean import Cleaner, Pack, clean
from newsclean.article import Article
from newsclean.packs.rules import Rule
from newsclean.packs.stored import toml_files
from newsclean.repair import repair
from tests.property.hard import HARD
from tests.property.pages import BOILERPLATE, PROSE, hostile_texts, pages

# --- Cleaning twice.


@HARD
@given(st.one_of(pages(), hostile_texts()))
def test_cleaning_the_text_of_an_article_changes_nothing(page: str) -> None:
    text = clean(page).text
    assume(repair(text).text == text)  # what is cut out of a line may bring together what repair then takes for a wrong decoding
    assert clean(text).text == text


# --- Pages that differ in nothing that matters.


def parts(article: Article) -> tuple[object, ...]:
    """All of an article but where on the page it stands."""
    return article.title, article.standfirst, article.authors, article.published, article.paragraphs, article.captions, article.kind


@HARD
@given(pages(), st.text(" \t\n\u3000", max_size=8), st.text(" \n\t\u2003", max_size=8))  # a no-break space may be half of a wrong decoding
def test_white_space_around_a_page_changes_nothing(page: str, before: str, behind: str) -> None:
    page = page.strip()
    assert parts(clean(before + page + behind)) == parts(clean(page))


@HARD
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


@HARD
@given(pages(), st.sampled_from([None, "https://www.independent.co.uk/news/1", "https://unknown.example/1"]))
def test_the_pack_of_another_publisher_changes_nothing(page: str, url: str | None) -> None:
    assert with_another().clean(page, url=url) == clean(page, url=url)


# --- Pages that differ in one banner.

BODY = [
    "The ferry Guillemot left Westhaven two hours late on Monday, with two hundred passengers, eleven dogs and the post on board.",
    "Nobody on the quay had been told why, and those who had come to fetch somebody went home again when it began to rain.",
    "The harbour master said on Tuesday that the pump had failed twice since Easter, and that a new one would be fitted in June.",
    "Its owners have promised a timetable by which islanders can plan their week, for the first time since the line was opened.",
]


def page_of(banner: str, at: int) -> str:
    return "\n\n".join([*BODY[:at], banner, *BODY[at:]])


@HARD
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


@HARD
@given(st.data())
def test_an_example_of_boilerplate_between_two_paragraphs_goes_and_nothing_else(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from([rule for rule in generic_rules() if rule.to is None]), "rule")
    shown = data.draw(st.sampled_from(rule.removes), "example")
    at = data.draw(st.integers(2, len(BODY) - 1 if rule.at != "head" else 2), "paragraphs before it")
    article = clean(page_of(shown.page, at))
    # Sentences before a glued banner may go with it where another rule takes the whole line; no other text does.
    possible = [page_of(shown.leaves, at), "\n".join(BODY)]
    if rule.at == "any":
        assert solid(article.text) in map(solid, possible)
    else:
        assert all(paragraph in article.text for paragraph in BODY)


@HARD
@given(st.data())
def test_what_a_rule_must_keep_it_keeps_on_any_page(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(generic_rules()), "rule")
    kept = data.draw(st.sampled_from(rule.keeps), "keeps")
    article = clean(page_of(kept, data.draw(st.integers(1, len(BODY) - 1), "paragraphs before it")))
    assert rule.name not in {mark.rule for mark in article.marks}
