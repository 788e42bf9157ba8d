"""The table of weights, and the script that fits it."""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from newsclean.region import weights
from newsclean.region.evidence import KEYS
from newsclean.region.places import PLACES
from newsclean.region.search import MOVES, State

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fit_region", ROOT / "benchmarks/fit_region.py")
    assert spec
    assert spec.loader
    module = sys.modules["fit_region"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_table_weighs_all_evidence_and_no_other() -> None:
    assert tuple(weights.POINTS) == KEYS
    assert len(set(KEYS)) == len(KEYS)
    assert tuple(weights.OUTSIDE) == PLACES
    assert tuple(weights.MOVING) == tuple(MOVES.values())


def test_table_is_what_the_script_writes(script: ModuleType) -> None:
    written = script.table(weights.POINTS, weights.OUTSIDE, weights.MOVING, weights.NOTE)
    assert Path(weights.__file__).read_text(encoding="utf-8") == written


def test_table_is_small_enough_to_print() -> None:
    assert len(Path(weights.__file__).read_text(encoding="utf-8").splitlines()) < 200


def test_note_says_what_kinds_of_data_and_names_no_files(script: ModuleType) -> None:
    assert script.told(script.Counter({"marked up": 3, "agreed": 2})).startswith(
        "3 texts of news pages with the article as its publisher marks it up, 0 texts of pages of many kinds"
    )
    assert ".jsonl" not in weights.NOTE
    assert all(what in weights.NOTE for what in ("marks it up", "strings", "two extractors agree"))


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        ({"gold": {"body": ["The ferry sailed."], "summary": [], "title": None}}, "marked up"),
        ({"gold": {"with": ["ferry"], "without": ["Log in"]}}, "strings"),
        ({"texts": {"page": "The ferry sailed."}}, "agreed"),
        ({"gold": None}, "agreed"),
    ],
)
def test_what_a_record_holds_tells_its_kind(script: ModuleType, record: dict[str, object], kind: str) -> None:
    assert script.kind_of(record) == kind


def test_script_learns_to_tell_an_article(script: ModuleType, tmp_path: Path) -> None:
    """Fitted on a few pages of the corpus format, it finds the article of another publisher's page."""
    with gzip.open(tmp_path / "pages.jsonl.gz", "wt", encoding="utf-8") as file:
        for number in range(6):
            body = [
                f"Paragraph {n} of story {number} tells what the crew of boat {n * number} saw in fog, and why it sailed on. It rained."
                for n in range(6)
            ]
            menu = [f"{word} {number}" for word in ("Home", "News", "Sport", "Tides", "Jobs", "Books", "Search", "Islands")]
            page = "\n".join([*menu, *body, *reversed(menu)])
            gold = {"body": body, "summary": [], "title": "Boat"}
            file.write(json.dumps({"id": str(number), "publisher": f"p{number}", "texts": {"page": page}, "gold": gold}) + "\n")
    pages = list(script.examples(tmp_path))
    fitted = script.fit(page for page in pages if page.group != "marked up: p5")
    held = next(page for page in pages if page.group == "marked up: p5")
    assert script.overlap(held, script.article(held, fitted))[1:] == (0, 0)
    assert fitted == script.fit(page for page in pages if page.group != "marked up: p5")
    assert any(weight > 0 for key, weight in fitted.items() if key in KEYS)
    assert any(weight < 0 or isinstance(key, tuple) for key, weight in fitted.items())
    assert State.IN in {move[1] for move in fitted if move in MOVES}
