"""An article is its marks, grouped; its forms hold the page's text without letting it act."""

import copy
import datetime as dt
import json
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

from newsclean import Article, Author, Caption, Paragraph, clean
from newsclean.assemble import assemble
from newsclean.blocks import split
from newsclean.markdown import escape
from newsclean.model import Block, Context, Document, Label, Mark, Notice, Repair, Repaired

PAGE = "Ferry sails late\nBy Nora\nIt sailed. READ MORE: Boats It came back.\nA boat\nA boat (PA)\nSign up"


def mark(start: str, label: Label, text: str | None = None, **fields: str) -> Mark:
    at = PAGE.index(start)
    return Mark(at, at + len(text or start), label, "test/rule", "a reason", tuple(fields.items()))


MARKS = [
    mark("Ferry sails late", Label.TITLE),
    mark("By Nora", Label.BYLINE, name="Nora"),
    mark("It sailed.", Label.BODY),
    mark("READ MORE: Boats", Label.RELATED),
    mark("It came back.", Label.BODY),
    mark("A boat\n", Label.REPEAT, "A boat"),
    mark("A boat (PA)", Label.CAPTION, caption="A boat", credit="PA"),
    mark("Sign up", Label.NEWSLETTER),
]


def assembled(keep: tuple[Label, ...] = (), marks: list[Mark] = MARKS) -> Article:
    return assemble(split(Repaired(PAGE, PAGE)), marks, Context(), kind="article", keep=keep)


def test_marks_become_the_parts_of_an_article() -> None:
    article = assembled()
    assert article.title == "Ferry sails late"
    assert article.authors == (Author("Nora"),)
    assert article.paragraphs == (Paragraph("It sailed. It came back."),)
    assert article.captions == (Caption("A boat", "PA"),)
    assert [(one.label, one.text, one.rule, one.reason) for one in article.removals] == [
        ("related", "READ MORE: Boats", "test/rule", "a reason"),
        ("repeat", "A boat", "test/rule", "a reason"),
        ("newsletter", "Sign up", "test/rule", "a reason"),
    ]


def test_kept_labels_stand_among_the_paragraphs_in_their_place() -> None:
    texts = [paragraph.text for paragraph in assembled(keep=(Label.NEWSLETTER, Label.CAPTION, Label.RELATED)).paragraphs]
    assert texts == ["It sailed. READ MORE: Boats It came back.", "A boat (PA)", "Sign up"]


AUTHORS = [
    ([("name", "Ann Ames")], [Author("Ann Ames")]),
    (
        [("name", "Ann Ames"), ("role", "Editor"), ("name", "Bo Berg"), ("location", "Paris")],
        [Author("Ann Ames", "Editor"), Author("Bo Berg", location="Paris")],
    ),
    ([("name", "Ann Ames"), ("organisation", "Reuters")], [Author("Ann Ames", organisation="Reuters")]),
    ([("organisation", "Reuters")], [Author("Reuters", organisation="Reuters")]),
]


@pytest.mark.parametrize(("fields", "authors"), AUTHORS)
def test_fields_of_a_byline_become_authors(fields: list[tuple[str, str]], authors: list[Author]) -> None:
    byline = mark("By Nora", Label.BYLINE)._replace(fields=tuple(fields))
    assert list(assembled(marks=[byline]).authors) == authors


def test_an_author_named_twice_is_one_with_all_that_is_known() -> None:
    marks = [mark("By Nora", Label.BYLINE, name="Nora Pengelly"), mark("Sign up", Label.BYLINE, name="NORA PENGELLY", role="Editor")]
    assert assembled(marks=marks).authors == (Author("Nora Pengelly", "Editor"),)


def test_dates_keep_their_zone_and_odd_ones_are_left_out() -> None:
    good = mark("By Nora", Label.DATE, published="2024-03-12T09:45:00+00:00", modified="2024-03-13")
    assert assembled(marks=[good]).published == dt.datetime(2024, 3, 12, 9, 45, tzinfo=dt.UTC)
    assert assembled(marks=[good]).modified == dt.datetime(2024, 3, 13)
    assert assembled(marks=[mark("By Nora", Label.DATE, published="yesterday")]).published is None


def test_the_first_date_counts_and_a_line_below_tells_its_hour() -> None:
    signed = mark("By Nora", Label.BYLINE, name="Nora", published="2024-03-12")
    other = mark("A boat", Label.DATE, published="2024-05-01T08:00:00")
    assert assembled(marks=[signed, other]).published == dt.datetime(2024, 3, 12)
    timed = mark("A boat", Label.DATE, published="2024-03-12T09:45:00")
    assert assembled(marks=[signed, timed]).published == dt.datetime(2024, 3, 12, 9, 45)


