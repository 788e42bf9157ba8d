"""What a name looks like: persons, agencies and roles told apart by shape and by a few words of each language."""

from __future__ import annotations

import re
from functools import cache

from newsclean.furniture.vocabulary import AGENCIES, AGENCY_STARTS, ARTICLES, HOUSE_WORDS, MENU_WORDS, PARTICLES, ROLE_ENDS, ROLES

__all__ = ["PARTICLES", "bare_name", "is_agency", "is_house", "is_location", "is_person", "is_role", "opens_name", "person_case"]

_PARTS = dict.fromkeys(map(ord, "-/,;:.|()&·•"), " ")
_TITLES = frozenset("dr prof sir dame mr mrs ms mag dipl lord lady rev fr".split())  # noqa: SIM905
_LETTER = r"[^\W\d_]"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "word": re.compile(rf"(?:(?:[dDlLOoMm]['’])?{_LETTER}[{_LETTER[1:-1]}]*(?:['’.\-‐‑]+[^\W\d_]*)*\.?)$"),
        "cjk": re.compile(r"[一-鿿々]{1,4}[ \u3000][一-鿿々ぁ-んァ-ヶー]{1,4}$"),
        "title": re.compile(r"(?<!\w)(?:(?:Dr|Prof|Sir|Dame|Mr|Mrs|Ms|Mag|Dipl|Lord|Lady|Rev|Fr)\.?\s+)+", re.IGNORECASE),
        "degree": re.compile(r",?\s+(?:M\.?D|Ph\.?D|M\.?Sc|B\.?A|M\.?A|MBA|MPH|R\.?N|J\.?D|Esq|Jr|Sr)\.?$"),
    }


def is_agency(text: str) -> bool:
    """Tell whether the text is the name of a news agency, or a word for agencies.

    >>> is_agency("dpa"), is_agency("Agence France-Presse"), is_agency("Ann Ames")
    (True, True, False)
    """
    if len(text) >= 30:
        return False
    name = text.strip().lower()
    return name in AGENCIES or (name[:3] == "dpa" and name[3:4] in ("-", "/", " ") and name[4:].isalpha())


def opens_name(first: str, second: str) -> bool:
    """Tell cheaply whether the first two words of a line without "By" can begin a name: both capitalised, neither a word of menus.

    >>> opens_name("Ann", "Ames"), opens_name("Vincent", "van"), opens_name("World", "News"), opens_name("Ferry", "sails"), opens_name("dpa", "")
    (True, True, False, False, True)
    """
    if is_agency(first.rstrip(",")):
        return True
    if not (first[0].isupper() or first in PARTICLES) or (second[:1].islower() and second not in PARTICLES):
        return False
    one, other = first.lower().rstrip(".,:"), second.lower().rstrip(".,:")
    return one in AGENCY_STARTS or not (one in HOUSE_WORDS or one in MENU_WORDS or other in MENU_WORDS)


def is_role(text: str) -> bool:
    """Tell whether a short text names what somebody does for the newspaper.

    >>> is_role("Political Correspondent"), is_role("Redakteurin"), is_role("The editor resigned on Monday, the paper said")
    (True, True, False)
    """
    if len(text) >= 60 or text.count(" ") > 6 or text[-1:] in ".!?:":
        return False
    low = text.lower()
    words = low.translate(_PARTS).split()
    return not ROLES.isdisjoint(words) or (_ends_role(low) and any(word.endswith(ROLE_ENDS) for word in words))


def _ends_role(low: str) -> bool:
    """Tell cheaply whether a word of a line may end in one of `ROLE_ENDS`."""
    return "redakt" in low or "respondent" in low or "autor" in low or "report" in low or "leiter" in low


