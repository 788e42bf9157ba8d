"""What a check of packs tells: patterns that run away, literals that stand twice, look-alikes that another pack would take."""

from __future__ import annotations

import pytest

from newsclean import Pack
from newsclean.packcheck import check_pack, check_packs, check_pattern

HEAD = '[pack]\nid = "{0}"\nname = "{0}"\n{1}'
RULE = '[[rule]]\nid = "{}"\nlabel = "related"\n{} = ["{}"]\nremoves = ["{}"]\nkeeps = ["{}"]\n'


def pack(name: str, *rules: str, more: str = "") -> Pack:
    return Pack.parse(HEAD.format(name, more) + "".join(rules))


MORE = RULE.format("more", "starts", "Read more boats", "Read more boats: a list", "They read more.")


@pytest.mark.parametrize(
    ("find", "literal", "told"),
    [
        ("starts", "READ MORE: boats", True),  # compared as folded words
        ("starts", "Read more ships", False),
        ("line", "Read more boats", False),  # another way of finding
    ],
)
def test_a_literal_that_two_rules_have_is_told(find: str, literal: str, told: bool) -> None:
    problems = check_pack(pack("herald", MORE, RULE.format("again", find, literal, literal, "They read on.")))
    assert [problem.message for problem in problems if "shadowed" in problem.message] == (
        ["shadowed: rule 'more' has this literal too"] if told else []
    )


def test_a_look_alike_that_another_pack_takes_is_told() -> None:
    herald = pack("herald", RULE.format("ads", "line", "Buy rope", "Buy rope", "Read more boats, he said."))
    other = pack("tribune", MORE)
    assert [problem.message for problem in check_packs([herald], others=[other])] == ["its keeps is taken by tribune/more"]
    assert check_packs([herald]) == []
    publisher = pack("tribune", MORE, more='hosts = ["tribune.example"]\n')
    assert check_packs([herald], others=[publisher]) == []  # on the tribune's pages alone


def test_a_pattern_is_tried_on_its_own_words() -> None:
    assert check_pattern("^Read more: .{1,80}$") == ""
    assert "given up after" in check_pattern("^(?:boat|boatboat)+$")
