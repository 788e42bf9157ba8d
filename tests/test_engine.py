"""Rules find what they say, where they say, and as much as they say."""

from itertools import permutations

import pytest

from newsclean import Cleaner, Pack
from newsclean.blocks import split
from newsclean.engine import Index, Near, Page, mark
from newsclean.model import Label, Repaired
from newsclean.packs.rules import Rule
from newsclean.settle import settle, strongest

PROSE = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."
SHORT = "Ferry sails late"
TITLE = "How the winter timetable of the ferries came about"


def rule(**keys: object) -> Rule:
    given = {"id": "r", "label": Label.RELATED, "find": "line", "pack": "p", **keys}
    return Rule(**given)  # type: ignore[arg-type]


def left(text: str, *rules: Rule, near: list[Near] | None = None) -> list[str]:
    """Return what the rules leave of a text, piece by piece."""
    document = split(Repaired(text, text))
    page, index = Page(document), Index(rules)
    claims = mark(page, index.hits(page, limits=near is None), index, near).claims
    marks = settle(document, strongest(document, claims), claims)
    return [text[one.start : one.end] for one in marks if one.label is Label.BODY]


# What the rule is, the text, what is left of it.
CASES = [
    ({"literals": ("Read more",)}, "READ  MORE:\nRead more boats", ["Read more boats"]),
    ({"literals": ("Comments",)}, "a\nComments\nb\nComments", ["a", "b"]),
    ({"find": "starts", "literals": ("Read more",)}, "Read more: Boats\nThey read more: Boats", ["They read more: Boats"]),
    ({"find": "starts", "literals": ("Read more",)}, "Read moreover", ["Read moreover"]),
    (
        {"find": "ends", "literals": ("to our newsletter",)},
        "Sign up to our newsletter.\nto our newsletter readers",
        ["to our newsletter readers"],
    ),
    ({"find": "phrase", "literals": ("sign up to",)}, "Why not sign up to this?\nHe signed up to it", ["He signed up to it"]),
    ({"find": "phrase", "literals": ("newsletter",)}, "One newsletter more\nTwo newsletters", ["Two newsletters"]),
    ({"find": "phrase", "literals": ("続きを読む",)}, "記事の続きを読むには\n続きは明日", ["続きは明日"]),
    ({"find": "regex", "regex": r"^\d+ min read$", "trigger": ("min read",)}, "4 min read\nA min read it", ["A min read it"]),
    ({"find": "regex", "regex": r"^\d+ / \d+$"}, "1 / 12\n1 / 12 of it", ["1 / 12 of it"]),
    (
        {"find": "phrase", "literals": ("newsletter",), "longest": 3},
        "Our newsletter\nOur newsletter is out now",
        ["Our newsletter is out now"],
    ),
    ({"find": "starts", "literals": ("By",), "at": "head"}, f"By A\n{PROSE}\n{PROSE}\n{PROSE}\nBy B", [PROSE, PROSE, PROSE, "By B"]),
    ({"find": "starts", "literals": ("By",), "at": "tail"}, f"By A\n{PROSE}\n{PROSE}\n{PROSE}\nBy B", ["By A", PROSE, PROSE, PROSE]),
    (
        {"find": "phrase", "literals": ("Story continues below",), "extent": "match"},
        "He left. Story continues below. She stayed.",
        ["He left.", "She stayed."],
    ),
    ({"find": "phrase", "literals": ("Read more",), "extent": "rest"}, "He left. Read more: Ten boats", ["He left."]),
    (
        {"find": "regex", "regex": r"\(Image: [^)]+\)", "trigger": ("image",), "extent": "match"},
        "A boat (Image: PA/Getty) and  a (Image: X) pier.",
        ["A boat", "and  a", "pier."],
    ),
    ({"literals": ("Appeal",), "until": ("the end",), "most": 4}, f"a\nAppeal\n{PROSE}\nThis is the end.\nb", ["a", "b"]),
    (
        {"literals": ("Appeal",), "until": ("the end",), "most": 2},
        "a\nAppeal\nx\nThis is the end.\nb",
        ["a", "Appeal", "x", "This is the end.", "b"],
    ),
    ({"literals": ("More",), "to": "end"}, f"a\nMore\n{PROSE}\nb", ["a"]),
    ({"literals": ("More",), "to": "end", "most": 2}, "a\nMore\nx\nb", ["a", "More", "x", "b"]),
    ({"literals": ("More",), "to": "prose", "most": 5}, f"a\nMore\nx\ny\n{PROSE}", ["a", PROSE]),
    ({"literals": ("More",), "to": "prose", "most": 5}, f"a\n\nMore\nx\ny\n\n{SHORT}\n\n{PROSE}", ["a", SHORT, PROSE]),
    ({"literals": ("More",), "to": "prose", "most": 2}, f"More\nx\ny\nz\n{PROSE}", ["More", "x", "y", "z", PROSE]),
    ({"literals": ("More",), "to": "prose", "most": 6}, f"More\n- x\n- y\nz\n{PROSE}", ["z", PROSE]),
    ({"literals": ("More",), "to": "prose", "most": 6}, f"More\nx\ny\n- z\n{PROSE}", ["- z", PROSE]),
    ({"literals": ("More",), "to": "prose", "most": 6}, f"More\n{TITLE}\n{TITLE}\n{SHORT}\n{PROSE}", [SHORT, PROSE]),
    ({"literals": ("More",), "to": "prose", "most": 6}, f"More\n{TITLE}\n{SHORT}\n{TITLE}\n{PROSE}", [PROSE]),
    ({"literals": ("More",), "to": "prose", "most": 6, "least": 2}, f"More\nx\n{PROSE}", ["More", "x", PROSE]),
    ({"literals": ("More",), "to": "prose", "most": 6, "least": 2}, f"More\nx\ny\n{PROSE}", [PROSE]),
    ({"literals": ("More",), "to": "prose", "most": 6, "least": 2}, "a\nMore\nx\ny", ["a"]),
    ({"literals": ("More",), "to": "prose", "most": 6, "least": 2}, f"More\n- x\n{PROSE}", [PROSE]),
    (
        {"literals": ("More",), "to": "prose", "most": 6, "least": 2},
        f"More\nx\ny\nThe ferry sails at noon.\n{PROSE}",
        ["The ferry sails at noon.", PROSE],
    ),
    ({"literals": ("More",), "to": "list", "most": 4}, f"a\nMore\n- {PROSE}\n- {PROSE}\nb", ["a", "b"]),
    ({"literals": ("More",), "to": "list", "most": 4}, "a\nMore\n- x\n- y", ["a"]),
    ({"literals": ("More",), "to": "list", "most": 2}, "a\nMore\n- x\n- y", ["a", "More", "- x", "- y"]),
    ({"literals": ("More",), "to": "list", "most": 4}, "a\nMore\nx\n- y", ["a", "More", "x", "- y"]),
    ({"literals": ("More",), "to": "end", "least": 2}, "a\nMore\nx", ["a", "More", "x"]),
    ({"literals": ("More",), "until": ("y",), "most": 6, "least": 2}, "a\nMore\ny", ["a", "More", "y"]),
    ({"literals": ("More",), "until": ("y",), "most": 6, "least": 2}, "a\nMore\nx\ny", ["a"]),
    ({"literals": ("More",), "to": "heading", "most": 5}, f"More\n{PROSE}\n\n{SHORT}\n\n{PROSE}", [SHORT, PROSE]),
]


