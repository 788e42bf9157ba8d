"""`newsclean packs`: list, show, check, test, new, learn."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import PACKS, ROOT, Call


def test_packs_are_listed_short_with_hosts_or_whole(call: Call) -> None:
    result = call("packs", "list")
    line = next(line for line in result.stdout.splitlines() if line.startswith("independent.co.uk "))
    assert line.endswith("rules  The Independent (en)")
    assert " for publishers, " in result.stderr
    assert call("packs", "list", "independent.co", "--hosts").stdout.endswith("independent.co.uk the-independent.com\n")
    (head,) = json.loads(call("packs", "list", "independent.co", "--json").stdout)
    assert (head["id"], head["kind"], head["country"]) == ("independent.co.uk", "publisher", "GB")
    assert {"id": "appeal", "label": "donation", "find": "starts"} in head["rules"]


def test_own_packs_are_listed_too(call: Call) -> None:
    assert call("packs", "list", "Harbour", "--packs", PACKS).stdout.startswith("harbour-herald.example    6 rules  The Harbour Herald")


@pytest.mark.parametrize("name", ["independent.co.uk", "The Independent", "independent", "www.independent.co.uk"])
def test_a_pack_is_found_by_its_names(call: Call, name: str) -> None:
    assert call("packs", "show", name).stdout.startswith("The Independent  independent.co.uk\n")


def test_a_pack_is_shown_with_its_examples(call: Call) -> None:
    out = call("packs", "show", next(PACKS.glob("*.toml"))).stdout
    assert "\ncommenting-forum  → comments\n  the line is Join our commenting forum | Comments\n  - Join our commenting forum\n" in out
    assert "  + Join our commenting forum, said the poster on the pier." in out
    assert "  takes all up to a line that has " in out


def test_built_in_packs_have_their_examples(call: Call) -> None:
    assert "\n  - " in call("packs", "show", "en", "--label", "newsletter").stdout
    assert "\n  - " not in call("packs", "show", "en", "--label", "newsletter", "--no-examples").stdout


def test_one_rule_is_shown(call: Call) -> None:
    out = call("packs", "show", "independent", "--rule", "appeal").stdout
    assert out.count("→") == 1


def test_patterns_and_fields_are_told(call: Call) -> None:
    out = call("packs", "show", "de", "--label", "credit", "--label", "byline").stdout
    assert "the line matches " in out
    assert "  reads: " in out


WRONG = [
    (["packs", "show", "independant"], 1, "did you mean 'independent.co.uk'"),
    (["packs", "show", "qqqqqq"], 1, "`newsclean packs list`"),
    (["packs", "show", "independent", "--rule", "apeal"], 1, "did you mean 'appeal'"),
    (["packs", "show", "independent", "--label", "zzz"], 2, "labels are"),
    (["packs", "list", "independant"], 1, "did you mean"),
    (["packs", "check", str(ROOT / "tests")], 1, "no *.toml file"),
    (["packs", "test", "no-such.toml"], 2, "does not exist"),
    (["packs", "chekc"], 2, "No such command"),
]


@pytest.mark.parametrize(("arguments", "code", "message"), WRONG, ids=[" ".join(arguments[:3]) for arguments, _, _ in WRONG])
def test_what_is_wrong_gets_a_hint(call: Call, arguments: list[str], code: int, message: str) -> None:
    assert message in call(*arguments, code=code).output


PACK = """
[pack]
id = "saltmouth.example"
name = "Saltmouth Times"
hosts = ["saltmouth.example"]
[[rule]]
id = "tide"
label = "ticker"
starts = ["High water at Saltmouth"]
removes = ["High water at Saltmouth 06:12"]
keeps = ["KEPT"]
"""


def test_packs_are_checked_and_tested(call: Call, tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_text(PACK.replace("KEPT", "The high water at Saltmouth flooded the quay."))
    assert call("packs", "test", tmp_path).stdout == "1 packs, 2 examples, 0 problems\n"
    assert call("packs", "check", tmp_path).stdout == "1 packs, 1 rules, 0 problems\n"
    (tmp_path / "good.toml").write_text(PACK.replace("KEPT", "High water at Saltmouth 18:40"))
    result = call("packs", "test", tmp_path, code=1)
    assert "rule 'tide'" in result.stderr
    assert result.stdout.endswith("1 problem\n")


def test_a_broken_pack_fails_with_all_that_is_wrong(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("[pack]\nid = 'a'\n")
    told = call("packs", "check", tmp_path, code=1).stderr
    assert "no name" in told
    assert "no rules" in told


def test_a_skeleton_holds(call: Call, tmp_path: Path) -> None:
    (tmp_path / "new.toml").write_text(call("packs", "new", "saltmouth.example").stdout)
    call("packs", "test", tmp_path)


def test_a_pack_is_learnt_from_files_and_jsonl(call: Call, tmp_path: Path) -> None:
    stories = [
        f"Ask the harbour master anything\n\n{story}" for story in ("A ferry sailed at dawn.", "A whale was seen.", "The pier burned down.")
    ]
    for number, story in enumerate(stories):
        (tmp_path / f"{number}.txt").write_text(story)
    (tmp_path / "all.jsonl").write_text("\n".join(json.dumps({"body": story}) for story in stories))
    out = call("packs", "learn", *sorted(tmp_path.glob("*.txt")), "--host", "herald.example").stdout
    assert "Ask the harbour master anything" in out
    assert call("packs", "learn", tmp_path / "all.jsonl", "--text-field", "body", "--host", "herald.example").stdout == out
    (tmp_path / "learnt.toml").write_text(out)
    call("packs", "test", tmp_path / "learnt.toml")
    assert "no page in a field 'text'" in call("packs", "learn", tmp_path / "all.jsonl", "--host", "a.example", code=1).stderr
