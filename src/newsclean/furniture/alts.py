"""What a picture shows, told for those who cannot see it: some tools print it over the picture's caption."""

from __future__ import annotations

import re
from functools import cache

from newsclean.furniture.page import Page
from newsclean.model import Label, Mark

__all__ = ["alt_marks", "is_alt"]

_LONGEST = 300  # characters
_PICTURE = frozenset({Label.CAPTION, Label.CREDIT})
_QUOTES = frozenset('“”„«»"')

# Whoever tells what is in a picture begins with something that nobody has spoken of yet ...
_FIRST = frozenset(
    """
    A An Two Three Four Several People Aerial Close-up Ein Eine Zwei Drei Mehrere Menschen Un Une Deux Trois Una Unos Unas Dos Tres Due Tre
    Um Uma Dois Duas Een Twee Drie En Ett Et Två To
    """.split()  # noqa: SIM905
)
# ... says how it stands there (a blank is an underscore) ...
_SHOWS = """
    illustration photo photograph image screenshot portrait drawing painting copy_of view_of in_the_(?:back|fore)ground featuring showing depicting standing
    sitting holding wearing smiling walking looking crossing posing seated stands sits holds walks looks wears poses visible
    steht stehen sitzt sitzen blickt blicken hält halten läuft laufen liegt liegen hängt hängen trägt tragen schaut schauen lächelt fliegen fährt bedeckt
    zu_sehen im_(?:Hinter|Vorder)grund
    tient marche regarde assise? debout portant tenant en_arrière-plan au_premier_plan sostiene camina sentad[oa] de_pie posa al_fondo en_primer_plano
    tiene cammina sedut[oa] in_piedi sullo_sfondo in_primo_piano segura caminha em_pé ao_fundo em_primeiro_plano
    staat zit houdt loopt kijkt draagt op_de_achtergrond står sitter sidder håller holder tittar bär i_bak(?:grunden|grunnen) i_baggrunden
"""
# ... and tells neither what happened nor who said what about it.
_TELLS = """
    said says was were had has have will would could should can may did been told according
    sagte? sagt hat haben hatte wurden? war waren soll sollen will wollen kann können seit laut
    dit a_été ont était dijo ha han fue era será disse foi são detto è_stato heeft hebben werd was zei sa har var blev ble vil
    (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:Mon|Diens|Donners|Frei|Sams|Sonn)tag Mittwoch
"""


def alt_marks(page: Page, known: dict[int, Mark]) -> dict[int, Mark]:
    """Mark the free lines right over a caption or a credit that say what its picture shows, by block index; `known` is the furniture found so far."""
    marks: dict[int, Mark] = {}
    for i in range(page.first, page.last - 1):
        below = page.taken[i + 1] or known.get(i + 1)
        if below is None or below[2] not in _PICTURE or page.taken[i] is not None or i in known or not is_alt(page.texts[i]):
            continue
        marks[i] = page.mark(i, Label.MEDIA, "alt", f"says what the picture shows whose caption or credit is line {i + 2}")
    return marks


def is_alt(text: str) -> bool:
    """Tell a description of a picture: of something new, how it stands there, and nothing of what happened.

    >>> is_alt("A white ferry beside a quay, with two gulls visible in the bow."), is_alt("Eine Frau steht in einem Lager.")
    (True, True)
    >>> is_alt("A ferry carrying two hundred passengers sank on Friday."), is_alt("Eine Frau steht im Lager, sagte der Lotse.")
    (False, False)
    """
    if len(text) > _LONGEST or text.split(" ", 1)[0] not in _FIRST or not _QUOTES.isdisjoint(text):
        return False
    shows, tells = _patterns()
    return shows.search(text) is not None and tells.search(text) is None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    shows, tells = ("|".join(words.split()).replace("_", " ") for words in (_SHOWS, _TELLS))
    return re.compile(rf"\b(?:{shows})\b"), re.compile(rf"\b(?:{tells})\b|\d\d")
