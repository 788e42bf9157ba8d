"""`split_credit`: the words under a picture, and whom the picture is credited to."""

from __future__ import annotations

import re
from functools import cache

from newsclean.furniture.names import is_agency, is_person

__all__ = ["CUE_HEADS", "has_cue", "is_credit", "is_dated", "is_team_picture", "might_end_in_credit", "split_credit", "tail_of"]

_KEY = (
    r"(?:photo|image|picture|foto) ?(?:credits?|sources?|illustration)|photos?(?:graph(?:s|ed|y)?)?|fotos?|fotografía|fotografie|images?|pictures?|"
    r"bild(?:quelle|er)?|credits?|crédits?(?: photo)?|quelle|illustrations?|grafik|graphic|montage|collage|bilde|fotograf|zdjęcie|fot\.|ảnh|imagen|imágenes|"
    r"фото|коллаж|колаж|写真|提供|사진 ?출처|사진|출처|图片|图|照片|صورة"
)
_HOUSES = (
    r"getty(?: images)?|reuters|afp|ap|ap photo|dpa|imago(?: images)?|picture[ -]alliance|epa|efe|ansa|apa|keystone|sda|pa|pa wire|pa images|press association|shutterstock|istock|istockphoto|"
    r"alamy|bloomberg|zuma|action images|adobe stock|unsplash|pixabay|pexels|wikimedia(?: commons)?|ntb|tt|ritzau|scanpix|anp|belga|lusa|čtk|pap|mti|xinhua|kyodo|jiji|yonhap|aap|pti|anadolu|"
    r"tass|the canadian press|postmedia(?: news)?|supplied|handout|courtesy|ddp|dapd|epd|kna|ullstein|mauritius|depositphotos|rex|splash|nurphoto|sipa|"
    r"associated press|file photo|archiv|archivbild|archivfoto|symbolbild|symbolfoto|nasa|noaa|ians|ani|antara|europa press|icon sport|maxppp|bestimage|abaca"
)
_KINDS = ("sign", "key", "bracket", "agency", "house")
_SHORT = 280  # characters
_SMALL = frozenset("for via by of von und and de la le di da van der den the für courtesy file / | et y e i et og och".split())  # noqa: SIM905
# One of these words stands in the end of every line that ends in a credit; lower case, looked for before any pattern runs.
_SIGNS = frozenset(
    """
    © photo photos photograph photographed photographs photography foto fotos fotografía fotografie image images picture pictures bild bildquelle bilder credit credits
    crédit crédits quelle illustration illustrations grafik graphic montage collage bilde fotograf zdjęcie fot ảnh imagen imágenes фото коллаж колаж courtesy getty reuters
    afp ap dpa imago alliance epa efe ansa apa keystone sda pa shutterstock istock istockphoto alamy bloomberg zuma action adobe unsplash pixabay pexels wikimedia ntb tt
    ritzau scanpix anp belga lusa čtk pap mti xinhua kyodo jiji yonhap aap pti anadolu tass press postmedia supplied handout ddp dapd epd kna ullstein mauritius
    depositphotos rex splash nurphoto sipa archiv archivbild archivfoto symbolbild symbolfoto nasa noaa ians ani antara icon maxppp bestimage abaca صورة
    """.split()  # noqa: SIM905
)
_CUES_AT_START = (
    "FILE -", "FILE –", "FILE —", "File photo", "Image caption", "Photo caption", "Picture caption", "Legende:", "Bildunterschrift", "Pictured left", "Pictured right",
    "Pictured from", "Pictured at", "Pictured above", "In this image", "In this photo", "In this handout", "From left", "Clockwise from", "De gauche à droite", "De izquierda a derecha", "Da sinistra:",
)  # fmt: skip
_CUES_IN_BRACKETS = (
    "(l.)", "(r.)", "(l)", "(r)", "(li.)", "(re.)", "(Archivbild)", "(Archivfoto)", "(Symbolbild)", "(Symbolfoto)", "(v.l.", "(v. l.", "(von li", "(von re", "(2. v.",
    "(Bildmitte)", "(from left", "(de gauche à droite", "(de izquierda a derecha", "(da sinistra",
    "(left)", "(right)", "(links)", "(rechts)", "(li ", "(re ", "(file photo)", "(pictured", "(Aufnahme", "(Archiv", "(file)", "(à gauche)", "(à droite)",
    "(izq.)", "(dcha.)", "(a sinistra)", "(a destra)",
)  # fmt: skip
_CUES = (", from left:", " from left: ", "from left, ", "v.l.n.r", "Aufnahme vom ", "Archivaufnahme")
CUE_HEADS = frozenset(cue[:2] for cue in _CUES_AT_START)
_JOINING = frozenset(
    """
    on since until till by from of in before after to and through the late early dated for between is as at or than this that le el il am vom bis seit
    """.split()  # noqa: SIM905
)
_PAST = (
    "was|were|had|did|bore|broke|brought|built|bought|began|became|came|caught|chose|cut|dealt|died|drew|drove|fed|fell|felt|fled|flew|fought|found|froze|gave|got|grew|heard|"
    "held|hid|hit|kept|knew|laid|lay|led|left|lent|lit|lost|made|meant|met|paid|put|quit|ran|rang|rode|rose|said|sang|sank|sat|saw|sent|set|shook|shot|shut|slept|sold|"
    "spent|split|spoke|spread|stole|stood|struck|swam|swept|swore|threw|told|took|tore|went|woke|won|wore|wrote|wurde|wurden|war|waren|hatte|hatten|fue|fueron|murió"
)
_SIGNS_CJK = ("写真", "提供", "사진", "출처", "图", "照片")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    key, house, flags = _KEY, _HOUSES, re.IGNORECASE
    return {
        # "(Photo: Ann Ames/PA)", "(PA)", "(AFP / Ann Ames)", "(Courtesy of Ann Ames)"
        "bracket": re.compile(
            rf"\s*[(\[（［【](?P<credit>(?:(?:{key})\s*(?:[:\uff1a=/]|by\b|von\b)|photo by|courtesy of|©|via\b)[^()\[\]]*(?:\([^()]*\)[^()]*)?)[)\]）］】]\.?$",
            flags,
        ),
        "agency": re.compile(rf"\s*[(\[（［【](?P<credit>[^()\[\]]*\b(?:{house})\b[^()\[\]]*)[)\]）］】]\.?$", flags),
        # "Photo by Ann Ames / Reuters", "Foto: dpa", "写真:..."
        "key": re.compile(
            rf"(?:^|[\s,.;|–—\-…»”\"'’)\]]|(?<=[。」）]))(?P<credit>(?:{key})\s?(?:[:\uff1a=]\s*|\s*by:?\s+|\s*source,\s*|\s+/\s+)\S.{{0,90}})$",
            flags,
        ),
        "token": re.compile(r"[^\W\d_]{2,}|©"),
        "sign": re.compile(r"(?:^|\s)(?P<credit>©\s?\S.{1,90})$"),
        # "... in the harbour. Ann Ames/dpa", "... in the harbour. | Ann Ames/PA Images via Getty Images"
        "house": re.compile(
            rf"(?:^|(?<!\s[A-Z])[.!?…»”\"')\]]\s+(?:[|–—-]\s*)?|\s[|]\s)(?P<credit>(?:[^\s.!?|(][^.!?|]{{0,60}}?[\s/|]*)?(?<!\w)(?:{house})(?!\w)(?:[\s/|,]*[^\s.!?][^!?]{{0,40}})?)$",
            flags,
        ),
        "word": re.compile(rf"^(?:(?:{key})\s*(?:[:\uff1a=/,]|\bby\b)\s*|\bcopyright\b\s*|©\s*|source,\s*)+(?:von\s+|di\s+|de\s+)?", flags),
        "link": re.compile(r"\s+(?:(?:hide|toggle) caption|enlarge (?:this )?image|view image in fullscreen)$", flags),
        "label": re.compile(
            r"^(?:(?:image|photo|picture) caption,?|legende:|bildunterschrift:?|view image in fullscreen|caption:)\s*", flags
        ),
        "tail": re.compile(r"[.!?…”»]\s+(?P<bare>[A-ZÀ-ÞΑ-ΩА-Я][^.!?…”»\d()]{2,40})$|\s\((?P<bracket>[A-ZÀ-ÞΑ-ΩА-Я][^()\d]{2,40})\)\.?$"),
        "date": re.compile(
            r"(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, 20\d\d)(?=[,.)]|$)|"
            r"\d{1,2}\.? (?:de )?[^\W\d_]{3,10} (?:de )?20\d\d(?=\.? ?(?:\([^()]{2,40}\)\.?)?$)"
        ),
        "past": re.compile(rf"\b(?:{_PAST}|[a-z]{{2,}}ed)\b"),
        "team": re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,2} \((?:[A-Z0-9][^()]{2,30})\),? [a-zà-ÿ]"),
        # "... in the harbour. Ann Ames for The Harbour Herald", "... in the harbour. Ann Ames/Harbour News"
        "name": re.compile(r"(?<!\s[A-Z])[.!?…”»]\s+(?:\|\s*)?(?P<credit>[^\W\d_][^.!?…”»\d]{3,60})$"),
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
    tail = text[-160:].lower()
    patterns = _patterns()
    if (_might_credit(tail) and not _SIGNS.isdisjoint(patterns["token"].findall(tail))) or (
        max(tail) >= "\u3040" and any(sign in tail for sign in _SIGNS_CJK)
    ):
        searched = ((kind, patterns[kind].search(text, max(0, len(text) - 160))) for kind in _KINDS)
        found = [match for kind, match in searched if match and _holds(kind, match)]
        if found:
            return _cut(text, min(found, key=lambda match: match.start("credit")))
    if (
        text[-1] not in '.!?)"”»'
        and 20 < len(text) < 300
        and _has_stop(tail)
        and (match := patterns["name"].search(text, max(15, len(text) - 70)))
    ):
        head = re.split(r"\s+for\s+|\s*/\s*|\s*\|\s*|\s+via\s+", match["credit"])[0]
        if is_person(head):
            return _cut(text, match)
    return None


