"""Where ftfy could change a text at all: one search that finds every such place, without ftfy's cost or its import.

With the configuration of `newsclean.repair`, ftfy leaves a line alone unless one of these holds (the fixers of `ftfy.fix_and_explain`, in order):

- it has an HTML entity: `&`, up to 24 letters or digits, `;`
- it looks like mojibake: every encoding fix asks `ftfy.badness.BADNESS_RE` first
- it has a character that a later fixer replaces or drops: C1 and other controls, Latin ligatures and digraphs, line breaks other than
  the newline, surrogates, annotation marks, the byte order mark. Terminal escapes begin with a control.
- it isn't in Unicode's normal form C

The last is asked of `unicodedata`; the rest is the pattern made here. Nearly every alternative of BADNESS_RE needs two neighbours that
are not ASCII, of kinds that seldom meet: a lower-case accented letter before an upper-case one, a currency sign after a closing quote. So a lone dash,
quote, accented letter or pound sign proves nothing, nor do whole pages of Cyrillic or Chinese. Each alternative is
watched at whichever of its characters is the rarest in clean text. The kinds are drawn a little wider than ftfy's where that is simpler:
what is found here and left alone by ftfy costs time, not truth. `tests/test_suspicion.py` proves that nothing ftfy calls bad is missed,
by enumeration of its tables.
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["suspicious"]

# Characters that ftfy always replaces or drops. The carriage return is not among them: `newsclean.repair` sees to it.
_CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u2028\u2029\u206a-\u206f\ufeff\ufff9-\ufffc\ud800-\udfff"
_LIGATURES = "Ĳĳŉ\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb06"

# The kinds of characters that occur in UTF-8 read in another encoding; they are ftfy's `MOJIBAKE_CATEGORIES`.
_BAD = "¦¤¨¬¯¸ƒˆˇ˘˛˜†‡‰⌐◊\ufffdªº"
_BOX = "\u2502-\u259f"
_LAW = "¶§"
_MONEY = "¢£¥₧€"
_OPEN = "¡«¿©΄΅‘‚“„•‹\uf8ff"
_CLOSE = "®»˝”›™"
_NUMBER = "²³¹±¼½¾×µ÷⁄∂∆∏∑√∞∩∫≈≠≡≤≥№"
_PLAIN = "\xa0\xad·´–—―…’"
_GREEK_CYRILLIC = "Þ\u0386-\u03ce\u0401-\u045f"
_LATIN = [chr(code) for code in range(0xC0, 0x180)]
_LOWER = "ґ" + "".join(filter(str.islower, _LATIN))
_UPPER = "Ґ" + "".join(filter(str.isupper, _LATIN))


@cache
def suspicious() -> re.Pattern[str]:
    r"""Compile the pattern that is found in every text ftfy would change, except for normal form C and carriage returns.

    >>> [bool(suspicious().search(text)) for text in ("naïve – “£5” at Q&A", "naÃ¯ve", "&eacute;", "ﬁsh", "\x07")]
    [False, True, True, True, True]
    """
    letter, odd = _LOWER + _UPPER, _BAD + _BOX
    special = letter + odd + _LAW + _MONEY + _OPEN + _CLOSE + _NUMBER + _GREEK_CYRILLIC + "°"
    watched = _CONTROLS + _LIGATURES + "&œЂ°" + _UPPER + odd + _LAW + _MONEY + _OPEN + _CLOSE + _NUMBER
    # The watched character is consumed first, so that one fast search for a character class leads from candidate to candidate;
    # what stands before it is then checked by looking back.
    return re.compile(
        f"""[{watched}](?:
            (?<=[{_CONTROLS}{_LIGATURES}])
            | (?<=&)(?=\\#?[0-9A-Za-z]{{1,24}};)
            | (?<=[{odd}])(?:(?=[{special}])|(?<=[{special}].))
            | (?<=[{_OPEN}])(?:(?=[{_NUMBER}])|(?<=[a-z][{_UPPER}].)|(?<=[{_MONEY}{_NUMBER}].)|(?<=[{letter}].)(?=\\w)|(?<=[ÂÃÎÐ].))
            | (?<=[{_CLOSE}])(?:(?=[{letter}])|(?=[{_OPEN}])(?<=[{letter}{_MONEY}{_NUMBER}{_LAW}].)|(?<=[{letter}].)(?=\\w)|(?<=[ÂÃÎÐ].))
            | (?<=[{_MONEY}])(?:(?=[{letter}])|(?<=[{letter}{_CLOSE}β].))
            | (?<=[{_NUMBER}])(?:(?=[{letter}])|(?<=[{_UPPER}à×].))
            | (?<=[{_UPPER}])(?<=[{_LOWER}{_GREEK_CYRILLIC}].)
            | (?<=[{_UPPER}][{_LAW}°])
            | (?<=[ÂÃÎÐ])(?=[{special}{_PLAIN} ])
            | (?<=[ØÙ])(?=.[ØÙ])
            | (?<=[Œœ])(?![A-Za-z])
            | (?<=[√≈])(?=[^\x00-\x7f])
            | (?<=‚)(?=[Äâó])
            | (?<=[вВ]Ђ)
            | (?<=[ВГРСΒΓΞΟ][{_OPEN}{_CLOSE}{_MONEY}°µ])(?=[ВГРСΒΓΞΟ])
        )""",
        re.VERBOSE | re.DOTALL,
    )
