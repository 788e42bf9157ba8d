"""What a caller hands over is checked at the door; what is odd in content becomes a warning; nothing is ever lost to a title."""

import copy
import pickle
from pathlib import Path
from typing import Any

import pytest

from newsclean import Cleaner, Label, Pack, clean
from newsclean.door import labels_of, packs_of

WRONG: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"packs": 5}, TypeError, "packs is a list of newsclean.Pack"),
    ({"packs": None}, TypeError, "packs is a list of newsclean.Pack"),
    ({"packs": [5]}, TypeError, "a pack is a newsclean.Pack"),
    ({"packs": ["no-such-file.toml"]}, FileNotFoundError, "no-such-file.toml"),
    ({"keep": 5}, TypeError, "labels are named in a set"),
    ({"keep": {"newsleter"}}, ValueError, "did you mean 'newsletter'"),
    ({"region": "pages"}, ValueError, "region is"),
    ({"budget": 0}, ValueError, "budget is a number of seconds"),
]


@pytest.mark.parametrize(("options", "error", "message"), WRONG)
def test_a_wrong_option_is_refused_at_once(options: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        Cleaner(**options)


@pytest.mark.parametrize("name", ["url", "publisher", "language", "fetched"])
def test_a_wrong_type_of_what_is_known_is_refused(name: str) -> None:
    with pytest.raises(TypeError, match=name):
        clean("A page.", **{name: 5})  # type: ignore[arg-type]


def test_a_cleaner_does_not_change_and_is_equal_to_one_made_alike() -> None:
    cleaner = Cleaner(keep={"caption"}, packs=[Path(__file__).parents[1] / "examples" / "packs"])
    with pytest.raises(AttributeError, match="does not change"):
        cleaner.keep = frozenset()
    cleaner.clean("The ferry sailed.")
    assert cleaner == pickle.loads(pickle.dumps(cleaner)) == copy.deepcopy(cleaner)  # noqa: S301 - our own pickle
    assert cleaner != Cleaner()
    assert hash(Cleaner()) == hash(Cleaner())


STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."


@pytest.mark.parametrize("language", ["english", "xx", "zu"])
def test_a_language_without_packs_switches_none_off(language: str) -> None:
    article = clean(f"{STORY}\n\nSign up to our newsletter", language=language)
    assert article.text == STORY
    assert "unknown-language" in {notice.code for notice in article.warnings}


@pytest.mark.parametrize("language", ["", "EN", "en_GB", None])
def test_a_language_in_any_form_of_its_code_is_understood(language: str | None) -> None:
    article = clean(f"{STORY}\n\nSign up to our newsletter", language=language)
    assert (article.text, article.warnings) == (STORY, ())


def test_a_publisher_is_told_by_its_words_where_the_address_tells_none() -> None:
    page = f"Stay up to date with notifications from The Independent\n\n{STORY}"
    assert clean(page, url="https://archive.example/web/2024").publisher == "The Independent"


ALONE = [
    "Officials said on Monday that it sailed. Nobody was hurt.",
    "The ferry sailed with two hundred passengers and nobody knew when the next would follow it to the quay",
    "<p>The ferry sailed at noon. It carried two hundred passengers.</p>",
    "Ferry sails two hours late",
    "連絡船は正午に出航した",
    "أبحرت العبّارة ظهرا",
]


@pytest.mark.parametrize("text", ALONE)
@pytest.mark.parametrize("region", ["auto", "article"])
def test_a_text_of_one_line_is_not_lost_to_the_title(text: str, region: str) -> None:
    assert Cleaner(region=region).clean(text).text == text


def test_lines_that_are_all_furniture_stay() -> None:
    text = "First line without stop here\nSecond line without stop here\nThird line without any stop"
    assert clean(text).text == text.replace("\n", "\n\n")


def test_one_pack_or_one_label_needs_no_list() -> None:
    pack = Pack(id="herald", name="The Herald")
    assert packs_of(pack) == (pack,)
    assert packs_of("herald.toml") == ("herald.toml",)
    assert labels_of("caption") == labels_of(["caption"]) == labels_of({Label.CAPTION}) == {Label.CAPTION}


def test_cleaners_with_the_same_options_are_the_same() -> None:
    one, other = Cleaner(keep=["caption"], region="article"), Cleaner(keep={Label.CAPTION}, region="article")
    assert one == other
    assert hash(one) == hash(other)
    assert one != Cleaner(keep=["caption"])
    assert one != "a cleaner"
    assert "region='article'" in repr(one)