def _has_stop(tail: str) -> bool:
    return ". " in tail or "! " in tail or "? " in tail or "… " in tail or "” " in tail or "» " in tail


def _might_credit(tail: str) -> bool:
    """Tell cheaply whether a line can end in a credit: it has a sign that parts the credit's words, or ends in a house's name."""
    if "/" in tail or ":" in tail or "(" in tail or "|" in tail or "©" in tail or " by " in tail or "[" in tail:
        return True
    if tail[-1] in ".!?" or tail[-1] > "\u2e7f":  # the scripts that part no words
        return tail[-1] > "\u2e7f"
    return not _SIGNS.isdisjoint(tail.replace(",", " ").rsplit(None, 2)[-2:])


def might_end_in_credit(text: str) -> bool:
    """Tell cheaply whether a line that ends in a full stop may end in a credit still.

    >>> might_end_in_credit("The ferry sailed at noon. (Photo: Ann Ames)."), might_end_in_credit("The ferry sailed at noon.")
    (True, False)
    """
    tail = text[-110:]
    return "oto" in tail or "©" in tail or "ild:" in tail or "mage:" in tail or tail[-2:] == ")."


def tail_of(text: str) -> str:
    """Return what stands behind the last full stop of a line, or in the brackets at its end: a credit where others on the page end alike.

    >>> tail_of("Ferries in the harbour. Harbour Works"), tail_of("Ferries in the harbour (Harbour Works)"), tail_of("Ferries sail.")
    ('Harbour Works', 'Harbour Works', '')
    """
    found = _patterns()["tail"].search(text, max(10, len(text) - 50))
    return "" if found is None else found["bare"] or found["bracket"]


