"""A pack's TOML is read whole, and everything wrong with it is told at once, with its place."""

from pathlib import Path

import pytest

from newsclean import Label, Pack, PackError
from newsclean.packs.rules import Example, Rule

HEAD = '[pack]\nid = "herald"\nname = "The Herald"\n'
RULE = '[[rule]]\nid = "more"\nlabel = "related"\nstarts = ["Read more"]\nremoves = ["Read more: Boats"]\nkeeps = ["Read on."]\n'


def test_a_pack_is_read() -> None:
    pack = Pack.parse(
        """
        [pack]
        id = "herald.example"
        name = "The Herald"
        hosts = ["herald.example"]
        country = "GB"
        languages = ["en"]
        fingerprints = ["notifications from The Herald"]

        [[rule]]
        id = "credit"
        label = "caption"
        regex = '''^(?P<caption>.+) \\(Photo: (?P<credit>[^)]+)\\)$'''
        trigger = ["photo"]
        at = "head"
        longest = 30
        reason = "the Herald's picture line"
        removes = [{ page = "A boat (Photo: PA)", fields = { credit = "PA" } }]
        keeps = ["A photo of a boat."]
        """
    )
    (rule,) = pack.rules
    assert (pack.id, pack.hosts, pack.country, pack.is_publisher) == ("herald.example", ("herald.example",), "GB", True)
    assert (rule.name, rule.label, rule.at, rule.limit) == ("herald.example/credit", Label.CAPTION, "head", 30)
    assert rule.removes == (Example("A boat (Photo: PA)", "", (("credit", "PA"),)),)


def test_every_key_of_a_rule_is_read() -> None:
    passage = """[[rule]]
id = "appeal"
label = "donation"
starts = ["Your support", "Dear reader"]
at = "tail"
longest = 30
until = ["the end"]
most = 8
least = 2
reason = "an appeal"
removes = ["Your support ... the end", { page = "a", leaves = "b" }]
keeps = ["Support.", "Dear."]
"""
    pattern = """[[rule]]
id = "age"
label = "date"
regex = "hours ago"
trigger = ["hours"]
extent = "rest"
removes = ["2 hours ago"]
keeps = ["Hours."]
"""
    pack = Pack.parse('[pack]\nid = "herald"\nname = "Herald"\nfingerprints = ["Herald friends"]\nlanguages = ["en"]\n' + passage + pattern)
    own = {"pack": "herald", "publisher": True}
    assert pack.rules == (
        Rule(
            id="appeal",
            label=Label.DONATION,
            find="starts",
            literals=("Your support", "Dear reader"),
            at="tail",
            longest=30,
            until=("the end",),
            most=8,
            least=2,
            why="an appeal",
            removes=(Example("Your support ... the end"), Example("a", "b")),
            keeps=("Support.", "Dear."),
            **own,  # type: ignore[arg-type]
        ),
        Rule(
            id="age",
            label=Label.DATE,
            find="regex",
            regex="hours ago",
            trigger=("hours",),
            extent="rest",
            removes=(Example("2 hours ago"),),
            keeps=("Hours.",),
            **own,  # type: ignore[arg-type]
        ),
    )
    assert (pack.fingerprints, pack.languages, pack.name) == (("Herald friends",), ("en",), "Herald")