def is_person(text: str, *, opened: bool = False) -> bool:
    """Tell whether a short text has the shape of one person's name: two to five capitalised words, particles aside.

    `opened` tells that a word such as "By" stands before it, so that "Doris Wahl" need not be an election.

    >>> [is_person(name) for name in ("Ann Ames", "Vincent van Gogh", "J.D. O'Brien", "ANN AMES", "Ana de la Cruz")]
    [True, True, True, True, True]
    >>> [is_person(name) for name in ("World News", "Ann", "Ferry sails", "Breaking", "The Harbour Herald")]
    [False, False, False, False, False]
    """
    if text[:1] >= "\u3040":
        return _patterns()["cjk"].match(text) is not None
    if not 4 < len(text) < 42 or " " not in text or text[0] == " ":
        return False
    if text[0] in "aegilmnoprstuv" and text.split(" ", 1)[0] not in PARTICLES:
        return False
    if any(map(str.islower, text.split())) and any(map(_is_small, text.split())):
        return False
    parts = bare_name(text).split()
    if len(parts) == 2 and parts[0].lower() in ARTICLES:
        return False
    names = [part for part in parts if part.lower() not in PARTICLES or part[0].isupper()]
    if not 2 <= len(names) <= (5 if opened else 4) or len(parts) > 6 or is_agency(text):
        return False
    word = _patterns()["word"]
    if not all(_is_name_word(part, word) for part in names) or not any(len(part) > 2 for part in names):
        return False
    folded = {part.lower().rstrip(".").removesuffix("'s").removesuffix("’s") for part in names}
    return HOUSE_WORDS.isdisjoint(folded) and (opened or MENU_WORDS.isdisjoint(folded))


def _is_small(part: str) -> bool:
    """Tell cheaply a word in small letters that is no part of a name: not "van", "d'Ames", "al-Ames" or "dr"."""
    return (
        part[0].islower()
        and part not in PARTICLES
        and part[1:2] not in ("'", "’")
        and part[:3] != "al-"
        and part.rstrip(".") not in _TITLES
    )


def bare_name(text: str) -> str:
    """Take titles and degrees off a name.

    >>> bare_name("Prof. Dr. Ann Ames"), bare_name("Ann Ames, M.D.")
    ('Ann Ames', 'Ann Ames')
    """
    patterns = _patterns()
    return patterns["degree"].sub("", patterns["title"].sub("", text, count=1))


def is_house(text: str) -> bool:
    """Tell whether a few words name a newspaper, a station or their staff.

    >>> is_house("Harbour Herald"), is_house("CNN"), is_house("BBC News"), is_house("Westhaven")
    (True, True, True, False)
    """
    words = text.split()
    if len(words) == 1:
        return text.isupper() and text.isascii() and 2 < len(text) < 6 and text.lower() not in ARTICLES
    return len(words) < 6 and not HOUSE_WORDS.isdisjoint(word.lower() for word in words)


def _is_name_word(part: str, word: re.Pattern[str]) -> bool:
    if "." in part[:-1] and any(len(piece) > 3 for piece in part.rstrip(".").split(".")[:-1]):
        return False  # a file's name
    first = part[2] if part[1:2] in ("'", "’") and len(part) > 2 else part[0]
    return (first.isupper() or part[:3].lower() == "al-") and word.match(part) is not None


def is_location(text: str) -> bool:
    """Tell whether a piece of a byline can be the place the author writes from: one to three capitalised words.

    >>> is_location("Berlin"), is_location("São Paulo"), is_location("for the first time")
    (True, True, False)
    """
    parts = text.split()
    return (
        0 < len(parts) <= 3
        and ":" not in text
        and len(text) < 30
        and text[0].isupper()
        and not any(char.isdigit() for char in text)
        and parts[-1][0].isupper()
    )


def person_case(text: str) -> str:
    """Write a name set in capitals the way names are written; a name in mixed case stays as it is.

    >>> person_case("STEVE O'HARA-MCDONALD"), person_case("VINCENT VAN GOGH"), person_case("JD Vance"), person_case("ANA DE LA CRUZ")
    ("Steve O'Hara-McDonald", 'Vincent van Gogh', 'JD Vance', 'Ana de la Cruz')
    >>> person_case("Leo DiCaprio"), person_case("Bill MCHALE"), person_case("J.D. ROE")
    ('Leo DiCaprio', 'Bill McHale', 'J.D. Roe')
    """
    parts = text.split()
    whole = text.isupper()
    return " ".join(_word_case(part, whole=whole, first=i == 0) for i, part in enumerate(parts))


def _word_case(part: str, *, whole: bool, first: bool) -> str:
    letters = sum(char.isalpha() for char in part)
    if not part.isupper() or "." in part or letters < (2 if whole else 4):
        return part
    lower = part.lower()
    if lower in PARTICLES and not first:
        return lower
    return _mc(_capitals(lower))


def _capitals(lower: str) -> str:
    """Set a capital at the start and behind each hyphen, and behind the apostrophe of O' and D'."""
    out, up = [], True
    for i, char in enumerate(lower):
        out.append(char.upper() if up else char)
        up = char in "-‐‑" or (char in "'’" and i == 1)
    return "".join(out)


def _mc(word: str) -> str:
    return re.sub(r"\b(Mc)([a-z])", lambda found: found[1] + found[2].upper(), word)
