"""Where a pack comes from, what it is for, and what is told when it can't be read at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean import Label, Pack, PackError
from newsclean.packs import pack as module
from newsclean.packs.rules import Rule
from newsclean.packs.stored import row_of, toml_files, write_packs

HEAD = '[pack]\nid = "herald"\nname = "The Herald"\n'
RULE = '[[rule]]\nid = "more"\nlabel = "related"\nstarts = ["Read more"]\nremoves = ["Read more: Boats"]\nkeeps = ["Read on."]\n'


def told(text: str, **keys: str) -> str:
    with pytest.raises(PackError) as caught:
        Pack.parse(text, **keys)
    return str(caught.value)


def test_a_pack_says_where_it_comes_from(tmp_path: Path) -> None:
    assert Pack.parse(HEAD + RULE).source == "<text>"
    assert Pack.parse(HEAD + RULE, "herald.toml").source == "herald.toml"
    assert Pack.from_data({"pack": {"id": "x", "name": "X"}, "rule": [rule_data()]}).source == "<data>"
    path = tmp_path / "herald.toml"
    path.write_text(HEAD + RULE, encoding="utf-8")
    assert Pack.load(path).source == Pack.load(str(path)).source == str(path)


def rule_data() -> dict[str, object]:
    return {"id": "more", "label": "related", "line": ["More"], "removes": ["More"], "keeps": ["Moor"]}


def test_a_pack_is_read_in_utf8_with_its_mark_or_without(tmp_path: Path) -> None:
    path = tmp_path / "herald.toml"
    for mark in ("", "\ufeff"):
        path.write_text(mark + HEAD.replace("The Herald", "Fähre") + RULE, encoding="utf-8")
        assert Pack.load(path).name == "Fähre"
    path.write_bytes((HEAD + "# F\xe4hre\n" + RULE).encode("latin-1"))
    with pytest.raises(PackError) as caught:
        Pack.load(path)
    assert str(caught.value) == f"{path}: not UTF-8 (byte {len(HEAD) + 3}): save the file as UTF-8"


def test_what_is_no_toml_is_told_with_its_place() -> None:
    assert told("[pack", source="herald.toml").startswith("herald.toml: not valid TOML: Expected ']'")
    assert "(at end of document)" in told("[pack")
    assert told("x = " + "[" * 100_000).startswith("<text>: not valid TOML: ")
    assert told("d = 2031-02-31").startswith("<text>: not valid TOML: ")


def test_an_error_without_words_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def deep(text: str) -> None:
        raise RecursionError

    monkeypatch.setattr("tomllib.loads", deep)
    assert told("x = 1") == "<text>: not valid TOML: RecursionError"


def test_a_pack_that_is_too_long_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = HEAD + RULE
    monkeypatch.setattr(module, "MOST_CHARACTERS", len(text))
    assert Pack.parse(text).id == "herald"
    assert told(text + "\n", source="herald.toml") == (
        f"herald.toml: the pack has {len(text) + 1:,} characters, more than the {len(text):,} allowed"
    )


def test_the_wrong_type_is_refused_with_advice() -> None:
    with pytest.raises(TypeError) as caught:
        Pack.parse(b"[pack]")  # type: ignore[arg-type]
    assert str(caught.value) == "Pack.parse takes the pack's text as str, not bytes; use Pack.load for a path"


@pytest.mark.parametrize(
    ("keys", "is_publisher"), [({}, False), ({"hosts": ("herald.example",)}, True), ({"fingerprints": ("friends of the Herald",)}, True)]
)
def test_a_publisher_s_pack_has_hosts_or_fingerprints_and_so_have_its_rules(keys: dict[str, tuple[str, ...]], is_publisher: bool) -> None:
    pack = Pack(id="herald", name="The Herald", given=(Rule(id="r", label=Label.OTHER, find="line"),), **keys)  # type: ignore[arg-type]
    assert pack.is_publisher is is_publisher
    assert [(rule.pack, rule.publisher) for rule in pack.rules] == [("herald", is_publisher)]


STORED = """\
[{"id":"herald","name":"The Herald","hosts":["herald.example"],"country":null,"languages":["en"],"fingerprints":[],"stored":"0 187"},\
{"id":"en","name":"English","hosts":[],"country":null,"languages":[],"fingerprints":[],"stored":"188 2"}]
[{"label":"related","id":"fähre","find":"regex","regex":"x","at":"head","longest":9,"extent":"match","most":3,"to":"end","why":"it is so",\
"literals":["a"],"trigger":["b"],"until":["c"]}]
[]
"""


def test_packs_are_stored_a_line_each_behind_a_line_of_what_they_are_for() -> None:
    rule = Rule(
        id="fähre",
        label=Label.RELATED,
        find="regex",
        regex="x",
        at="head",
        longest=9,
        extent="match",
        most=3,
        to="end",
        why="it is so",
        literals=("a",),
        trigger=("b",),
        until=("c",),
        keeps=("d",),
    )
    herald = Pack(id="herald", name="The Herald", hosts=("herald.example",), languages=("en",), given=(rule,))
    assert write_packs([herald, Pack(id="en", name="English")]) == STORED


def test_a_rule_may_have_the_name_of_what_is_left_out() -> None:
    assert [row_of(Rule(id=name, label=Label.OTHER, find="line", literals=("a",)))["id"] for name in ("any", "block")] == ["any", "block"]


def test_the_built_in_packs_are_generic_ones_and_publishers_in_order() -> None:
    files = toml_files()
    folders = [path.parent.name for path in files]
    assert folders == sorted(folders)
    assert {"generic", "publishers"} == set(folders)
    assert [path for path in files if path.parent.name == "generic"] == sorted(path for path in files if path.parent.name == "generic")