@pytest.mark.parametrize(("keys", "text", "expected"), CASES)
def test_a_rule_takes_what_it_says_and_no_more(keys: dict[str, object], text: str, expected: list[str]) -> None:
    assert left(text, rule(**keys)) == expected


GLUED = [
    ("The boat sank off the pier (Image: PA). She stayed.", "The boat sank off the pier. She stayed."),
    ("The boat (Image: PA), a trawler, sank.", "The boat, a trawler, sank."),
    ("The boat sank. (Image: PA) She stayed.", "The boat sank. She stayed."),
    ("(Image: PA). She stayed.", "She stayed."),
]


@pytest.mark.parametrize(("text", "left_over"), GLUED)
def test_the_sentence_around_glued_words_stays_whole(text: str, left_over: str) -> None:
    glued = rule(find="regex", regex=r"\(Image: [^)]+\)", trigger=("image",), extent="match")
    cleaner = Cleaner([Pack(id="p", name="P", given=(glued,))], installed=False)
    assert cleaner.clean(text).text == left_over


def test_an_appeal_is_one_mark_with_one_reason() -> None:
    text = f"Appeal\n\n{PROSE}\n\nThis is the end."
    document = split(Repaired(text, text))
    page, index = Page(document), Index([rule(literals=("Appeal",), until=("the end",), most=4)])
    claims = mark(page, index.hits(page), index).claims
    (one,) = settle(document, strongest(document, claims), claims)
    assert (one.start, one.end) == (0, len(text))


PRECEDENCE = [
    # The first rule of each pair wins.
    (rule(id="z", label=Label.BODY, find="phrase", literals=("more boats",)), rule(id="a", publisher=True, literals=("Read more boats",))),
    (rule(id="z", label=Label.BIO, publisher=True, literals=("Read more boats",)), rule(id="a", literals=("Read more boats",))),
    (rule(id="a", label=Label.BIO, literals=("Read more boats",), to="end"), rule(id="z", literals=("Read more boats",))),
    (rule(id="z", label=Label.BIO, literals=("Read more boats",)), rule(id="a", literals=("Read more boats",))),
]


@pytest.mark.parametrize(("winner", "loser"), PRECEDENCE)
def test_the_stronger_rule_wins_in_any_order(winner: Rule, loser: Rule) -> None:
    text = "Read more boats\nTail"
    document = split(Repaired(text, text))
    page = Page(document)
    for rules in permutations([winner, loser, rule(id="m", literals=("Tail",))]):
        index = Index(rules)
        claims = mark(page, index.hits(page), index).claims
        owner = strongest(document, claims)[0]
        assert owner is not None
        assert owner.label is winner.label


def test_near_rules_say_why_they_did_not_take_a_block() -> None:
    near: list[Near] = []
    left("Our newsletter is out now", rule(find="phrase", literals=("newsletter",), longest=3), near=near)
    left("a newsletter", rule(id="x", find="regex", regex="^newsletter", trigger=("newsletter",)), near=near)
    assert [one.why for one in near] == [
        "the block has 5 words, more than the rule's 3",
        "its trigger is there, its pattern does not match",
    ]


def test_a_pattern_that_runs_away_is_given_up_with_a_notice() -> None:
    text = "a" * 60 + "!"
    document = split(Repaired(text, text))
    page, index = Page(document), Index([rule(find="regex", regex=r"^(a|aa)+$")])
    claims, notices, _ = mark(page, index.hits(page), index)
    assert not claims
    assert [notice.code for notice in notices] == ["rule-timeout"]
    assert "p/r" in notices[0].message


def test_words_wider_in_the_page_than_in_the_normal_form_are_found_in_place() -> None:
    text = "Straße und Fähre ﬁnden.  Lesen   Sie\u00a0auch: Boote"
    assert left(text, rule(find="phrase", literals=("Lesen Sie auch",), extent="rest")) == ["Straße und Fähre ﬁnden."]
