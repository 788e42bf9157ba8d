"""Rules become their pack's own, and those of Python go where pickled cleaners go."""

import pickle

import pytest

from newsclean import Cleaner, Document, Label, Pack, Span, python_rule
from newsclean.packs.rules import Rule

PAGE = "!!!\n\nThe ferry sailed at noon, two hours late."


@python_rule("shouting", label="other", removes=["!!!"], keeps=["Stop!"])
def shouting(document: Document) -> list[Span]:
    """Lines of nothing but exclamation marks."""
    return [Span(block.start, block.end) for block in document.blocks if set(block.text) == {"!"}]


def unwrapped(document: Document) -> list[Span]:
    return []


PLAIN = Rule(id="plain", label=Label.OTHER, find="python", function=unwrapped)


@pytest.mark.parametrize(("hosts", "name"), [((), "herald/shouting"), (("herald.example",), "herald/shouting")])
def test_the_rules_given_to_a_pack_are_its_own(hosts: tuple[str, ...], name: str) -> None:
    (rule,) = Pack(id="herald", name="The Herald", hosts=hosts, given=(shouting,)).rules
    assert (rule.name, rule.publisher) == (name, bool(hosts))
    assert rule.reason == "Lines of nothing but exclamation marks."
    assert shouting.pack == ""


@pytest.mark.parametrize("rule", [shouting, PLAIN], ids=["decorated", "function"])
def test_a_python_rule_is_pickled_as_a_rule_of_its_pack(rule: Rule) -> None:
    own = rule.of("herald", publisher=True)
    assert pickle.loads(pickle.dumps(own)) == own  # noqa: S301 - written here


def test_a_python_rule_that_has_no_place_in_a_module_is_not_pickled() -> None:
    with pytest.raises((pickle.PicklingError, AttributeError)):
        pickle.dumps(python_rule("whisper", label="other", removes=["..."], keeps=["Hush..."])(lambda document: []))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_cleaner_with_a_python_rule_works_over_processes(workers: int) -> None:
    cleaner = Cleaner([Pack(id="herald", name="The Herald", given=(shouting,))])
    (article,) = cleaner.clean_many([PAGE], workers=workers)
    assert [removal.rule for removal in article.removals] == ["herald/shouting"]
    assert pickle.loads(pickle.dumps(cleaner)).clean(PAGE) == article  # noqa: S301 - written here
