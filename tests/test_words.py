"""Literals and pages meet in one normal form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.words import by_pattern, fold, folded_tokens, tokens, word_spans, words

SAME = [
    ("Don’t miss", "don't  MISS"),
    ("Read more:", "READ MORE"),
    ("Straße", "STRASSE"),
    ("Zum In\u00adhalt", "Zum Inhalt"),
    ("İlgili Haber", "ilgili haber"),
    ("©Getty", "© Getty"),
    ("Fa\u0308hre", "FÄHRE"),
    ("e\u0301tude", "étude"),
    ("प\u095dें", "प\u0922\u093cें"),  # a dot under the letter, or beside it
    ("続きを読む", "続き を 読む"),
    ("기사 읽기", "기사읽기"),
    ("और पढ़ें", "और  पढ़ें!"),
    ("Sign up — now", "sign up now"),
]
DIFFERENT = [("Read more", "Readmore"), ("और पढ़ें", "और पढ"), ("Kommentare", "Kommentar"), ("10 000", "1 0000"), ("schon", "schön")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_case_quotes_dashes_and_spacing_change_is_the_same(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_words_are_not_the_same(one: str, other: str) -> None:
    assert words(one) != words(other)


@pytest.mark.parametrize("word", ["\uf900", "\u212b", "\u1112\u1161", "o\u031b", "a\u0316\u0308", "Stra\u00dfe"])
def test_what_a_word_folds_to_does_not_depend_on_the_words_around_it(word: str) -> None:
    assert fold(f"{word} Fa\u0308hre") == f"{fold(word)} f\u00e4hre"
    assert folded_tokens(f"Fa\u0308hre \n {word}") == by_pattern(f"Fa\u0308hre \n {word}")


def test_a_hindi_word_with_vowel_signs_is_one_word() -> None:
    assert tokens("पढ़ें") == ["पढ़ें"]


@given(st.text())
def test_the_normal_form_is_its_own_normal_form(text: str) -> None:
    assert words(words(text)) == words(text)


@given(st.text(alphabet=st.characters(blacklist_characters="\n\u00ad\u0307")))
def test_spans_stand_for_the_words_one_for_one(text: str) -> None:
    spans = word_spans(text)
    found = tokens(text)
    if len(fold(text)) == len(text):  # some letters fold to two, one of which may be a mark
        assert len(spans) == len(found)


ODD_LINES = [
    "Ferry ▶ 🚢 sails",
    "Паром ушёл",
    "Prom Łódź",
    "Vapur İskele ısı",
    "続きを読む 3",
    "العبارة",
    "Fa\u0308hre",
    "\uf900 \u1112\u1161 o\u031b",  # what would be composed or replaced if the whole text were normalized for the line before
    "µ-Boot²",
    "䷀ 3",
    "a^b_c",
    "\x1a\x00",
    "Ὀδυσσεύς",
]


@given(st.lists(st.one_of(st.sampled_from(["The ferry sailed, “late”.", "Straße — Größe", "", *ODD_LINES]), st.text()), max_size=40))
def test_the_tables_of_code_pages_fold_as_the_pattern_does(lines: list[str]) -> None:
    spaced = " \n ".join(" ".join(line.split("\n")) for line in lines)
    assert folded_tokens(spaced) == by_pattern(spaced)


@pytest.mark.parametrize("code_page", ["cp1250", "cp1251", "cp1252", "cp1254"])
def test_every_character_of_a_code_page_is_folded_as_the_pattern_does(code_page: str) -> None:
    letters = [bytes([byte]).decode(code_page, "ignore") for byte in range(256) if byte != ord("\n")]
    for text in (" ".join(letters), "x".join(letters), "\u2193".join(letters), *letters):
        assert folded_tokens(text) == by_pattern(text)
