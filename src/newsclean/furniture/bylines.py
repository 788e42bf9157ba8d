"""`read_byline`: who wrote the article, out of one line."""

from __future__ import annotations

import re
from functools import cache

from newsclean.furniture.names import is_agency, is_location, is_person, is_role, person_case
from newsclean.model import Author

__all__ = ["byline_fields", "has_opener", "read_byline", "split_opener"]

# Up to four words may stand before the word that opens a byline: "Analysis by", "Ein Gastbeitrag von".
_OPENERS = (
    r"(?:(?:[^\W\d_]+ ){0,4}(?:written|story|words|report|reporting|analysis|comment|opinion|review|interview|column|essay|text|compiled|edited|perspective|posted|commentary) by|by)\b:?|"
    r"(?:(?:ein|eine|der|die) )?(?:[^\W\d_]*(?:kommentar|analyse|kolumne|interview|gastbeitrag|beitrag|bericht|essay|glosse|reportage|porträt|rezension|kritik|protokoll|text|meinung|artikel|exklusiv) )?von\b:?|"
    r"(?:propos recueillis )?par\b:?|(?:texto |entrevista )?por\b:?|(?:articolo |testo )?di\b:?|(?:text )?av\b:?|(?:tekst )?af\b:?|(?:tekst )?door\b:?|oleh\b:?|"
    r"(?:author of the article|author|authors|autor|autorin|autoren|autorinnen|auteur|auteurs|autore|autori|autores|forfatter|författare|text|texte|tekst|texto|testo|"
    r"words|writer|reporter|reporters|penulis|yazar|haber|автор|авторы|автори|текст|muhabir|redakcja|opracował|opracowała|editor|published by|posted by|created by) ?[::]|"
    r"author of the article|記者|文・|文/|文/|記者/|記者/"
)
_ROLE_AFTER = r"(?P<role>기자|특파원|인턴기자|선임기자|기자=|記者)"
_JUNK = r"(?:[\w.+-]+@[\w.-]+\.\w+|@\w+|\bfollow\b.*$|\btwitter\b|\bfacebook\b|\b\d+ (?:min|minutes?|hours?|days?)\b.*$)"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "opener": re.compile(rf"(?:{_OPENERS})\s*", re.IGNORECASE),
        "split": re.compile(
            r"\s*(?:[,;|•·/／、]|(?<=\s)[-–—](?=\s))\s*|\s+(?:and|&|und|et|y|e|och|og|en|i|и|та|a|oraz|ve|dan|mit|with|con|avec)\s+",
            re.IGNORECASE,
        ),
        "place": re.compile(r"\s+(?:in|à|en|aus|from|a|da|im|i)\s+(?=[A-ZÀ-ÞА-Я])"),
        "house": re.compile(r"\s+(?:for|für|of|der|de)\s+(?=[A-ZÀ-ÞА-Я@])"),
        "wire": re.compile(
            r"\s+(?=(?:The )?(?:Associated Press|Canadian Press)$|(?:Reuters|AFP|dpa|AP|Bloomberg(?: News)?|Postmedia News)$)"
        ),
        "junk": re.compile(_JUNK, re.IGNORECASE),
        "korean": re.compile(r"(?:\[[^\]]*\]\s*)?(?P<name>[가-힣]{2,4})\s*(?P<role>(?:인턴|선임|수습)?기자|특파원|논설위원)\b"),
        "japanese": re.compile(
            r"(?:【|［|\[)?(?P<name>[一-鿿々ぁ-んァ-ヶ]{1,4}[  ]?[一-鿿々ぁ-んァ-ヶ]{1,4})\s*(?P<role>記者|特派員|編集委員)(?:】|］|\])?$"
        ),
    }


def has_opener(text: str) -> bool:
    """Tell whether a text begins the way bylines do, whatever follows.

    >>> has_opener("Von Ann Ames"), has_opener("Author of the article:"), has_opener("Byron Bay")
    (True, True, False)
    """
    return _patterns()["opener"].match(text) is not None


def split_opener(text: str) -> tuple[str, str]:
    """Cut the opening words off a byline.

    >>> split_opener("Ein Kommentar von Ann Ames")
    ('Ein Kommentar von', 'Ann Ames')
    """
    found = _patterns()["opener"].match(text)
    return ("", text) if found is None else (found[0].strip(), text[found.end() :])


def read_byline(text: str) -> tuple[Author, ...] | None:
    """Read who wrote the article out of one line; None where the line is no byline.

    A name alone on a line is read too: whether that is a byline the lines around it must tell. An agency is an author with no name of
    a person: `name` and `organisation` are then the same.

    >>> read_byline("By Ann Ames and Bo Berg in Westhaven")
    (Author(name='Ann Ames', ...), Author(name='Bo Berg', role=None, organisation=None, location='Westhaven'))
    >>> read_byline("Ann Ames, Political Correspondent")
    (Author(name='Ann Ames', role='Political Correspondent', organisation=None, location=None),)
    >>> read_byline("Von dpa"), read_byline("By the sea the ferries wait")
    ((Author(name='dpa', role=None, organisation='dpa', location=None),), None)
    """
    fields = byline_fields(text)
    if not fields:
        return None
    authors: list[dict[str, str]] = []
    for key, value in fields:
        if key == "name" or (key == "organisation" and (not authors or "organisation" in authors[-1])):
            authors.append({key: value} if key == "name" else {"name": value, key: value})
        elif authors:
            authors[-1].setdefault(key, value)
    return tuple(Author(**author) for author in authors)


def byline_fields(text: str) -> tuple[tuple[str, str], ...]:
    """Read a byline into fields in order: roles, organisations and locations belong to the name before them; empty where it is none.

    >>> byline_fields("Text: ANN AMES | Reuters")
    (('name', 'Ann Ames'), ('organisation', 'Reuters'))
    """
    opener, rest = split_opener(text)
    patterns = _patterns()
    if not text.isascii() and (found := (patterns["korean"].match(rest) or patterns["japanese"].match(rest))):
        return ("name", found["name"]), ("role", found["role"])
    rest = patterns["junk"].sub(" ", rest).strip(" ,;|•·-–—:()")
    if not rest or len(rest) > 200:
        return ()
    fields = _read_pieces(patterns["split"].split(rest), opened=bool(opener))
    return fields if any(key in ("name", "organisation") for key, _ in fields) else ()


def _read_pieces(pieces: list[str], *, opened: bool) -> tuple[tuple[str, str], ...]:
    fields: list[tuple[str, str]] = []
    for piece in pieces:
        read = _read_piece(piece.strip(" .,:()"), fields) if piece else []
        if read is None:
            # A byline may end in words that say nothing of an author, but it never begins with them.
            if not fields or not opened:
                return ()
            continue
        fields += read
    return tuple(fields)


def _read_piece(piece: str, before: list[tuple[str, str]]) -> list[tuple[str, str]] | None:
    if not piece:
        return []
    if is_agency(piece):
        return [("organisation", piece)]
    if is_role(piece):
        return [("role", piece)] if before else None
    if is_person(piece):
        return [("name", person_case(piece))]
    for key in ("place", "house", "wire"):
        halves = _patterns()[key].split(piece, maxsplit=1)
        if len(halves) == 2 and (is_person(halves[0]) or is_agency(halves[0])):
            head = _read_piece(halves[0], before)
            field = "location" if key == "place" else "organisation"
            return None if head is None else [*head, (field, halves[1])]
    return [("location", piece)] if before and is_location(piece) else None
