"""`split_credit`: the words under a picture, and whom the picture is credited to."""

from __future__ import annotations

import re
from functools import cache

from newsclean.furniture.names import is_agency, is_person

__all__ = ["is_credit", "split_credit"]

_KEY = (
    r"photos?(?:graph(?:s|ed|y)?)?|photo credit|photo illustration|fotos?|fotografía|fotografie|foto di|image(?:s| source| credit)?|pictures?|pics?|picture credit|picture alliance|bild(?:quelle|er)?|"
    r"credits?|crédits?(?: photo)?|quelle|source|illustrations?|grafik|graphic|montage|collage|video|bilde|fotograf|zdjęcie|fot\.|ảnh|imagen|imágenes|fotó|фото|коллаж|"
    r"снимка|写真|提供|사진|사진 ?출처|图|图片|照片|صورة"
)
_HOUSES = (
    r"getty(?: images)?|reuters|afp|ap|ap photo|a\.p\.|dpa|imago(?: images)?|picture[ -]alliance|epa|efe|ansa|apa|keystone|sda|pa|pa wire|pa images|press association|shutterstock|istock|istockphoto|"
    r"alamy|bloomberg|zuma|action images|adobe stock|unsplash|pixabay|pexels|wikimedia(?: commons)?|ntb|tt|ritzau|scanpix|anp|belga|lusa|čtk|pap|mti|xinhua|kyodo|jiji|yonhap|aap|pti|anadolu|"
    r"tass|tt nyhetsbyrån|the canadian press|cp|postmedia(?: news)?|supplied|handout|courtesy|ddp|dapd|epd|kna|sid|ullstein|mauritius|depositphotos|rex|splash|nurphoto|sipa|hollandse hoogte|"
    r"associated press|file photo|archiv|archivbild|nasa|noaa|nurphoto|ians|ani|antara|europa press"
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    key, house = _KEY, _HOUSES
    return {
        # "(Photo: Ann Ames/PA)", "(PA)", "(AFP / Ann Ames)", "(Courtesy of Ann Ames)"
        "bracket": re.compile(
            rf"\s*[(\[（［【](?P<credit>(?:(?:{key})\s*(?:[::=]|by\b|von\b)|photo by|courtesy of|©|credit|image by|via)[^()\[\]]*(?:\([^()]*\)[^()]*)?|[^()\[\]]*\b(?:{house})\b[^()\[\]]*)[)\]）］】]\.?$",
            re.IGNORECASE,
        ),
        # "Photo by Ann Ames / Reuters", "Foto: dpa", "写真:..."
        "key": re.compile(
            rf"(?:^|[\s,.;|–—\-…»”\"'’)\]]|(?<=[。」）]))(?P<credit>(?:{key})\s?(?:[::=]\s*|\s+by:?\s+|\s+source,\s*|\s*/\s*)\S.{{1,90}})$",
            re.IGNORECASE,
        ),
        "sign": re.compile(r"(?:^|\s)(?P<credit>©\s?\S.{1,90})$"),
        # "... in the harbour. Ann Ames/dpa", "... in the harbour. | Ann Ames/PA Images via Getty Images"
        "house": re.compile(
            rf"(?:^|[.!?…»”\"')\]]\s+(?:[|–—-]\s*)?|\s[|]\s)(?P<credit>(?:[^\s.!?|][^.!?|]{{0,60}}?[\s/|]*)?\b(?:{house})\b(?:[\s/|,]*[^\s.!?][^!?]{{0,40}})?)$",
            re.IGNORECASE,
        ),
        "word": re.compile(
            rf"^(?:(?:{key})\s*(?:[::=/,]|\bby\b)?\s*|\bcopyright\b\s*|©\s*|source,\s*)+(?:von\s+|di\s+|de\s+)?", re.IGNORECASE
        ),
        "label": re.compile(
            r"^(?:(?:image|photo|picture) caption,?|legende:|bildunterschrift:?|view image in fullscreen|caption:)\s*", re.IGNORECASE
        ),
    }


def split_credit(text: str) -> tuple[str, str] | None:
    """Cut a caption from the credit at its end; None where the text ends in no credit. The caption is empty where there is only a credit.

    >>> split_credit("Crowds wait for the ferry in Westhaven (Ann Ames/PA)")
    ('Crowds wait for the ferry in Westhaven', 'Ann Ames/PA')
    >>> split_credit("Die Fähre im Hafen. © Ann Ames/dpa"), split_credit("Foto: dpa")
    (('Die Fähre im Hafen.', 'Ann Ames/dpa'), ('', 'dpa'))
    >>> split_credit("The minister resigned on Monday (see page 3).")
    """
    if len(text) > 700:
        return None
    patterns = _patterns()
    for kind in ("bracket", "sign", "key", "house"):
        found = patterns[kind].search(text, max(0, len(text) - 160))
        if found is not None:
            caption = text[: found.start()] + (text[found.start()] if text[found.start()] in ".!?…»”\"')]。」）" else "")
            credit = patterns["word"].sub("", found["credit"]).strip(" .,;:|/-–—()[]")
            caption = patterns["label"].sub("", caption).strip().rstrip("|–—-, ").strip()
            return caption, credit or found["credit"].strip()
    return None


def is_credit(text: str) -> bool:
    """Tell whether a line is nothing but a credit.

    >>> is_credit("Foto: Ann Ames"), is_credit("Getty Images"), is_credit("Ann Ames/dpa"), is_credit("Ferry sails")
    (True, True, True, False)
    """
    if len(text) > 110:
        return False
    found = split_credit(text)
    if found is not None:
        return not found[0]
    return "/" in text and any(is_agency(part.strip()) or is_person(part.strip()) for part in text.split("/"))