WRONG = [
    ("", "no [pack] table"),
    ("[pack", "not valid TOML"),
    ('[pack]\nid = "x"\nid = "y"', "not valid TOML"),
    ("[pack]\nname = 'X'\n" + RULE, "[pack] has no id"),
    ("[pack]\nid = 'X Y'\nname = 'X'\n" + RULE, "an id has lower-case letters"),
    ("[pack]\nid = 'x'\nname = 'X'\nhosts = ['https://x.example/']\n" + RULE, "a host is a bare lower-case name"),
    ("[pack]\nid = 'x'\nname = 'X'\nfingerprints = ['Herald']\n" + RULE, "a fingerprint needs at least two words"),
    ("[pack]\nid = 'x'\nname = 'X'\nhost = 'x.example'\n" + RULE, "unknown key in [pack]: 'host'"),
    ("[pack]\nid = 'x'\nname = 'X'\ncountry = 'gb'\n" + RULE, "two capitals"),
    (HEAD, "no rules"),
    ("rule = 3\n" + HEAD, "rules are [[rule]] tables"),
    (HEAD + RULE + RULE, "the id stands twice"),
    (HEAD + RULE + "lable = 'x'", "unknown key: 'lable'"),
    (HEAD + RULE.replace("related", "relatde"), "a rule needs a label"),
    (HEAD + RULE + "ends = ['x']", "exactly one of"),
    (HEAD + RULE.replace('["Read more"]', '["…"]'), "no word in it: '…'"),
    (HEAD + RULE.replace('["Read more"]', '["Read more", "READ MORE:"]'), "the same once folded"),
    (HEAD + RULE.replace('["Read more"]', '"Read more"'), "a list of non-empty strings"),
    (HEAD + RULE.replace('starts = ["Read more"]', "regex = '(more'\ntrigger = ['more']"), "the pattern is wrong"),
    (HEAD + RULE.replace('starts = ["Read more"]', "regex = '(?:more)?'\ntrigger = ['more']"), "matches the empty text"),
    (HEAD + RULE.replace('starts = ["Read more"]', "regex = '^$'\ntrigger = ['more']"), "matches the empty text"),
    (HEAD + RULE.replace('starts = ["Read more"]', "regex = '(?P<who>more)'\ntrigger = ['more']"), "a named group is one of"),
    (HEAD + RULE + "until = ['end']", "a passage needs most"),
    (HEAD + RULE + "until = ['end']\nto = 'end'\nmost = 3", "not both"),
    (HEAD + RULE + "most = 3", "most goes with until or to"),
    (HEAD + RULE + "to = 'list'", "a passage needs most"),
    (HEAD + RULE + "least = 2", "least goes with until or to"),
    (HEAD + RULE + "to = 'prose'\nmost = 3\nleast = 0", "least is a whole number"),
    (HEAD + RULE + "to = 'prose'\nmost = 3\nleast = 3", "least is smaller than most"),
    (HEAD + RULE + "to = 'the end'", "to is one of"),
    (HEAD + RULE + "to = 'end'\nextent = 'match'", "leave extent out"),
    (HEAD + RULE + "at = 'rows'\nextent = 'match'", "at = rows goes with a single whole block"),
    (HEAD + RULE + "at = 'rows'\nto = 'end'", "at = rows goes with a single whole block"),
    (HEAD + RULE + "longest = 0", "longest is a whole number"),
    (HEAD + RULE + "longest = true", "longest is a whole number"),
    (HEAD + RULE + "trigger = ['x']", "trigger goes with regex only"),
    (HEAD + RULE.replace('removes = ["Read more: Boats"]\n', ""), "needs removes"),
    (HEAD + RULE.replace('keeps = ["Read on."]\n', ""), "needs keeps"),
    (HEAD + RULE.replace('removes = ["Read more: Boats"]', "removes = [{ text = 'x' }]"), "an item of removes is"),
    (HEAD + RULE + "reason = 5", "reason is a text: '5'"),
    (HEAD + "languages = ['English']\n" + RULE, "a language is a lower-case code"),
    (HEAD + "hosts = ['x.example', 'x.example']\n" + RULE, "stands twice in hosts: 'x.example'"),
    (HEAD + "fingerprints = ['friends of the Herald', 'friends of the Herald']\n" + RULE, "stands twice in fingerprints"),
    (HEAD + RULE + "[extra]\n", "unknown table or key: 'extra'"),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[message for _, message in WRONG])
def test_what_is_wrong_is_told(text: str, message: str) -> None:
    with pytest.raises(PackError) as caught:
        Pack.parse(text, "herald.toml")
    assert message in str(caught.value)
    assert all(problem.source == "herald.toml" for problem in caught.value.problems)


FINE = [
    RULE + "longest = 1",
    RULE + "longest = 10000",
    RULE + "to = 'prose'\nmost = 500",
    RULE.replace('starts = ["Read more"]', "regex = 'x+'\ntrigger = ['x']"),
    RULE.replace('["Read more: Boats"]', "[{ page = 'Read more', leaves = '', fields = { name = 'Ann' } }]"),
]


@pytest.mark.parametrize("rule", FINE)
def test_what_is_just_right_is_read(rule: str) -> None:
    assert [one.id for one in Pack.parse(HEAD + rule).rules] == ["more"]


ONE_FAULT = [
    RULE.replace('["Read more"]', '"Read more"'),
    RULE.replace('["Read more"]', "[]"),
    RULE.replace('["Read more"]', "[5]"),
    RULE.replace('keeps = ["Read on."]', 'keeps = "Read on."'),
]


@pytest.mark.parametrize("rule", ONE_FAULT)
def test_one_fault_is_told_once(rule: str) -> None:
    with pytest.raises(PackError) as caught:
        Pack.parse(HEAD + rule)
    assert len(caught.value.problems) == 1


def test_everything_wrong_is_told_at_once() -> None:
    with pytest.raises(PackError) as caught:
        Pack.parse("[pack]\nid = 'x'\n" + RULE.replace("related", "relatde") + "lable = 'x'\n" + "[[rule]]\nid = 'y'\n")
    told = [(problem.rule, problem.message.split(":")[0].split(",")[0]) for problem in caught.value.problems]
    assert (None, "[pack] has no name") in told
    assert ("more", "unknown key") in told
    assert any(rule == "more" and "label" in message for rule, message in told)
    assert any(rule == "y" for rule, message in told)


def test_a_pack_of_the_wrong_type_is_refused_with_advice() -> None:
    with pytest.raises(TypeError, match=r"use Pack\.load for a path"):
        Pack.parse(Path("x.toml"))  # type: ignore[arg-type]


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "herald.toml"
    path.write_bytes((HEAD + RULE).replace("Herald", "H\u00e9rald").encode("latin-1"))
    with pytest.raises(PackError, match="not UTF-8"):
        Pack.load(path)
