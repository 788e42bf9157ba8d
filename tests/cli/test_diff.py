"""`newsclean diff`: two results, results and pages, or pages with two sets of packs."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

PACK = """
[pack]
id = "saltmouth.example"
name = "Saltmouth Times"
hosts = ["saltmouth.example"]
fingerprints = ["readers of the Saltmouth Times"]
[[rule]]
id = "tide"
label = "ticker"
starts = ["High water at Saltmouth"]
removes = ["High water at Saltmouth 06:12"]
keeps = ["The high water at Saltmouth flooded the quay."]
"""
STORY = "The ferry sailed at noon, two hours late, with two hundred passengers aboard, said readers of the Saltmouth Times."
TIDE = "High water at Saltmouth 06:12 and 18:40"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{STORY}\n\n{TIDE if number else 'It came back.'}\n\nSign up to our newsletter\n")
    return folder


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("packs") / "saltmouth.example.toml"
    path.write_text(PACK)
    return path


def test_packs_are_compared_over_a_folder_of_pages(call: Call, pages: Path, pack: Path) -> None:
    out = call("diff", pages, "--packs-b", pack).stdout
    assert f"1\n  - {TIDE}\n      body → ticker  by saltmouth.example/tide\n" in out
    assert "3 pages compared, 3 differ" in out
    assert "- lost             2 lines         78 characters" in out
    assert "publisher        3 pages" in out
    assert "newsletter" not in out
    assert f"  + {TIDE}" in call("diff", pages, "--packs-a", pack).stdout


FORMS = [("json", "out"), ("jsonl", "out.jsonl"), ("json", "out.json")]


@pytest.mark.parametrize(("form", "name"), FORMS)
def test_results_are_compared_with_results_and_with_pages(
    call: Call, pages: Path, pack: Path, tmp_path: Path, form: str, name: str
) -> None:
    call("clean", pages, "--format", form, "-o", tmp_path / f"a{name}")
    call("clean", pages, "--format", form, "-o", tmp_path / f"b{name}", "--packs", pack)
    results = call("diff", tmp_path / f"a{name}", tmp_path / f"b{name}").stdout
    assert "- lost             2 lines" in results
    assert call("diff", tmp_path / f"a{name}", pages, "--packs-b", pack).stdout == results
    assert "3 pages compared, 0 differ" in call("diff", tmp_path / f"b{name}", pages, "--packs", pack).stdout


def test_records_belong_together_by_number_or_key(call: Call, pack: Path, tmp_path: Path) -> None:
    rows = [json.dumps({"id": f"n{number}", "text": f"{STORY}\n\n{TIDE}"}) for number in range(3)]
    (tmp_path / "pages.jsonl").write_text("\n".join(rows))
    call("clean", tmp_path / "pages.jsonl", "-o", tmp_path / "a.jsonl")
    (tmp_path / "turned.jsonl").write_text("\n".join(reversed(rows[1:])))
    call("clean", tmp_path / "turned.jsonl", "-o", tmp_path / "b.jsonl", "--packs", pack)
    assert "record 2\n  - High" in call("diff", tmp_path / "a.jsonl", tmp_path / "pages.jsonl", "--packs-b", pack).stdout
    result = call("diff", tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--key", "id")
    assert "only in A: 1 page (n0)" in result.stderr
    assert "n1\n  - High" in result.stdout
    assert "has no field 'nr'; its fields are id" in call("diff", tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--key", "nr", code=1).stderr


def test_json_and_counts_and_the_exit_code(call: Call, pages: Path, pack: Path) -> None:
    rows = [json.loads(line) for line in call("diff", pages, "--packs-b", pack, "--json").stdout.splitlines()]
    assert [row["page"] for row in rows] == ["0", "1", "2"]
    assert rows[1]["lines"][0]["after"]["rule"] == "saltmouth.example/tide"
    assert {"name": "publisher", "before": None, "after": "Saltmouth Times"} in rows[0]["fields"]
    assert TIDE not in call("diff", pages, "--packs-b", pack, "--counts", "--exit-code", code=3).stdout
    call("diff", pages, pages, "--exit-code")


def test_kinds_and_labels_choose_lines(call: Call, pages: Path, pack: Path) -> None:
    assert "2 differ" in call("diff", pages, "--packs-b", pack, "--only", "lost").stdout
    assert "0 differ" in call("diff", pages, "--packs-b", pack, "--only", "back").stdout
    assert "2 differ" in call("diff", pages, "--packs-b", pack, "--label", "ticker").stdout
    assert "0 differ" in call("diff", pages, "--packs-b", pack, "--label", "donation").stdout


def test_regions_are_compared(call: Call, pages: Path) -> None:
    assert "kind" in call("diff", pages, "--region-b", "page").stdout


def test_what_can_not_be_compared_is_told(call: Call, pages: Path, tmp_path: Path) -> None:
    assert "there is nothing to compare" in call("diff", pages, code=2).stderr
    call("clean", pages, "--format", "jsonl", "--brief", "-o", tmp_path / "brief.jsonl")
    assert "--brief" in call("diff", tmp_path / "brief.jsonl", pages, code=1).stderr
    for text, told in [("no JSON", "is no JSON"), ("[]", "no JSON object"), ('{"id": 1}', "no text in a field 'text'")]:
        (tmp_path / "odd.jsonl").write_text(text)
        assert told in call("diff", tmp_path / "odd.jsonl", tmp_path / "odd.jsonl", code=1).stderr