def has_cue(text: str) -> bool:
    """Tell whether a line says of itself that it is about a picture.

    >>> has_cue("From left: Ann Ames, Bo Berg"), has_cue("Ann Ames (l.) am Hafen"), has_cue("FILE - Ferries in the harbour"), has_cue("Ann Ames left")
    (True, True, True, False)
    """
    if "(" in text and any(cue in text for cue in _CUES_IN_BRACKETS):
        return True
    if text[:2] in CUE_HEADS and text.startswith(_CUES_AT_START):
        return True
    return len(text) < 200 and ("left" in text or ".l.n.r" in text or "ufnahme" in text) and any(cue in text for cue in _CUES)


def is_dated(text: str) -> bool:
    """Tell whether a sentence dates itself as captions do: with a full date that no "on" joins to it, and no verb of the past.

    >>> is_dated("Ann Ames sells tickets at the pier in Westhaven, Maine, May 3, 2024.")
    True
    >>> is_dated("The law took effect on May 3, 2024."), is_dated("The pier burned down in Westhaven, Maine, May 3, 2024.")
    (False, False)
    >>> is_dated("La alcaldesa, durante un acto en el puerto, 3 de mayo de 2024.")
    True
    """
    patterns = _patterns()
    found = patterns["date"].search(text)
    if found is None or len(text) > 220 or ". " in text[: found.start()]:
        return False
    before = text[: found.start()].rstrip(" ,").lower().split()
    if len(before) > 4 and before[-1].endswith(("day", "day,")):
        before.pop()
    if (
        len(before) < 5
        or before[-1] in _JOINING
        or before[-1] == "("
        or (found["month"] is None and text[: found.start()].rstrip()[-1] != ",")
    ):
        return False
    return patterns["past"].search(text) is None


