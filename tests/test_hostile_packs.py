"""Packs that strangers wrote: nothing in them hangs, crashes, runs or passes unseen."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from newsclean import Cleaner, Label, Pack, PackError
from newsclean.model import Document, Span
from newsclean.packcheck import check_pack
from newsclean.packs.rules import Example, Rule, python_rule

HEAD = '[pack]\nid = "herald"\nname = "The Herald"\n'
RULE = '[[rule]]\nid = "more"\nlabel = "related"\nstarts = ["Read more"]\nremoves = ["Read more: Boats"]\nkeeps = ["Read on."]\n'
RUNAWAY = HEAD + RULE.replace('starts = ["Read more"]', "regex = '^(a|aa)+$'\ntrigger = ['aaa']")
LINE = "a" * 60 + "!"
STORY = "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable."


def runaway_page(lines: int) -> str:
    return "\n\n".join([STORY, *[f"{LINE} {n}" for n in range(lines)], STORY + " It came back."])


def with_runaway() -> Cleaner:
    return Cleaner([Pack.parse(RUNAWAY.replace("trigger = ['aaa']\n", ""))], installed=False, region="article")


def test_a_pattern_that_runs_away_is_given_up_once_for_the_whole_page() -> None:
    start = time.perf_counter()
    article = with_runaway().clean(runaway_page(500))
    assert time.perf_counter() - start < 5
    assert [notice.code for notice in article.warnings] == ["rule-timeout"]
    assert article.text.count(LINE) == 500


def test_it_is_given_up_in_any_thread() -> None:
    found: list[list[str]] = []
    cleaner = with_runaway()
    threads = [threading.Thread(target=lambda: found.append([n.code for n in cleaner.clean(runaway_page(3)).warnings])) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [["rule-timeout"]] * 8


def test_it_is_refused_when_its_pack_is_checked() -> None:
    problems = [problem.message for problem in check_pack(Pack.parse(RUNAWAY))]
    assert any(message.startswith("the pattern runs away: given up after") for message in problems)


@pytest.mark.parametrize("budget", [0, -1.0, float("nan")])
def test_a_budget_is_more_than_nothing(budget: float) -> None:
    with pytest.raises(ValueError, match="a number of seconds above 0"):
        Cleaner(budget=budget)


def test_past_its_budget_a_page_is_returned_with_what_was_found_so_far() -> None:
    slow = [f"[[rule]]\nid = 'slow-{n}'\nlabel = 'other'\nregex = '^(a|aa)+${n}'\nremoves = ['a']\nkeeps = ['b']\n" for n in range(1, 200)]
    cleaner = Cleaner([Pack.parse(HEAD + RULE + "".join(slow))], region="article", budget=0.2)
    cleaner.clean("Home")  # loads the packs: that is no page's cost
    start = time.perf_counter()
    article = cleaner.clean(f"{STORY}\n\nRead more: Ten boats\n\n{runaway_page(20)}")
    assert time.perf_counter() - start < 2
    assert "budget-spent" in {notice.code for notice in article.warnings}
    assert "Read more: Ten boats" in {removal.text for removal in article.removals}
    assert article.text.count(STORY) == 3
    assert article.text.count(LINE) == 20


def test_within_its_budget_a_page_is_as_without_one() -> None:
    page = f"{STORY}\n\nRead more: Ten boats\n\n{STORY} It came back."
    assert Cleaner(budget=60).clean(page) == Cleaner().clean(page)


def test_even_the_smallest_budget_loses_no_text() -> None:
    article = Cleaner(budget=1e-9).clean(f"Ferry sails two hours late\n\n{STORY}")
    assert STORY in article.text
    assert [notice.code for notice in article.warnings] == ["budget-spent"]


def python_pack(rule: Rule) -> Pack:
    return Pack(id="code", name="Code", given=(rule.of("code", publisher=False),))


def raising(document: Document) -> list[Span]:
    raise KeyError("tide")


def beyond(document: Document) -> list[Span]:
    return [Span(-5, 3), Span(2, 10**9), Span(5, 5), Span(7, 2)]


def across(document: Document) -> list[Span]:
    return [Span(10, len(document.text) - 10), Span(20, 40)]


@pytest.mark.parametrize(("function", "codes"), [(raising, {"rule-failed"}), (beyond, set()), (across, set())])
def test_a_python_rule_that_misbehaves_loses_no_page(function: object, codes: set[str]) -> None:
    rule = python_rule("odd", label=Label.OTHER, removes=["x"], keeps=["y"])(function)  # type: ignore[arg-type]
    page = "\n\n".join([STORY, "Home", STORY + " It came back.", STORY + " It left again."])
    article = Cleaner([python_pack(rule)]).clean(page)
    assert {notice.code for notice in article.warnings} == codes
    at = 0
    for mark in article.marks:
        assert not article.document.text[at : mark.start].strip()
        assert mark.start < mark.end
        at = mark.end
    assert not article.document.text[at:].strip()


# --- Files that are no packs, or too much of one.

WRONG = {
    "a key that stands twice": (HEAD + RULE + 'label = "other"\n', "not valid TOML"),
    "a table that stands twice": (HEAD + HEAD + RULE, "not valid TOML"),
    "arrays nested deeply": (HEAD + f"hosts = {'[' * 5_000}{']' * 5_000}\n" + RULE, "not valid TOML"),
    "tables nested deeply": (HEAD + f"hosts = {'{a=' * 5_000}1{'}' * 5_000}\n" + RULE, "not valid TOML"),
    "a key of many parts": (HEAD + ".".join("a" * 3_000) + " = 1\n" + RULE, "unknown key in [pack]: 'a'"),
    "a control character": (HEAD + RULE.replace("Boats", "Bo\x07ats"), "not valid TOML"),
    "an escaped surrogate": (HEAD + RULE.replace("Boats", "Bo\\ud800ats"), "not valid TOML"),
    "a number for text": (HEAD + RULE.replace('["Read more"]', "[3]"), "starts is a list of non-empty strings"),
    "a date for an id": (HEAD + RULE.replace('"more"', "2024-03-12"), "a rule needs an id"),
    "a list for a name": (HEAD.replace('"The Herald"', '["The Herald"]') + RULE, "[pack] has no name"),
    "a table for a label": (HEAD + RULE.replace('"related"', "{ a = 1 }"), "a rule needs a label"),
    "a list for a country": (HEAD + 'country = ["GB"]\n' + RULE, "country is an ISO 3166 code"),
    "a number for a reason": (HEAD + RULE + "reason = 3\n", "reason is a text"),
    "a number for a place": (HEAD + RULE + "at = 3\n", "at is one of"),
    "a list for a place": (HEAD + RULE + "at = ['head']\n", "at is one of"),
    "a table for a pattern": (HEAD + RULE.replace('starts = ["Read more"]', "regex = { a = 1 }"), "regex is a non-empty string"),
    "an endless number": (HEAD + RULE + "longest = inf\n", "longest is a whole number"),
    "code": (HEAD + RULE + "function = 'os.system'\n", "unknown key: 'function'"),
    "a rule that says it was proved": (HEAD + RULE + "proved = true\n", "unknown key: 'proved'"),
    "a pattern with too large a repeat": (
        HEAD + RULE.replace('starts = ["Read more"]', "regex = 'a{99999999999999999999}'\ntrigger = ['a']"),
        "the pattern is wrong",
    ),
    "a pattern nested deeply": (
        HEAD + RULE.replace('starts = ["Read more"]', f"regex = '{'(' * 5_000}a{')' * 5_000}'\ntrigger = ['a']"),
        "the pattern is wrong",
    ),
}


@pytest.mark.parametrize(("text", "message"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_with_its_place(text: str, message: str) -> None:
    start = time.process_time()
    with pytest.raises(PackError) as caught:
        Pack.parse(text, "herald.toml")
    assert message in str(caught.value)
    assert all(problem.source == "herald.toml" for problem in caught.value.problems)
    assert len(str(caught.value)) < 10_000
    assert time.process_time() - start < 5


@pytest.mark.parametrize("data", [(HEAD + RULE).encode("utf-16"), b"\xff\xfe\x00", b"\x00" * 100, b"[pack]\nid = '\xe9'"])
def test_wrong_encodings_are_told_with_their_place(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "herald.toml"
    path.write_bytes(data)
    with pytest.raises(PackError, match=r"herald\.toml: not (UTF-8|valid TOML)"):
        Pack.load(path)


def test_a_pack_of_ten_thousand_rules_loads_and_cleans() -> None:
    text = HEAD + "".join(RULE.replace('"more"', f'"more-{n}"').replace("Read more", f"Read more {n}") for n in range(10_000))
    start = time.process_time()
    article = Cleaner([Pack.parse(text)], installed=False).clean(f"{STORY}\n\nRead more 4711: Boats\n\n{STORY} It came back.")
    assert [removal.rule for removal in article.removals] == ["herald/more-4711"]
    assert time.process_time() - start < 20


def test_a_literal_of_a_megabyte_is_a_literal() -> None:
    text = "the tide " * 120_000
    pack = Pack.parse(HEAD + RULE.replace("Read more", text, 1))
    assert Cleaner([pack], installed=False).clean(STORY).text == STORY


def test_a_pack_that_is_too_long_is_refused() -> None:
    with pytest.raises(PackError, match="more than the 4,000,000 allowed"):
        Pack.parse(HEAD + RULE.replace("Boats", "x" * 4_000_000))


def test_only_stored_packs_run_patterns_without_a_clock() -> None:
    rule = Pack.parse(RUNAWAY).rules[0]
    assert not rule.proved
    assert not Rule(id="r", label=Label.OTHER, find="regex", regex="x", removes=(Example("x"),), keeps=("y",)).proved
