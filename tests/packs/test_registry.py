"""Packs are found by host, name, words and language; duplicates and broken packs are refused."""

from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from newsclean import Cleaner, Pack, PackError
from newsclean.packs.openings import openings
from newsclean.packs.registry import GROUP, Registry, installed_packs, load_packs
from newsclean.packs.stored import read_packs, read_rules, toml_files, write_packs

HERALD = Pack(id="herald.example", name="The Herald", hosts=("herald.example",), fingerprints=("friends of the Herald",))
KURIER = Pack(id="kurier.example", name="Hafenkurier", hosts=("kurier.example", "www.kurier2.example"))
ENGLISH = Pack(id="en", name="English", languages=("en",))
ANY = Pack(id="any", name="Any language")
REGISTRY = Registry([HERALD, KURIER, ENGLISH, ANY])


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://herald.example/ferry", "The Herald"),
        ("http://WWW.Herald.Example:8080/ferry?x#y", "The Herald"),
        ("//sport.herald.example/", "The Herald"),
        ("https://www.herald.example./ferry", "The Herald"),
        ("https://.../ferry", None),
        ("herald.example/ferry", "The Herald"),
        ("https://notherald.example/", None),
        ("https://herald.example.evil.test/", None),
        ("https://kurier2.example/", None),
        ("", None),
        ("https://[broken", None),
    ],
)
def test_a_publisher_is_told_by_host(url: str, name: str | None) -> None:
    pack = REGISTRY.by_url(url)
    assert (pack.name if pack else None) == name


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("herald.example", "The Herald"),
        ("The Herald", "The Herald"),
        ("herald", "The Herald"),
        ("HAFENKURIER", "Hafenkurier"),
        ("kurier", "Hafenkurier"),
        (" www.kurier2.example ", "Hafenkurier"),
        ("example", None),
        ("en", None),
        ("x", None),
    ],
)
def test_a_publisher_is_told_by_name(publisher: str, name: str | None) -> None:
    pack = REGISTRY.by_publisher(publisher)
    assert (pack.name if pack else None) == name


def test_a_name_that_two_publishers_share_tells_neither() -> None:
    twins = [Pack(id=f"{host}.example", name="The Pilot", hosts=(f"pilot.{host}.example",)) for host in ("east", "west")]
    for packs in (twins, twins[::-1]):
        registry = Registry(packs)
        assert registry.by_publisher("The Pilot") is registry.by_publisher("pilot") is None
        assert registry.by_publisher("east.example") == twins[0]


def test_the_article_of_a_name_may_be_left_out() -> None:
    pilot = Pack(id="pilot.example", name="The Harbour Pilot", hosts=("pilot.example",))
    assert Registry([pilot]).by_publisher("Harbour Pilot") == pilot


def test_generic_packs_are_all_or_one_language_s() -> None:
    assert [pack.id for pack in REGISTRY.generic()] == ["any", "en"]
    assert [pack.id for pack in REGISTRY.generic("en-GB")] == ["any", "en"]
    assert [pack.id for pack in REGISTRY.generic("de")] == ["any"]
    brazilian = Pack(id="pt-br", name="Brazilian", languages=("pt-br",))
    assert [Registry([brazilian]).generic(code) for code in ("pt_BR", "pt-BR", "pt", "pt-brx")] == [(brazilian,), (brazilian,), (), ()]


def test_words_of_two_publishers_tell_none() -> None:
    assert REGISTRY.by_fingerprints(["herald.example", "kurier.example"]) is None
    assert REGISTRY.by_fingerprints(["herald.example", "kurier.example", "herald.example"]) == HERALD
    assert REGISTRY.by_fingerprints([]) is None
    assert REGISTRY.by_fingerprints(["kurier.example"]) == REGISTRY.by_fingerprints(["kurier.example"] * 2) == KURIER


def test_duplicates_are_refused_and_all_told() -> None:
    with pytest.raises(PackError) as caught:
        Registry([HERALD, replace(HERALD, source="herald.toml"), replace(HERALD, source="other.toml")])
    assert str(caught.value).splitlines() == [
        "herald.toml: id 'herald.example' is taken by herald.example",
        "other.toml: id 'herald.example' is taken by herald.toml",
        "herald.toml: host 'herald.example' is taken by herald.example",
        "other.toml: host 'herald.example' is taken by herald.toml",
    ]
    with pytest.raises(PackError, match=r"^herald\.example: id 'herald\.example' is taken by herald\.example\n"):
        Registry([HERALD, HERALD])


