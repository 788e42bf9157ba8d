"""`read_byline`: who wrote the article, out of one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsclean.furniture.names import PARTICLES, bare_name, is_agency, is_house, is_location, is_person, is_role, opens_name, person_case
from newsclean.furniture.openers import split_opener
from newsclean.model import Author

__all__ = ["byline_fields", "house_fields", "opened_fields", "read_byline"]

Fields = tuple[tuple[str, str], ...]

_RELATIVE = r"\b(?:published |updated |posted )?(?:about |vor |hace |il y a |há |an? )?\d+ ?(?:mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|stunden?|minuten|tagen?|horas?|heures?|jours?|días?)\b.*$"
_SOCIAL = r"\b(?:(?:view|see|read) (?:more|all)\b|follow|twitter|facebook|instagram|linkedin|bluesky|e-?mail|tips meg|folgen|bio|view profile|more by|contact)\b.*$"
# What stands before a role and belongs to it: "Ann Ames Political Correspondent".
_ADJECTIVES = r"(?:(?:political|politics|chief|senior|deputy|assistant|associate|economics?|business|home affairs|foreign|environment|science|health|education|sports?|football|city|news|freelance|"
_ADJECTIVES += r"managing|executive|staff|national|world|europe|washington|political|arts?|culture|technology|tech|legal|crime|royal|defence|security|investigations?|data|features?|leitende[r]?|freie[r]?|stv\.?|digital)\s+)*"

_ANDS = frozenset("and & und et y e och og en i a oraz ve dan mit with con avec".split())  # noqa: SIM905
_JUNK = frozenset(
    """
    @ follow twitter facebook instagram linkedin bluesky email e-mail mail tips folgen bio view more contact published posted updated
    """.split()  # noqa: SIM905
)
_PICTURES = frozenset("foto fotos photo photos bild bilder illustration illustrationen grafik video image images".split())  # noqa: SIM905
_WIRES = frozenset("press reuters afp dpa ap bloomberg news".split())  # noqa: SIM905
_PLACING = frozenset("in à en aus from a da im i".split())  # noqa: SIM905
_SERVING = frozenset("for für of der de".split())  # noqa: SIM905
_SAID = frozenset("text tekst texte texto testo words m.d m.d. phd ph.d ph.d. jr jr. md mba esq".split())  # noqa: SIM905


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    flags = re.IGNORECASE
    return {
        "split": re.compile(
            r"\s*(?:[,;|•·/／、()]|(?<=\s)[-–—](?=\s))\s*|\s+(?:and|&|und|et|y|e|och|og|en|i|и|та|a|oraz|ve|dan|mit|with|con|avec)\s+",
            flags,
        ),
        "part": re.compile(r"[,;|/()]|\s-\s"),
        "and": re.compile(r"(?:and|&|und|et|y|e|och|og|en|i|и|та|a|oraz|ve|dan)\s+", flags),
        "place": re.compile(r"\s+(?:in|à|en|aus|from|a|da|im|i)\s+(?=[A-ZÀ-ÞА-Я])"),
        "house": re.compile(r"\s+(?:for|für|of|der|de)\s+(?=[A-ZÀ-ÞА-Я@])"),
        "wire": re.compile(
            r"\s+(?=(?:The )?(?:Associated Press|Canadian Press)$|(?:Reuters|AFP|dpa|AP|Bloomberg(?: News)?|Postmedia News)$)"
        ),
        "role": re.compile(
            rf"\s+(?={_ADJECTIVES}[^\W\d_-]*(?:correspondent|reporter|editor|writer|columnist|redakteur|redakteurin|korrespondent|korrespondentin|reporterin|autor|autorin|journalist|journalistin|corresponsal)\b)",
            flags,
        ),
        "junk": re.compile(
            rf"[\w.+-]+@[\w.-]+\.\w+|@\w+|{_RELATIVE}|{_SOCIAL}|(?<=\w )\b(?:published|posted|updated)\b(?: (?:in|on|at|to) .*)?$|\bIllustrat(?:ion|ed) .*$|(?<=[•·|] )\d\d? ?(?:h|d|w|min)$",
            flags,
        ),
        "nick": re.compile(r"(?<=\w) (?:[\"“][^\"”“]{2,20}[\"”]|\([^()]{2,12}\))(?= [A-ZÀ-Þ])"),
        "verb": re.compile(r"[ァ-ヶ][一-鿿]|[一-鿿][ぁ-ん]"),  # menus' words, never a name's
        "korean": re.compile(r"(?:\[[^\]]*\]\s*)?(?P<name>[가-힣]{2,4})\s*(?P<role>(?:인턴|선임|수습)?기자|특파원|논설위원)(?![가-힣])"),
        "japanese": re.compile(
            r"(?:文・|文/|(?:記者|編集委員|特派員|論説委員)[・/:\s]+|【|［|\[)?(?P<name>[一-鿿々ぁ-んァ-ヶ]{1,4}[ \u3000]?[一-鿿々ぁ-んァ-ヶ]{1,4})\s*(?P<role>記者|特派員|編集委員)?(?:】|］|\])?$"
        ),
    }


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


def byline_fields(text: str) -> Fields:
    """Read a byline into fields in order: roles, organisations and locations belong to the name before them; empty where it is none.

    >>> byline_fields("Text: ANN AMES | Reuters")
    (('name', 'Ann Ames'), ('organisation', 'Reuters'))
    >>> byline_fields("Ann Ames 2 hours ago"), byline_fields("Bo Berg Redakteur")
    ((('name', 'Ann Ames'),), (('name', 'Bo Berg'), ('role', 'Redakteur')))
    """
    return opened_fields(text, *split_opener(text))


def opened_fields(text: str, opener: str, rest: str) -> Fields:
    """Read a byline whose opening words are cut off already: what `byline_fields` reads.

    >>> opened_fields("By Ann Ames", "By", "Ann Ames")
    (('name', 'Ann Ames'),)
    """
    if len(text) > 200 or (not opener and not _might_name(text)):
        return ()
    if not text.isascii() and (fields := _asian(rest)):
        return fields
    if '"' in rest or "“" in rest or "(" in rest:
        rest = _patterns()["nick"].sub("", rest)
    rest = (_patterns()["junk"].sub(" ", rest) if _has_junk(rest) else rest).strip(" ,;|•·-–—:()")
    fields = _read_pieces(_pieces(rest), opened=bool(opener)) if rest else ()
    return fields if any(key in ("name", "organisation") for key, _ in fields) else ()


def _pieces(text: str) -> list[str]:
    """Part a byline at its commas, strokes and words for "and"; most lines have none, which a look at their words tells."""
    if text.isascii() and _ANDS.isdisjoint(text.lower().split()) and not _patterns()["part"].search(text):
        return [text]
    return _patterns()["split"].split(text)


def _might_name(text: str) -> bool:
    """Tell cheaply whether a line without "By" is worth reading: a name begins with a capital, and so does its second word."""
    if not text or not "a" <= text[0].lower() <= "\u0587":  # scripts without capitals
        return True
    first, second = (*text.split(None, 2), "")[:2]
    return opens_name(first, second)


def _has_junk(text: str) -> bool:
    digits = not text.isalpha() and any(map(str.isdigit, text))
    return digits or "@" in text or "llustrat" in text or not _JUNK.isdisjoint(text.lower().split())


def _asian(text: str) -> Fields:
    found = _patterns()["korean"].match(text) or _patterns()["japanese"].match(text)
    if (
        found is None
        or _patterns()["verb"].search(found["name"])
        or not (found["role"] or " " in found["name"] or "\u3000" in found["name"] or found[0] != found["name"])
    ):
        return ()
    return (("name", found["name"]), *((("role", found["role"]),) if found["role"] else ()))


def _read_pieces(pieces: list[str], *, opened: bool) -> Fields:
    fields: list[tuple[str, str]] = []
    for piece in pieces:
        bare = piece.strip(" .,:()") if piece else ""
        if bare[:1].islower() or bare[:1] == "&":
            bare = _patterns()["and"].sub("", bare, count=1)
        if bare.lower() in _PICTURES and fields and fields[-1][0] == "name":
            fields.pop()  # "Ann Ames (text), Bo Berg (photo)": the second wrote nothing
            continue
        read = _read_piece(bare, named=bool(fields), opened=opened) if bare and bare.lower() not in _SAID else []
        if read is not None:
            fields += read
        elif not (fields and opened):
            # A byline may end in words that say nothing of an author, but it never begins with them.
            return ()
    return tuple(fields)


def _read_piece(piece: str, *, named: bool, opened: bool) -> list[tuple[str, str]] | None:
    """Read what stands between two commas; None where it is nothing of a byline. `named` tells that a name stands before it."""
    if is_agency(piece):
        return [("organisation", piece)]
    words = piece.split()
    half = len(words) // 2
    if half > 1 and words[:half] == words[half:]:  # a name that stands twice
        words = words[:half]
        piece = " ".join(words)
    for key, field in _halves(piece, words):
        halves = _patterns()[key].split(piece, maxsplit=1)
        if len(halves) == 2 and (is_person(halves[0], opened=opened) or (is_agency(halves[0]) and field != "role")):
            if not opened and not _fits(key, halves[1]):
                continue
            head = _read_piece(halves[0], named=named, opened=opened) or []
            return [*head, (field, halves[1])]
    if is_role(piece):
        return [("role", piece)] if named else None
    if named and is_house(piece):
        return [("organisation", piece)]
    if names := _run(piece):
        return [("name", person_case(name)) for name in names]
    if is_person(piece, opened=opened):
        return [("name", person_case(bare_name(piece)))]
    return [("location", piece)] if named and is_location(piece) else None


def _halves(piece: str, words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the patterns that may part a piece, and the fields that their second halves are."""
    if len(words) < 3:
        return
    if is_role(piece):
        yield "role", "role"
    if words[-1].lower() in _WIRES:
        yield "wire", "organisation"
    inner = words[1:-1]
    if not _PLACING.isdisjoint(inner):
        yield "place", "location"
    if not _SERVING.isdisjoint(inner):
        yield "house", "organisation"


