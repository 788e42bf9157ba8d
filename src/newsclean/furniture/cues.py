"""What tells a caption without its credit: words such as "from left", a date of the picture, a player's team in brackets."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["has_cue", "is_dated", "is_team_picture"]

_CUES_AT_START = (
    "FILE -", "FILE –", "FILE —", "File photo", "Image caption", "Media caption", "Video caption", "Photo caption", "Picture caption", "Legende:", "Bildunterschrift", "Pictured left", "Pictured right",
    "Pictured from", "Pictured at", "Pictured above", "Pictured:", "In this image", "In this photo", "In this handout", "From left", "Left to right", "L-R:", "Clockwise from",
    "De gauche à droite", "De izquierda a derecha", "Da sinistra:", "Im Bild:", "Auf dem Foto:", "Auf dem Bild:", "Unser Foto zeigt", "Unser Bild zeigt", "Von links:",
    "Von links nach rechts:", "Von rechts:", "V.l.", "v.l.", "Sur la photo:", "Sur la photo :", "En la imagen:", "En la foto:", "Nella foto:", "Na foto:", "Na imagem:",
    "Na zdjęciu:", "Od lewej:", "Na snímku:", "Na fotografii:", "Zleva:", "På bildet:", "På bilden:", "Fra venstre:", "Från vänster:", "Op de foto:", "Van links naar rechts:",
    "На фото:", "На снимке:", "На фото —", "На фото –", "Слева направо", "Зліва направо", "Soldan sağa", "Dari kiri", "Từ trái", "图为", "圖為", "图注", "圖說", "사진은",
)  # fmt: skip
# What says the same where no full stop ends the line: behind it sentences of the story can begin too.
_CUES_AT_START_OPEN = (
    "Im Bild ", "Auf dem Foto ", "Auf dem Bild ", "Sur la photo, ", "En la imagen, ", "En la foto, ", "Nella foto, ", "Nella foto ", "Na foto, ", "Na zdjęciu ", "Na snímku ",
    "På bildet ", "Op de foto ", "На фото ", "На снимке ", "Pictured, ",
)  # fmt: skip
_CUES_IN_BRACKETS = (
    "(l.)", "(r.)", "(l)", "(r)", "(li.)", "(re.)", "(Archivbild)", "(Archivfoto)", "(Symbolbild)", "(Symbolfoto)", "(v.l.", "(v. l.", "(von li", "(von re", "(2. v.", "(2.v.",
    "(3. v.", "(3.v.", "(4. v.", "(4.v.", "(Bildmitte)", "(from left", "(left to right", "(from right", "(l-r", "(L-R", "(L to R", "(l to r", "(second from", "(second left)",
    "(second right)", "(third from", "(far left)", "(far right)", "(de gauche à droite", "(de izquierda a derecha", "(da sinistra", "(de g. à d.", "(de g. à dr.",
    "(left)", "(right)", "(links)", "(rechts)", "(li ", "(re ", "(file photo)", "(pictured", "(Aufnahme", "(Archiv", "(file)", "(à gauche)", "(à droite)",
    "(izq.)", "(dcha.)", "(a la izquierda)", "(a la derecha)", "(a sinistra)", "(a destra)", "(à esquerda)", "(à direita)", "(od lewej", "(po lewej)", "(po prawej)",
    "(zleva", "(vlevo)", "(vpravo)", "(t.v.)", "(t.h.)", "(till vänster)", "(till höger)", "(til venstre)", "(til høyre)", "(til højre)", "(fra venstre", "(från vänster",
    "(слева)", "(справа)", "(слева направо", "(ліворуч)", "(праворуч)", "(зліва", "(solda)", "(sağda)", "(soldan", "(kiri)", "(kanan)", "(dari kiri", "(trái)", "(phải)",
    "(왼쪽)", "(오른쪽)", "(왼쪽부터", "（左）", "（右）", "（中央）", "（左から", "（右から", "(左)", "(右)", "(左から",
)  # fmt: skip
_CUES = (
    ", from left:",
    " from left: ",
    "from left, ",
    "left to right:",
    "v.l.n.r",
    "v. l. n. r",
    "v.l.:",
    "Aufnahme vom ",
    "Archivaufnahme",
)
_BRACKET_HEADS = frozenset(cue[:3] for cue in _CUES_IN_BRACKETS)
_HEADS = frozenset(cue[:2] for cue in (*_CUES_AT_START, *_CUES_AT_START_OPEN))
_VIDEO = (" – video", " — video", " - video")
_LONGEST = 200  # characters
_ENDS = '.!?…"”»’。！？'
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


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "year": re.compile(r"20\d\d(?=[,.)]|$| ?\()"),
        "date": re.compile(
            r"(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, 20\d\d)(?=[,.)]|$)|"
            r"\d{1,2}\.? (?:de )?[^\W\d_]{3,10} (?:de )?20\d\d(?=\.? ?(?:\([^()]{2,40}\)\.?)?$)"
        ),
        "past": re.compile(rf"\b(?:{_PAST}|[a-z]{{2,}}ed)\b"),
        # "Ann Ames, left, and Bo Berg", "the mayor, Ann Ames, second from right"
        "place": re.compile(
            r"\b(?!Left|Right|Cent)[A-ZÀ-Þ][\w'’.-]+(?: \([^()]*\))?, (?:(?:far|top|bottom|upper|lower|back|front|standing|seated) )?(?:(?:second|third|fourth|fifth|2nd|3rd|4th) )?"
            r"(?:from )?(?:the )?(?:left|right|cent(?:er|re))(?=[,.;]|$)"
        ),
        "team": re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,2} \((?:[A-Z0-9][^()]{2,30})\),? [a-zà-ÿ]"),
    }


def has_cue(text: str) -> bool:
    """Tell whether a line says of itself that it is about a picture.

    >>> has_cue("From left: Ann Ames, Bo Berg"), has_cue("Ann Ames (l.) am Hafen"), has_cue("FILE - Ferries in the harbour"), has_cue("Ann Ames left")
    (True, True, True, False)
    >>> has_cue("Mayor Ann Ames, second from left, opens the pier"), has_cue("Ferries leave the burning pier – video")
    (True, True)
    """
    if "(" in text and _in_brackets(text, "("):
        return True
    if "（" in text and _in_brackets(text, "（"):
        return True
    if text[:2] in _HEADS and (text.startswith(_CUES_AT_START) or (text[-1] not in _ENDS and text.startswith(_CUES_AT_START_OPEN))):
        return True
    if "left" in text or "right" in text or ", cent" in text or "v.l." in text or "ufnahme" in text:
        return len(text) < _LONGEST and (any(cue in text for cue in _CUES) or _is_placed(text) or text.endswith(_VIDEO))
    return text[-1] == "o" and text.endswith(_VIDEO)


def _in_brackets(text: str, bracket: str) -> bool:
    """Tell whether a bracket opens one of the cues; most brackets hold something else, which three characters tell."""
    at = text.find(bracket)
    while at >= 0:
        if text[at : at + 3] in _BRACKET_HEADS and text.startswith(_CUES_IN_BRACKETS, at):
            return True
        at = text.find(bracket, at + 1)
    return False


def _is_placed(text: str) -> bool:
    """Tell whether a line says where in the picture a person stands: "Ann Ames, left, ...". In speech, "right" may stand so too."""
    return '"' not in text and "“" not in text and _patterns()["place"].search(text) is not None


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
    if len(text) > 220 or patterns["year"].search(text) is None:
        return False
    found = patterns["date"].search(text)
    if found is None or not text[0].isalnum() or ". " in text[: found.start()]:
        return False
    before = text[: found.start()].rstrip(" ,").lower().split()
    if len(before) > 4 and before[-1].endswith(("day", "day,")):
        before.pop()
    if (
        len(before) < 5
        or before[-1] in _JOINING
        or before[-1][-1] in "(:"
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
