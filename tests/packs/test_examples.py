"""Every built-in pack's examples hold."""

from pathlib import Path

import pytest

from newsclean import Label, Pack, testing
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
