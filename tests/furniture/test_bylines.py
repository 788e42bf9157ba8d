"""Bylines of many languages and forms are read, and look-alikes are left."""

import pytest

from newsclean.furniture.bylines import byline_fields, house_fields, read_byline
from newsclean.furniture.openers import split_opener
from newsclean.model import Author

ANN, BO = ("name", "Ann Ames"), ("name", "Bo Berg")

BYLINES = {
    "By Ann Ames": (ANN,),
    "By ANN AMES and BO BERG": (ANN, BO),
    "By Ann Ames, Bo Berg and Cy Cole": (ANN, BO, ("name", "Cy Cole")),
    "By Ann Ames and Bo Berg The Associated Press": (ANN, BO, ("organisation", "The Associated Press")),
    "By Ann Ames Twitter": (ANN,),
    "By Ann Ames Follow": (ANN,),
    "By Ann Ames ann.ames@herald.example": (ANN,),
    "By Ann Ames @annames": (ANN,),
    "By Ann Ames, M.D.": (ANN,),
    "By Ann Ames, Senior Editor, Harbour Herald": (ANN, ("role", "Senior Editor"), ("organisation", "Harbour Herald")),
    "By Ann Ames, BBC News": (ANN, ("organisation", "BBC News")),
    "By Ann Ames | Harbour Reporter": (ANN, ("role", "Harbour Reporter")),
    "By Ann Ames, Photographs by Bo Berg": (ANN,),
    "Written by Ann Ames": (ANN,),
    "Analysis by Ann Ames, Europe editor": (ANN, ("role", "Europe editor")),
    "Author of the article: Ann Ames": (ANN,),
    "Ann Ames, Political Correspondent": (ANN, ("role", "Political Correspondent")),
    "Ann Ames Political Correspondent": (ANN, ("role", "Political Correspondent")),
    "Ann Ames in Berlin and Bo Berg in Paris": (ANN, ("location", "Berlin"), BO, ("location", "Paris")),
    "Ann Ames for The Harbour Herald": (ANN, ("organisation", "The Harbour Herald")),
    "Ann Ames | Reuters": (ANN, ("organisation", "Reuters")),
    "Ann Ames 2 hours ago": (ANN,),
    "Ann Ames | Published 4 months ago": (ANN,),
    "Von Ann Ames": (ANN,),
    "Von: Ann Ames und Bo Berg": (ANN, BO),
    "Von Ann Ames, Berlin": (ANN, ("location", "Berlin")),
    "Von Ann Ames (dpa)": (ANN, ("organisation", "dpa")),
    "Ein Gastbeitrag von Ann Ames": (ANN,),
    "Kommentar von Ann Ames": (ANN,),
    "Text: Ann Ames, Fotos: Bo Berg": (ANN,),
    "Autorin: Ann Ames": (ANN,),
    "Ann Ames Redakteurin": (ANN, ("role", "Redakteurin")),
    "Par Ann Ames": (ANN,),
    "Publié par Ann Ames avec AFP": (ANN, ("organisation", "AFP")),
    "Por Ann Ames y Bo Berg": (ANN, BO),
    "Escrito por Ann Ames": (ANN,),
    "di Ann Ames": (ANN,),
    "Av Ann Ames (tekst) og Bo Berg (foto)": (ANN,),
    "Tekst: Ann Ames": (ANN,),
    "Door Ann Ames": (ANN,),
    "Oleh Ann Ames": (ANN,),
    "Yazan: Ann Ames": (ANN,),
    "Автор: Анна Иванова": (("name", "Анна Иванова"),),
    "Анна Иванова, корреспондент": (("name", "Анна Иванова"), ("role", "корреспондент")),
    "Анна Иванова Борис Петров": (("name", "Анна Иванова"), ("name", "Борис Петров")),
    "홍길동 기자": (("name", "홍길동"), ("role", "기자")),
    "記者 大島花子": (("name", "大島花子"),),
    "大島 花子": (("name", "大島 花子"),),
    "AFP": (("organisation", "AFP"),),
    "Von dpa": (("organisation", "dpa"),),
    "By The Associated Press": (("organisation", "The Associated Press"),),
}

NO_BYLINES = [
    "",
    "By the sea",
    "By the time the ferry sailed, Ann Ames had left",
    "Von Lissabon nach Porto",
    "Von Januar an gilt das neue Gesetz",
    "Par ailleurs",
    "Por qué sube el precio",
    "Di notte",
    "Photographs by Bo Berg",
    "Updated by Bo Berg",
    "Political Correspondent",
    "Ferry to Westhaven sails again",
    "Latest News",
    "Share",
    "12.05.2024",
    "Text: the whole speech",
    "Ann Ames told the Herald that the ferry would sail on Monday, and that nobody would be left behind on the quay. " * 2,
]


@pytest.mark.parametrize("text", BYLINES)
def test_bylines(text: str) -> None:
    assert byline_fields(text) == BYLINES[text]


@pytest.mark.parametrize("text", NO_BYLINES)
def test_what_is_no_byline(text: str) -> None:
    assert byline_fields(text) == ()
    assert read_byline(text) is None


def test_authors_carry_what_follows_their_names() -> None:
    assert read_byline("By Ann Ames, Chief Reporter, and Bo Berg in Paris") == (
        Author("Ann Ames", role="Chief Reporter"),
        Author("Bo Berg", location="Paris"),
    )


def test_an_agency_alone_is_an_author_by_its_own_name() -> None:
    assert read_byline("AFP, dpa") == (Author("AFP", organisation="AFP"), Author("dpa", organisation="dpa"))
    assert read_byline("Von Ann Ames, dpa") == (Author("Ann Ames", organisation="dpa"),)


def test_a_newsroom_can_sign() -> None:
    assert house_fields("By Harbour Herald Staff") == (("organisation", "Harbour Herald Staff"),)
    assert house_fields("By the staff") == house_fields("Harbour Herald") == house_fields("By 3 May 2024") == ()


def test_the_opening_words_are_cut() -> None:
    assert split_opener("Eine Analyse von Ann Ames") == ("Eine Analyse von", "Ann Ames")
    assert split_opener("By") == ("By", "")
    assert split_opener("Byron Bay") == ("", "Byron Bay")
    assert split_opener("Divers") == ("", "Divers")