def is_team_picture(text: str) -> bool:
    """Tell the caption of a sports picture, which names a player's team in brackets and ends in no full stop.

    >>> is_team_picture("Ann Ames (SV Westhaven) freut sich mit ihren Kolleginnen")
    True
    >>> is_team_picture("Ann Ames (SV Westhaven) freut sich."), is_team_picture("The harbour (founded in 1902)")
    (False, False)
    """
    return 40 < len(text) < 160 and "(" in text and text[-1] not in ".:?!" and _patterns()["team"].match(text) is not None


def _holds(kind: str, match: re.Match[str]) -> bool:
    """Tell whether what a pattern found is a credit: words behind "Photo:" must be names, and a long paragraph may end in "(Reuters)" too."""
    if kind == "key":
        return not match.start() or _is_name_like(match["credit"])
    if kind == "house":
        return bool(match.start()) or ("(" not in match["credit"] and _is_name_like(match["credit"]))
    return kind != "agency" or len(match.string) < _SHORT


def _is_name_like(credit: str) -> bool:
    """Tell whether the words behind "Photo:" are names: few words, hardly one of them in small letters."""
    patterns = _patterns()
    words = patterns["word"].sub("", credit).split()
    small = sum(word[0].islower() and word not in _SMALL and _SIGNS.isdisjoint(patterns["token"].findall(word)) for word in words)
    return len(words) < 13 and small <= len(words) // 4


def _cut(text: str, found: re.Match[str]) -> tuple[str, str]:
    patterns = _patterns()
    caption = text[: found.start()] + (text[found.start()] if text[found.start()] in ".!?…»”\"')]。」）" else "")
    credit = patterns["link"].sub("", patterns["word"].sub("", found["credit"].lstrip("([（"))).strip(" .,;:|/-–—[]")
    if credit.count("(") < credit.count(")"):
        credit = credit.rstrip(")")
    return patterns["label"].sub("", caption).strip().rstrip("|–—-, ").strip(), credit or found["credit"].strip()


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
