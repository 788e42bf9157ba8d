"""Persons, agencies, houses and roles are told apart."""

import pytest

from newsclean.furniture.names import bare_name, is_agency, is_house, is_person, is_role, person_case

PERSONS = [
    "Ann Ames",
    "ANN AMES",
    "Jean-Luc O'Hara",
    "Ann van der Ames",
    "Bo de la Cruz",
    "J.D. Roe",
    "Leo DiCarlo",
    "Ann McAmes",
    "Анна Иванова",
    "Łukasz Żak",
    "Dr. Ann Ames",
    "Ann Ames, M.D.",
    "Ana María López Gil",
    "大島 花子",
]
NO_PERSONS = [
    "",
    "Ann",
    "Latest News",
    "The Harbour Herald",
    "Harbour Herald Staff",
    "NDR Info",
    "ZDF Hafenfunk",
    "ferry sails",
    "Ferry sails again",
    "Top 10 Ferries",
    "Startseite Politik",
    "Read More",
    "Associated Press",
    "Le Phare",
    "社会",
    "a",
    "x y",
]


@pytest.mark.parametrize("text", PERSONS)
def test_persons(text: str) -> None:
    assert is_person(text)


@pytest.mark.parametrize("text", NO_PERSONS)
def test_what_is_no_person(text: str) -> None:
    assert not is_person(text)


def test_a_surname_that_is_a_menu_word_needs_an_opening_word() -> None:
    assert not is_person("Doris Wahl")
    assert is_person("Doris Wahl", opened=True)
    assert not is_person("Harbour Zeitung", opened=True)


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("ANN AMES", "Ann Ames"),
        ("ANN O'HARA", "Ann O'Hara"),
        ("ANN D’AMES", "Ann D’Ames"),
        ("ANN MCAMES", "Ann McAmes"),
        ("ANN-LENA AMES-ROE", "Ann-Lena Ames-Roe"),
        ("VINCENT VAN AMES", "Vincent van Ames"),
        ("ANA DE LA CRUZ", "Ana de la Cruz"),
        ("J.D. ROE", "J.D. Roe"),
        ("Ann AMES", "Ann Ames"),
        ("JÖRG ÄMES", "Jörg Ämes"),
        ("АННА ИВАНОВА", "Анна Иванова"),
        # What is in mixed case is as its owner writes it.
        ("JD Roe", "JD Roe"),
        ("Ann McAmes", "Ann McAmes"),
        ("Leo DiCarlo", "Leo DiCarlo"),
        ("Vincent van Ames", "Vincent van Ames"),
        ("bell hooks", "bell hooks"),
        ("", ""),
    ],
)
def test_names_in_capitals_are_written_as_names(printed: str, written: str) -> None:
    assert person_case(printed) == written
    assert person_case(written) == written


def test_agencies() -> None:
    assert all(
        map(is_agency, ("dpa", "AFP", "Reuters", "The Associated Press", "Deutsche Presse-Agentur", "연합뉴스", "Agence France-Presse"))
    )
    assert not any(map(is_agency, ("Ann Ames", "Harbour Herald", "Reuters said on Friday", "Apa Sherpa", "")))


def test_houses_and_roles() -> None:
    assert all(map(is_house, ("Harbour Herald", "CNN", "Westhaven Online")))
    assert not any(map(is_house, ("Westhaven", "Ann Ames", "A")))
    assert all(map(is_role, ("Political Correspondent", "Redakteurin", "Chief Reporter, Westhaven", "корреспондент", "Freie Autorin")))
    assert not any(map(is_role, ("Ferries", "Editors told the crowd to wait.", "", "Westhaven")))


def test_titles_and_degrees_are_no_part_of_a_name() -> None:
    assert bare_name("Prof. Dr. Ann Ames") == "Ann Ames"
    assert bare_name("Ann Ames, PhD") == "Ann Ames"
    assert bare_name("Drew Ames") == "Drew Ames"
    assert bare_name("Alexandr Ames") == "Alexandr Ames"
    assert bare_name("Elisir Berg") == "Elisir Berg"