def test_json_is_valid_for_any_text() -> None:
    article = clean("Lone \ud800 surrogate, \x00 null and \u2028 separator")
    assert Article.from_dict(json.loads(article.to_json())) == article
    article.to_json().encode("ascii")


ESCAPED = [
    "*a*",
    "_a_",
    "`a`",
    "[a](b)",
    "<script>",
    "# a",
    "- a",
    "+ a",
    "1. a",
    "1) a",
    "> a",
    "| a |",
    "~~~",
    "![a](b)",
    "a\n\n# b",
    "=====",
    "&amp;",
    ":::x",
]


@pytest.mark.parametrize("text", ESCAPED)
def test_nothing_of_the_page_acts_as_markdown(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it").MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
    html = markdown_it.render(escape(text))
    assert html.startswith("<p>")
    assert html.count("<") == 2  # the paragraph's own tags


PICKLED = [
    Article(),
    clean("Ferry sails  late\nBy Nora Pengelly\n12 March 2024\n\nIt sailed at noon &amp; came back.\n\nShare this article"),
    Article(warnings=(Notice("odd", "odd"),), document=Document("a&b", (), (Repair(1, 6, "&", ("unescape_html",)),))),
    # Texts that don't stand in the document where their offsets say.
    Article(marks=(Mark(0, 3, Label.OTHER, "test/rule", ""),), document=Document("", (Block(0, 2, "Quay", 1, (("tag", "p"),)),))),
]


@pytest.mark.parametrize("article", PICKLED)
def test_articles_survive_pickling_and_copying(article: Article) -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(article, protocol))  # noqa: S301 - our own
        assert again == article
        assert list(map(type, again.marks + again.removals + again.paragraphs + again.document.blocks)) == list(
            map(type, article.marks + article.removals + article.paragraphs + article.document.blocks)
        )
    assert copy.copy(article) == copy.deepcopy(article) == article


def test_what_came_out_of_a_pickle_is_whole_whichever_part_is_asked_for_first() -> None:
    article = clean(PAGE)
    sent = pickle.dumps(article)
    for part in ("document", "marks", "removals", "repairs", "text"):
        again = pickle.loads(sent)  # noqa: S301 - our own
        assert getattr(again, part) == getattr(article, part)
        assert again == article
        assert hash(again) == hash(article)
        assert repr(again) == repr(article)
    assert pickle.loads(pickle.dumps(pickle.loads(sent))) == article  # noqa: S301 - sent on before anybody has looked at it


def test_what_came_out_of_a_pickle_is_read_by_threads_at_once() -> None:
    article = clean(PAGE)
    for _ in range(50):
        again = pickle.loads(pickle.dumps(article))  # noqa: S301 - our own
        with ThreadPoolExecutor(8) as pool:
            assert set(pool.map(lambda number, one=again: one.marks if number % 2 else one.document, range(16))) == {
                article.marks,
                article.document,
            }


@pytest.mark.parametrize("article", PICKLED)
def test_an_article_has_no_other_attributes(article: Article) -> None:
    for one in (article, pickle.loads(pickle.dumps(article))):  # noqa: S301 - our own
        with pytest.raises(AttributeError, match="'Article' object has no attribute 'titel'"):
            _ = one.titel  # type: ignore[union-attr]
        with pytest.raises(AttributeError):
            one.title = "Another"  # type: ignore[misc]


def test_a_pickled_article_is_small() -> None:
    article = clean("Share this article\n\n" * 500)
    assert len(pickle.dumps(article)) < 6 * len(article.document.text)


@pytest.mark.parametrize(("paragraphs", "credit"), [(0, "PA"), (1, "PA"), (2, None), (9, None)])
def test_a_credit_far_below_a_caption_is_another_pictures(paragraphs: int, credit: str | None) -> None:
    lines = ["A boat at the quay", *["It sailed at noon."] * paragraphs, "PA"]
    document = split(Repaired("", "\n".join(lines)))
    labels = [Label.CAPTION, *[Label.BODY] * paragraphs, Label.CREDIT]
    marks = [Mark(block.start, block.end, label, "test/rule", "") for block, label in zip(document.blocks, labels, strict=True)]
    assert assemble(document, marks, Context(), kind="page").captions == (Caption("A boat at the quay", credit),)