def _fits(key: str, text: str) -> bool:
    """Tell whether what stands behind "in" or "for" in a line without "By" is a place or a house: headlines have such words too."""
    if key == "place":
        return is_location(text) or is_house(text)
    return key != "house" or is_house(text) or is_agency(text) or (is_location(text) and text.count(" ") < 2)


def house_fields(text: str) -> Fields:
    """Read a byline that names no person but a newsroom; as any few capitalised words could be one, the lines around must tell.

    >>> house_fields("By Harbour Herald Staff"), house_fields("By the sea")
    ((('organisation', 'Harbour Herald Staff'),), ())
    """
    opener, rest = split_opener(text)
    piece = _patterns()["split"].split(rest)[0].strip(" .") if opener else ""
    words = piece.split()
    named = 0 < len(words) < 5 and words[0][0].isupper() and all(word[0].isupper() or word in PARTICLES or is_house(word) for word in words)
    return (("organisation", piece),) if named and not any(map(str.isdigit, piece)) else ()


def _run(piece: str) -> list[str]:
    """Cut a run of Cyrillic names without commas, first name and surname each."""
    words = piece.split()
    if len(words) not in (4, 6, 8) or not "\u0400" <= words[0][0] <= "\u04ff":
        return []
    names = [" ".join(words[k : k + 2]) for k in range(0, len(words), 2)]
    return names if all(is_person(name) for name in names) else []
