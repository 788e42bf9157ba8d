"""Datelines are cut from first paragraphs."""

import pytest

from newsclean.furniture.dateline import split_dateline

REST = "The ferry sailed at noon."


@pytest.mark.parametrize(
    "dateline",
    [
        "WESTHAVEN, Wis. (AP) —",
        "WESTHAVEN —",
        "Westhaven (dpa) -",
        "Westhaven/Ostende (dpa/abc) -",
        "NEW WESTHAVEN:",
        "WESTHAVEN -",
        "Westhaven, May 3 (Reuters) -",
        "WESTHAVEN (Reuters)",
    ],
)
def test_datelines(dateline: str) -> None:
    if dateline.endswith(")"):
        assert split_dateline(f"{dateline} - {REST}") == (f"{dateline} -", REST)
    else:
        assert split_dateline(f"{dateline} {REST}") == (dateline, REST)


@pytest.mark.parametrize(
    "text",
    [
        REST,
        "NATO: a history",
        "Ann Ames (PLP) and Bo Berg (ULP) met.",
        "Westhaven - a town by the sea - waits.",
        "Westhaven: here it began.",
        "",
        "A - B",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert split_dateline(text) is None
