"""Every built-in pack's examples hold."""

from pathlib import Path

import pytest

from newsclean import Label, Pack, PackError, testing
from newsclean.packs import shapes
from newsclean.packs.rules import Example, Rule
from newsclean.packs.stored import toml_files


@pytest.mark.parametrize("path", toml_files(), ids=lambda path: path.stem)
def test_the_examples_of_a_built_in_pack_hold(path: Path) -> None:
    pack = Pack.load(path)
    assert path.stem == pack.id
    testing.assert_pack(pack)


def test_the_examples_of_the_rules_of_shape_hold() -> None:
    testing.assert_pack(shapes.pack())


def rule(**keys: object) -> Rule:
    return Rule(**{"id": "r", "label": Label.RELATED, "find": "starts", "literals": ("Read more",), "pack": "p", **keys})  # type: ignore[arg-type]


FAILING = [
    (rule(removes=(Example("See more: Boats"),)), "is not taken"),
    (rule(removes=(Example("Read more\n\nThe ferry sailed."),)), "leaves 'The ferry sailed.', not ''"),
    (rule(keeps=("Read more books, said the minister.",)), "takes what it must keep"),
    (rule(removes=(Example("Read more: Boats", "", (("name", "Ann"),)),)), "does not read name"),
    (rule(removes=(Example("Read more " + "boats " * 60),)), "more than the rule's 40"),
]


@pytest.mark.parametrize(("one", "message"), FAILING)
def test_an_example_that_fails_is_told(one: Rule, message: str) -> None:
    assert message in "\n".join(map(str, testing.check_rule(one)))


def test_examples_that_hold_are_silent() -> None:
    assert not testing.check_rule(rule(removes=(Example("Read more: Boats"),), keeps=("They read more.",)))


def test_a_pattern_that_runs_away_on_an_example_is_told_among_the_rest() -> None:
    told = testing.check_rule(
        rule(find="regex", literals=(), regex="^(a|aa)+$", removes=(Example("b"),), keeps=("a" * 60 + "!", "aaa")), "herald.toml"
    )
    assert [(problem.text or "")[:3] for problem in told] == ["b", "aaa", "aaa"]
    assert "was given up" in told[1].message
    assert told[2].message == "takes what it must keep"


def test_a_directory_of_packs_is_asserted(tmp_path: Path) -> None:
    good = '[pack]\nid = "herald"\nname = "H"\n[[rule]]\nid = "r"\nlabel = "related"\nline = ["Read on"]\nremoves = ["Read on"]\nkeeps = ["Read."]\n'
    (tmp_path / "good.toml").write_text(good)
    testing.assert_pack(tmp_path)
    (tmp_path / "bad.toml").write_text(good.replace('removes = ["Read on"]', 'removes = ["Read in"]'))
    with pytest.raises(AssertionError, match=r"bad\.toml"):
        testing.assert_pack(tmp_path)
    with pytest.raises(PackError, match="can't be read"):
        testing.assert_pack(tmp_path / "none.toml")