def test_a_directory_is_loaded_or_everything_wrong_with_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        load_packs(tmp_path)
    assert str(caught.value) == f"{tmp_path}: no *.toml file in this directory"
    (tmp_path / "a.toml").write_text("[pack]\n")
    (tmp_path / "b.toml").write_text("nonsense")
    with pytest.raises(PackError) as caught:
        load_packs(tmp_path)
    assert {Path(problem.source).name for problem in caught.value.problems} == {"a.toml", "b.toml"}
    missing = tmp_path / "none.toml"
    with pytest.raises(PackError) as caught:
        load_packs(missing)
    assert str(caught.value) == f"{missing}: can't be read: No such file or directory"


def test_a_broken_pack_of_a_cleaner_raises_rather_than_being_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("[pack]\n")
    with pytest.raises(PackError):
        Cleaner(packs=[tmp_path]).clean("The ferry sailed.")


def offer_pair() -> tuple[Pack, Pack]:
    return ENGLISH, ANY


def offer_broken() -> Pack:
    return Pack.parse("rule = 3", "herald.toml")


def offer_wrong() -> Pack:
    return Pack.parse("[pack]\nid = 'x'\nname = 'X'\n[[rule]]\nid = 'more'\nline = ['More']\nlabel = 'x\\y'\n", "herald.toml")


def offer_nothing_known() -> tuple[str, ...]:
    return ("herald",)


def offer_failure() -> Pack:
    raise OSError("the harbour is shut")


Offer = Callable[..., None]


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Offer:
    """Let these things of this module be what is installed, under names in this order."""

    def install(**things: str) -> None:
        points = [EntryPoint(name, f"{__name__}:{thing}", GROUP) for name, thing in things.items()]
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [point for point in points if point.group == group])

    return install


def test_an_entry_point_names_a_pack_or_packs_or_what_makes_them(offer: Offer) -> None:
    offer(c="HERALD", a="offer_pair", b="KURIER")
    assert installed_packs() == (ENGLISH, ANY, KURIER, HERALD)


@pytest.mark.parametrize(
    ("thing", "told"),
    [
        ("offer_broken", ["herald.toml: no [pack] table", "herald.toml: rules are [[rule]] tables"]),
        ("offer_nothing_known", ["offers something that is no newsclean.Pack"]),
        ("offer_failure", ["can't be loaded: OSError: the harbour is shut"]),
    ],
)
def test_an_entry_point_that_offers_no_good_pack_is_told_with_its_place(offer: Offer, thing: str, told: list[str]) -> None:
    offer(one=thing)
    with pytest.raises(PackError) as caught:
        installed_packs()
    assert str(caught.value).splitlines() == [f"entry point 'one' ({__name__}:{thing}): {line}" for line in told]


def test_what_is_wrong_with_an_installed_rule_is_told_with_its_place(offer: Offer) -> None:
    offer(one="offer_wrong")
    with pytest.raises(PackError) as caught:
        installed_packs()
    (problem, *_) = caught.value.problems
    assert (problem.source, problem.rule, problem.text) == (f"entry point 'one' ({__name__}:offer_wrong): herald.toml", "more", "x\\y")
    assert problem.message.startswith("a rule needs a label")


def test_the_built_in_packs_come_through_the_entry_point() -> None:
    assert {"independent.co.uk"} <= {pack.id for pack in installed_packs()}


def test_stored_packs_read_back_as_they_were_but_for_the_proofs(tmp_path: Path) -> None:
    packs = [Pack.load(path) for path in toml_files()[:5]]
    file = tmp_path / "stored.jsonl"
    file.write_bytes(write_packs(packs).encode())
    for pack, read in zip(packs, read_packs(file.read_bytes().partition(b"\n")[0]), strict=True):
        assert (read.id, read.name, read.hosts, read.fingerprints) == (pack.id, pack.name, pack.hosts, pack.fingerprints)
        assert read.source == "built in"
        rules = read_rules(read.stored, pack.id, publisher=pack.is_publisher, file=file)
        assert rules == tuple(
            replace(rule, removes=(), keeps=(), proved=True, opens=openings(rule.regex) if rule.regex else ()) for rule in pack.rules
        )
