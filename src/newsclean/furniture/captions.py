"""`split_credit`: the words under a picture, and whom the picture is credited to."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from newsclean.furniture.houses import HOUSES, KEY, KEY_SIGNS, MACHINE_SIGNS, MACHINES, SIGNS
from newsclean.furniture.names import is_agency, is_person

__all__ = ["is_credit", "might_end_in_credit", "names_house", "split_credit", "tail_of"]

_KINDS = ("sign", "key", "bracket", "agency", "house", "machine", "slash", "via")
_SHORT = 280  # characters
_SMALL = frozenset("for via by of von und and de la le di da van der den the für courtesy file / | et y e i et og och".split())  # noqa: SIM905
_PHOTO = frozenset("fф")  # what the words for "photo" begin with where "Picture:" and "Image:" can't be meant
_OPENERS = frozenset({"via", "by", "von", "par", "por", "di"})
_CLOSING = ")]）］】"
_SIGNS_CJK = ("写真", "提供", "사진", "출처", "图", "照片")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    key, house, flags = KEY, HOUSES, re.IGNORECASE
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
        # "... in the harbour. (Ann Ames/Harbour Works)", "Ann J. Ames via AP"
        "slash": re.compile(r"(?<=[.!?…”»])\s*\((?P<credit>[^()/]{4,40}/[^()/]{2,40})\)\.?$"),
        "via": re.compile(rf"(?:^|[.!?…”»)]\s+|\s[|–—-]\s)(?P<credit>[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]*){{1,3}} via (?i:{house}))$"),
        "token": re.compile(r"[^\W\d_]{2,}|©"),
        "sign": re.compile(r"(?:^|\s)(?P<credit>©\s?\S.{1,90})$"),
        # "... in the harbour. Ann Ames/dpa", "... in the harbour. | Ann Ames/PA Images via Getty Images"
        "house": re.compile(
            rf"(?:^|(?<!\s[A-Z])[.!?…»”\"')\]]\s+(?:[|–—-]\s*)?|\s[|]\s)(?P<credit>(?:[^\s.!?|(][^.!?|]{{0,60}}?[\s/|]*)?(?<!\w)(?:{house})(?!\w)(?:[\s/|,]*[^\s.!?][^!?]{{0,40}})?)$",
            flags,
        ),
        "word": re.compile(rf"^(?:(?:{key})\s*(?:[:\uff1a=/,]|\bby\b)\s*|\bcopyright\b\s*|©\s*|source,\s*)+(?:von\s+|di\s+|de\s+)?", flags),
        # "... on the quay – Midjourney (“ferry in the fog”)": a picture that a machine made
        "machine": re.compile(rf"\s[|/–—-]\s*(?P<credit>(?:{MACHINES})\b.{{0,90}})$", flags),
        "link": re.compile(r"\s+(?:(?:hide|toggle) caption|enlarge (?:this )?image|view image in fullscreen)$", flags),
        "label": re.compile(
            r"^(?:(?:image|photo|picture) caption,?|legende:|bildunterschrift:?|view image in fullscreen|caption:)\s*", flags
        ),
        "tail": re.compile(
            r"[.!?…”»](?<!\bbzw\.)(?<!\bvs\.)(?<!\binkl\.)(?<!\bca\.)(?<!\b[A-Z]\w\.)\s+(?P<bare>[A-ZÀ-ÞΑ-ΩА-Я][^.!?…”»\d()]{2,40})$|\s\((?P<bracket>[A-ZÀ-ÞΑ-ΩА-Я][^()\d]{2,40})\)\.?$"
        ),
        # "... in the harbour. Ann Ames for The Harbour Herald", "... in the harbour. Ann Ames/Harbour News"
        "name": re.compile(r"(?<!\s[A-Z])[.!?…”»]\s+(?:\|\s*)?(?P<credit>[^\W\d_][^.!?…”»\d]{3,60})$"),
    }


def split_credit(text: str, *, bare: bool = True) -> tuple[str, str] | None:
    """Cut a caption from the credit at its end; None where the text ends in no credit. The caption is empty where there is only a credit.

    With `bare` a person's name behind the last full stop is a credit too.

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
    words = patterns["token"].findall(tail) if _might_credit(tail) else []
    unparted = not tail.isascii() and any(sign in tail for sign in _SIGNS_CJK)
    if unparted or not SIGNS.isdisjoint(words) or (tail[-1] == ")" and "/" in tail):
        words = [] if unparted else words
        start = max(0, len(text) - 160)
        searched = ((kind, patterns[kind].search(text, start)) for kind in _KINDS if _might_hold(kind, tail, words))
        found = [match for kind, match in searched if match and _holds(kind, match)]
        if found:
            return _cut(text, min(found, key=lambda match: match.start("credit")))
    if (
        bare
        and text[-1] not in '.!?)"”»'
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
    return not SIGNS.isdisjoint(tail.replace(",", " ").rsplit(None, 2)[-2:])


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
    end = text[-50:]
    if " (" not in end and not _has_stop(end):
        return ""
    found = _patterns()["tail"].search(text, max(10, len(text) - 50))
    return "" if found is None else found["bare"] or found["bracket"]


def names_house(text: str) -> bool:
    """Tell whether a credit holds the name of an agency or a picture house beside another name.

    >>> names_house("Ann Ames / Reuters"), names_house("Reuters"), names_house("Ann Ames / Harbour Works")
    (True, False, False)
    """
    return "/" in text and not _house_signs().isdisjoint(_patterns()["token"].findall(text.lower()))


def _might_hold(kind: str, tail: str, words: Collection[str]) -> bool:
    """Tell cheaply whether a pattern can find anything in the folded end of a line: each needs a sign of its own. `words` are empty where unknown."""
    if kind == "sign":
        return "©" in tail
    if kind == "via":
        return " via " in tail
    if kind == "machine":
        return not MACHINE_SIGNS.isdisjoint(words)
    if kind == "house":
        return not words or not _house_signs().isdisjoint(words)
    if kind == "key":
        parted = ":" in tail or "by" in tail or "/" in tail or "source," in tail or "=" in tail or "\uff1a" in tail
        return parted and (not words or not KEY_SIGNS.isdisjoint(words))
    if kind == "slash":
        return "/" in tail and tail[-1] in ")."
    return tail[-1] in _CLOSING or tail[-2:-1] in _CLOSING


@cache
def _house_signs() -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", house.removeprefix("the "))[0] for house in HOUSES.split("|"))


def _holds(kind: str, match: re.Match[str]) -> bool:
    """Tell whether what a pattern found is a credit: words behind "Photo:" must be names, and a long paragraph may end in "(Reuters)" too."""
    if kind == "key":
        return _is_keyed(match)
    if kind == "bracket":
        return bool(match.start()) or not match["credit"].lower().startswith("source")
    if kind == "slash":
        return is_person(match["credit"].partition("/")[0].strip())
    if kind == "house":
        return bool(match.start()) or ("(" not in match["credit"] and _is_name_like(match["credit"]))
    return kind != "agency" or (len(match.string) < _SHORT and not _is_aside(match))


def _is_aside(match: re.Match[str]) -> bool:
    """Tell an aside of a sentence from a credit in brackets: the sentence's stop stands behind it alone, or it goes on in small letters."""
    first = match["credit"].split(" ", 1)[0].lower().strip(",.")
    if match["credit"][0].islower() and first not in SIGNS and first not in _OPENERS:
        return True
    return match.string[-1] == "." and match.string[: match.start()].rstrip()[-1:] not in ".!?…”»"


def _is_keyed(match: re.Match[str]) -> bool:
    """Tell whether what stands behind "Photo:" is a credit: anything where the line says no more, names or a few words behind a full stop.

    "Source:" alone on a line tells where the story comes from as often as where its picture does.
    """
    credit, start = match["credit"], match.start("credit")
    if not start:
        return not credit.lower().startswith("source")
    if _is_name_like(credit):
        return True
    return match.string[:start].rstrip()[-1:] in ".!?…”»" and ":" in credit and credit.count(" ") < 6 and credit[0].lower() in _PHOTO


def _is_name_like(credit: str) -> bool:
    """Tell whether the words behind "Photo:" are names: few words, hardly one of them in small letters."""
    patterns = _patterns()
    words = patterns["word"].sub("", credit).split()
    small = sum(word[0].islower() and word not in _SMALL and SIGNS.isdisjoint(patterns["token"].findall(word)) for word in words)
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
    return "/" in text and any(is_agency(part) or is_person(part) for part in map(str.strip, text.split("/")))
