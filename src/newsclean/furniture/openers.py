"""`split_opener`: the words with which a byline begins, in many languages: "By", "Ein Kommentar von", "Text:"."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["split_opener"]

_KINDS_EN = "written|story|words|report|reporting|analysis|comment|opinion|review|interview|column|essay|text|compiled|edited|perspective|posted|commentary|published|exclusive|created"
_KINDS_DE = "kommentar|analyse|kolumne|interview|gastbeitrag|beitrag|bericht|essay|glosse|reportage|porträt|rezension|kritik|protokoll|text|meinung|artikel|exklusiv"
_LABELS = (
    r"author of the article|authors?|autor(?:in|en|innen)?|auteurs?|autor[ei]s?|forfatter|författare|text|texte|tekst|texto|testo|words|writers?|reporters?|penulis|yazar|"
    r"haber|yazan|interview|автор\w*|текст|muhabir|opracowała?|redaktion|übersetzung und adaptierung"
)
_OPENING = frozenset("by von par por di da av af door oleh article".split())  # noqa: SIM905 - all openers without a colon have one of them
_LABELLING = frozenset(
    """
    author authors auteur auteurs forfatter författare text texte tekst texto testo words writer writers reporter reporters penulis yazar haber yazan
    interview текст muhabir redaktion übersetzung
    """.split()  # noqa: SIM905
)


@cache
def _opener() -> re.Pattern[str]:
    opener = (
        rf"(?:[^\W\d_]+ ){{0,3}}(?:{_KINDS_EN}) by\b:?|by\b:?|(?:(?:ein|eine|der|die) )?(?:(?:[^\W\d_]*(?:{_KINDS_DE})) )?von\b:?|(?:(?:propos recueillis|publié|écrit|rédigé|article) )?par\b:?|"
        rf"(?:(?:texto|entrevista|escrito|publicado|redactado) )?por\b:?|(?:scritto da|(?:articolo |testo )?di)\b:?|(?:(?:text|skriven|tekst) )?av\b:?|(?:(?:tekst|skrevet) )?af\b:?|(?:tekst )?door\b:?|oleh\b:?|author of the article$|(?:{_LABELS}) ?[:\uff1a]"
    )
    return re.compile(rf"(?:{opener})\s*", re.IGNORECASE)


def split_opener(text: str) -> tuple[str, str]:
    """Cut the opening words off a byline.

    >>> split_opener("Ein Kommentar von Ann Ames")
    ('Ein Kommentar von', 'Ann Ames')
    >>> split_opener("Byron Bay")
    ('', 'Byron Bay')
    """
    if not _might_open(text):
        return "", text
    found = _opener().match(text)
    if found is not None and text[found.end() : found.end() + 3].lower() == "by ":
        found = _opener().match(text, found.end())
    return ("", text) if found is None else (found[0].strip(), text[found.end() :])


def _might_open(text: str) -> bool:
    """Tell cheaply whether a byline's opening words can stand at the start of a line."""
    words = text[:60].lower().replace(":", " ").replace("\uff1a", " ").split(None, 6)
    return bool(words) and (words[0] in _LABELLING or not _OPENING.isdisjoint(words) or words[0].startswith(("autor", "автор", "opracow")))
