"""What is stored of the built-in packs is what their TOML says, and the stored index finds what one built from the rules finds."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Pack, build
from newsclean.blocks import split
from newsclean.engine import Index, Page
from newsclean.engine import stored as stored_engine
from newsclean.engine.reference import found_by_index
from newsclean.engine.stored import stored_index, write_index
from newsclean.model import Repaired
from newsclean.packs import stored as stored_packs
from newsclean.packs.stored import toml_files, write_packs
from tests.property.pages import hostile_texts, pages


@cache
def packs() -> tuple[Pack, ...]:
    return tuple(map(Pack.load, toml_files()))


@cache
def indexes() -> tuple[Index, Index]:
    rules = [rule for pack in packs() if not pack.is_publisher for rule in pack.rules]
    fingerprints = [(pack.id, text) for pack in packs() for text in pack.fingerprints]
    return stored_index(), Index(rules, fingerprints)


def test_the_stored_packs_are_those_of_the_toml_files() -> None:
    assert stored_packs.FILE.read_text(encoding="utf-8") == write_packs(list(packs())), "run: make packs"


def test_the_stored_index_is_that_of_the_toml_files() -> None:
    assert stored_engine.FILE.read_text(encoding="utf-8") == write_index(packs()), "run: make packs"


@given(st.one_of(pages(), hostile_texts()))
def test_the_stored_index_finds_what_one_made_of_the_rules_finds(text: str) -> None:
    page = Page(split(Repaired(text, text)))
    stored, made = (index.hits(page) for index in indexes())
    assert found_by_index(page, stored) == found_by_index(page, made)
    assert sorted(stored.packs) == sorted(made.packs)


def test_packs_that_are_not_named_are_passed_over() -> None:
    page = Page(split(Repaired("", "Sign up to our newsletter\nLesen Sie auch: Boote")))
    for active in (frozenset({"en"}), frozenset({"de"}), frozenset[str]()):
        hits = stored_index(active).hits(page)
        found = {ready.rule.pack for ready, *_ in hits.literals} | {ready.rule.pack for ready in hits.triggered}
        assert found <= active
    assert stored_index().hits(page).literals


def test_the_build_writes_what_is_stored_and_names_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    some = [path for path in toml_files() if path.stem in ("da", "nl")]
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("[pack]\nid = 'wrong'\n", encoding="utf-8")
    monkeypatch.setattr(stored_packs, "toml_files", lambda: [*some, wrong])
    monkeypatch.setattr(stored_packs, "FILE", tmp_path / "packs.jsonl")
    monkeypatch.setattr(stored_engine, "FILE", tmp_path / "index.json")
    assert build.main() == 1
    assert "wrong.toml" in capsys.readouterr().err
    loaded = [Pack.load(path) for path in some]
    assert (tmp_path / "packs.jsonl").read_text(encoding="utf-8") == write_packs(loaded)
    assert (tmp_path / "index.json").read_text(encoding="utf-8") == write_index(loaded)
