"""Rules become their pack's own, and those of Python go where pickled cleaners go."""

import pickle

import pytest

from newsclean import Cleaner, Document, Label, Pack, Span, python_rule
from newsclean.packs.rules import Example, Rule

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


def test_a_python_rule_holds_what_it_was_made_of() -> None:
    part = Example("Hush... she said.", leaves="she said.")
    rule = python_rule("whisper", label="repeat", removes=["...", part], keeps=["Hush...", "Wait..."])(unwrapped)
    assert (rule.id, rule.label, rule.find, rule.function) == ("whisper", Label.REPEAT, "python", unwrapped)
    assert (rule.removes, rule.keeps) == ((Example("..."), part), ("Hush...", "Wait..."))


def told(document: Document) -> list[Span]:
    """
    Dots alone.

    They mean nothing.
    """
    return []


def test_a_python_rule_s_reason_is_the_one_given_or_the_first_line_of_the_function_s_docstring_or_made_of_its_label() -> None:
    make = python_rule("dots", label="repeat", removes=["..."], keeps=["Hush..."])
    assert make(told).reason == "Dots alone."
    assert make(unwrapped).of("herald", publisher=False).reason == "repeat: known words of herald (python)"
    assert make(unwrapped).reason == "repeat: known words of a pack (python)"
    given = python_rule("dots", label="repeat", removes=["..."], keeps=["Hush..."], reason="nobody speaks in dots")
    assert given(told).reason == "nobody speaks in dots"


LIMITS = [
    ({"find": "phrase"}, 40),
    ({"find": "regex"}, 40),
    ({"find": "phrase", "longest": 60}, 60),
    ({"find": "line"}, None),
    ({"find": "python"}, None),
    ({"find": "phrase", "extent": "match"}, None),
    ({"find": "starts", "to": "end"}, None),
    ({"find": "ends", "until": ("the end",)}, None),
    ({"find": "starts", "to": "end", "longest": 60}, 60),
]


@pytest.mark.parametrize(("keys", "limit"), LIMITS)
def test_a_rule_that_takes_its_block_by_some_of_its_words_takes_no_long_one(keys: dict[str, object], limit: int | None) -> None:
    assert Rule(id="r", label=Label.OTHER, **keys).limit == limit  # type: ignore[arg-type]


class House:
    """A house's rules may stand in a class of its own."""

    @python_rule("dots", label="other", removes=["..."], keeps=["Wait..."])
    def dots(document: Document) -> list[Span]:  # noqa: N805 - a rule is no method
        """Lines of dots."""
        return []


@pytest.mark.parametrize("rule", [shouting, House.dots, PLAIN], ids=["decorated", "in a class", "function"])
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
