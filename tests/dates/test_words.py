"""The tables agree with each other: a word says one thing, and is written in one script."""

from __future__ import annotations

import unicodedata

import pytest

from newsclean.dates import _labels, _months, _words
from newsclean.dates._lexicon import fold, lexicon
from newsclean.dates._shape import read_line

TABLES = [*_months.MONTHS.values(), *_months.WEEKDAYS.values(), *_labels.PUBLISHED.values(), *_labels.MODIFIED.values()]
TABLES += [*_words.CONNECTORS.values(), *_words.UNITS.values(), *_words.NUMBERS.values(), *_words.DAYS.values(), *_words.HALVES.values()]
TABLES += [_words.AGO, _words.BEFORE_AGO]
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "DEVANAGARI", "BENGALI", "THAI", "HANGUL", "CJK", "HIRAGANA", "KATAKANA")


def scripts(word: str) -> set[str]:
    names = {script for char in word for script in SCRIPTS if unicodedata.name(char, "").startswith(script)}
    return {"CJK" if name in {"HIRAGANA", "KATAKANA"} else name for name in names}


def test_no_word_mixes_scripts() -> None:
    assert [word for cell in TABLES for word in cell.replace("|", " ").split() if len(scripts(word)) > 1] == []


def test_no_word_is_two_months() -> None:
    seen: dict[str, set[int]] = {}
    for row in _months.MONTHS.values():
        for number, names in enumerate(row.split("|"), 1):
            for name in names.split():
                seen.setdefault(fold(name), set()).add(number)
    twice = {word for word, numbers in seen.items() if len(numbers) > 1}
    assert twice <= set(_months.CROATIAN)


@pytest.mark.parametrize("language", _months.MONTHS)
def test_every_language_has_twelve_months(language: str) -> None:
    assert len(_months.MONTHS[language].split("|")) == 12


def test_no_label_says_both() -> None:
    def words(table: dict[str, str]) -> set[str]:
        return {fold(word) for row in table.values() for word in row.split()}

    assert words(_labels.PUBLISHED) & words(_labels.MODIFIED) == set()


def test_capitals_and_forgotten_accents_are_understood() -> None:
    months = lexicon().months
    assert {months[fold(word)] for word in ("FÉVRIER", "fevrier", "Şubat", "ŞUBAT", "luty")} == {2}


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("Stand: 12. Mai 2024, 14:30 Uhr", "U: n. M Y, n:n H"),
        ("12:20 p. m.", "n:n a"),
        ("Thu 3 Jan", "w n M"),
        ("2024年3月2日", "Y年n月n日"),
        ("IST ist EST est", "z x z x"),
        ("mis à jour", "U"),
    ],
)
def test_shape(line: str, shape: str) -> None:
    assert read_line(line).shape == shape


def test_a_shape_has_a_letter_for_every_token() -> None:
    line = read_line("Cập nhật lần cuối: Thứ 4, 22/5/2024, 19:25 (GMT+7) \u200e")
    assert len(line.shape) == len(line.tokens) == len(line.starts()) - 1
    assert line.starts()[-1] == len("Cập nhật lần cuối: Thứ 4, 22/5/2024, 19:25 (GMT+7) \u200e")
