"""`newsclean explain` on a screen: the page down it, and at the right what each line was found to be."""

import re

import pytest

from newsclean.cli.plain import plain
from tests.cli.conftest import PACKS, PAGE, Call

STORY = "The ferry sailed at noon, two hours late, with two hundred passengers, eleven dogs and the post aboard"


def line_with(text: str, words: str) -> str:
    return next(line for line in text.splitlines() if words in line)


def test_each_line_has_its_label_and_rule_at_the_right(call: Call) -> None:
    out = call("explain", PAGE, "--packs", PACKS).stdout
    assert re.fullmatch(
        r"-  Your support keeps the Herald afloat +donation  harbour-herald.example/appeal", line_with(out, "keeps the Herald")
    )
    assert line_with(out, "Ferry crews launch").rstrip().endswith("title  furniture/title")
    assert line_with(out, "Marlow Quayle").rstrip().endswith("byline name  furniture/byline")
    assert "published: 2024-03-12T09:45:00+00:00" in out
    assert line_with(out, "At a time like this").startswith("-")  # a later line of the passage
    assert line_with(out, "At a time like this").rstrip().endswith("│")
    assert line_with(out, "The Seamen's Union has").startswith("   The Seamen's")


def test_kept_paragraphs_are_plain_and_nothing_of_them_is_lost(call: Call) -> None:
    out = call("explain", stdin=f"{STORY}. {STORY}.").stdout
    page = out.split("\n\ntaken for")[0]
    assert " ".join(page.split()) == f"{STORY}. {STORY}."


def test_the_legend_counts_labels(call: Call) -> None:
    out = call("explain", PAGE, "--packs", PACKS).stdout
    assert "publisher The Harbour Herald · language en · " in out
    assert line_with(out, "- comments ").split()[:4] == ["-", "comments", "4", "128"]
    assert re.search(r"^  standfirst +1 +96 characters", out, re.MULTILINE)


def test_a_part_of_a_line_that_went_is_marked(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    page = f"Sign up to our newsletter\n\n{STORY}.\n\nThe harbour master told {STORY.lower()}. Read more: Ten boats to see\n\nIt came back."
    out = call("explain", stdin=page).stdout
    line = line_with(out, "The harbour master")
    assert line.startswith("~  The harbour master")
    assert "aboard. [-Read more: Ten boats to see-]   " in line


def test_a_narrow_screen_has_labels_under_the_lines(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = call("explain", stdin="Sign up to our newsletter\n\n" + STORY).stdout.splitlines()
    assert lines[0] == "-  Sign up to our newsletter"
    assert lines[1].split()[0] == "newsletter"
    assert max(map(len, lines)) <= 60


def test_labels_choose_lines(call: Call) -> None:
    out = call("explain", PAGE, "--packs", PACKS, "--label", "comments").stdout
    page = out.split("\n\ntaken for")[0]
    assert page.count("comments") == 4
    assert "Seamen" not in page


@pytest.mark.parametrize("name", ["harbour-herald.example/commenting-forum", "commenting-forum", "*/commenting-f*"])
def test_a_rule_chooses_lines(call: Call, name: str) -> None:
    out = call("explain", PAGE, "--packs", PACKS, "--rule", name).stdout
    assert out.startswith("Comments\n  removed as comments by harbour-herald.example/commenting-forum: ")
    assert out.count("removed as") == 3


def test_why_tells_the_rules_that_came_near(call: Call) -> None:
    long = "Your support keeps the Herald afloat, said the harbour master. " * 20
    out = call("explain", "--packs", PACKS, "--why", "HARBOUR  master", stdin=long).stdout
    assert "kept as body: no rule and no shape speaks against it" in out
    assert "near was " in out


def test_why_without_a_line_names_the_nearest(call: Call) -> None:
    told = call("explain", "--why", "sign in to our newsletter", stdin="Sign up to our newsletter", code=1).stderr
    assert "the nearest is 'Sign up to our newsletter'" in told
    assert "nearest" not in call("explain", "--why", "whale", stdin="The ferry sailed.", code=1).stderr


def test_no_line_with_a_label_is_told(call: Call) -> None:
    assert "no line is like that" in call("explain", "--label", "donation", stdin=STORY).stderr


def test_an_empty_page_is_no_error(call: Call) -> None:
    assert "0% kept" in call("explain", stdin="").stdout


HOSTILE = [
    ("colour", "The \x1b[31mferry\x1b[0m"),
    ("title of the window", "The \x1b]0;owned\x07ferry"),
    ("link", "The \x1b]8;;http://x.example\x1b\\ferry\x1b]8;;\x1b\\"),
    ("in eight bits", "The \x9b31mferry"),
    ("reset", "The \x1bcferry"),
    ("direction", "The \u202e\u2066ferry\u2069\u202c"),
    ("control", "The \x00\x08ferry\x7f"),
]


@pytest.mark.parametrize(("what", "text"), HOSTILE, ids=[what for what, _ in HOSTILE])
def test_plain_text_has_nothing_that_acts_on_a_terminal(what: str, text: str) -> None:
    assert plain(text) == "The ferry"


@pytest.mark.parametrize("text", ["Fähre “um” 8 – 中文", "می\u200cخواهم", "👩\u200d🚒"])
def test_plain_text_is_left_as_it_is(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(("what", "text"), HOSTILE, ids=[what for what, _ in HOSTILE])
def test_nothing_of_a_page_acts_on_the_terminal(call: Call, what: str, text: str) -> None:
    page = f"{text} sailed at noon.\n\nSign up to our newsletter {text}\n"
    for options in (["explain"], ["explain", "--why", "sailed"], ["explain", "--rule", "*"]):
        out = call(*options, stdin=page.encode()).output
        assert all(character.isprintable() or character == "\n" for character in out)
