"""Bytes to text: what the bytes say of themselves first, then what they look like, and windows-1252 when nothing else holds."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import cache

__all__ = ["decode"]

_BOMS = (  # the longer ones first: UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le", "strict"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "strict"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "replace"),  # so a page cut off in the middle of a character is still read
    (codecs.BOM_UTF16_BE, "utf-16-be", "replace"),
)

# What pages mean by these names is what browsers make of them (WHATWG Encoding Standard): the larger encoding that contains the named one.
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_NO_PAGES = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "utf-7"}
)  # Python has them, the web doesn't

# The Latin encodings are told apart by the letters of the languages written in them, in this order: charset-normalizer takes many
# a Spanish or Portuguese page for cp1250, Finnish for mac_iceland, and ISO 8859-2 for cp1250.
_ALPHABETS = {
    "cp1252": (
        "àçèéíïòóúü",  # Catalan
        "åæøéöäü",  # Danish, Norwegian
        "äöüßé",
        "áéíñóúü",  # Spanish
        "äõöüšž",  # Estonian
        "äöåéšž",  # Finnish, Swedish
        "àâæçéèêëîïôœùûü",  # French
        "áæðéíóöúýþ",  # Icelandic
        "àèéìîòù",  # Italian
        "áäçèéëïóöü",  # Dutch
        "áâãàçéêíóôõúü",  # Portuguese
    ),
    "cp1250": (
        "áčďéěíňóřšťúůýž",
        "áäčďéíĺľňóôŕšťúýž",
        "ąćęłńóśźż",
        "áéíóöőúüű",
        "čćđšž",
        "ăâîşţ",
    ),  # Czech, Slovak, Polish, Hungarian, Croatian, Romanian
    "iso8859-2": ("áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "čćđšž", "ăâîşţ"),
    "cp1254": ("çğıöşüâîû",),  # Turkish
    "cp1257": ("āčēģīķļņšūž", "ąčęėįšųūž"),  # Latvian, Lithuanian
}
# What is left to charset-normalizer: it reads these well. Left free, it takes short texts for encodings that no page has been in for decades.
_GUESSES = ["cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874", "big5", "cp932", "cp949", "euc_jp", "gb18030", *sorted(_ALPHABETS)]
_SAMPLE = 1 << 16  # bytes that are enough to guess from
_PARTS = bytes(range(0x30, 0x100))  # in no encoding is another byte the second or a later one of a character

_MARKS = "\xa0\xad“”‘’‚„–—…•€£$¢¥©®™°§«»‹›·¿¡½¼¾²³ªº´×†‰"


def decode(data: bytes, hint: str | None = None) -> str:
    """Turn a page's bytes into text; never raises for any bytes.

    The ways, in order: a byte order mark, the hint (from a header, say), the charset that the page declares in its first 2 kB, what the bytes
    can't hide (UTF-16, ISO-2022-JP), UTF-8,
    windows-1252 where the result reads like a Western language, the guess of charset-normalizer, windows-1252 with nothing lost.
    A way that doesn't work out (an unknown name, bytes that the encoding doesn't have) leaves the word to the next.

    >>> decode("Fähre".encode()), decode("“Fähre”".encode("cp1252")), decode("Паром".encode("koi8-r"), "koi8-r")
    ('Fähre', '“Fähre”', 'Паром')
    """
    if (text := _marked(data)) is not None:
        return text
    declared = _declared(data)
    for name in (hint, declared):
        if name and (text := _named(data, name)) is not None:
            return text
    for sign, way in ((b"\0", _wide), (b"\x1b$", _shifted)):
        if sign in data and (text := way(data)) is not None:
            return text
    if (text := _named(data, "utf-8")) is not None:
        return text
    said = any(name and _codec(name) == "utf-8" for name in (hint, declared))
    return _nearly_utf8(data, errors_a_letter=1 if said else 0.1) or _guessed(data)


def _marked(data: bytes) -> str | None:
    if data.startswith(codecs.BOM_UTF8):
        return _mixed(data[len(codecs.BOM_UTF8) :])
    for mark, codec, errors in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(codec, errors)
            except UnicodeDecodeError:
                continue
    return None


def _codec(name: str) -> str | None:
    """Find out which codec a page means by a name."""
    try:
        codec = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return None
    return None if codec in _NO_PAGES else _MEANT.get(codec, codec)


def _named(data: bytes, name: str) -> str | None:
    codec = _codec(name)
    if codec is None or (codec.startswith("utf-16") and b"\0" not in data):
        return None  # text without a single zero byte isn't in that, whatever it says
    if codec == "cp1252":
        return _western(data)
    try:
        return str(data, codec)
    except (LookupError, ValueError):
        return None


@cache
def _declaration() -> re.Pattern[bytes]:
    name = rb"""\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})"""
    return re.compile(rb"<meta\s[^>]{0,200}?charset" + name + rb"|<\?xml\s[^>]{0,200}?encoding" + name, re.IGNORECASE)


def _declared(data: bytes) -> str | None:
    found = _declaration().search(data, 0, 2048)
    name = (found[1] or found[2]).decode("ascii") if found else None
    # A declaration that could be read byte by byte isn't in UTF-16.
    return "utf-8" if name and name.lower().startswith(("utf-16", "utf16")) else name


@cache
def _table() -> str:
    """List windows-1252 with its five unassigned bytes as the controls of latin-1."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))


def _western(data: bytes) -> str:
    return codecs.charmap_decode(data, "strict", _table())[0]


def _mixed(data: bytes) -> str:
    """Read UTF-8, and what isn't UTF-8 as windows-1252."""
    return data.decode("utf-8", "surrogateescape").translate({0xDC00 + byte: _table()[byte] for byte in range(0x80, 0x100)})


def _nearly_utf8(data: bytes, errors_a_letter: float) -> str | None:
    """Read UTF-8 with a few stray bytes: cut off at the end, or with a quotation from another page in it."""
    valid, end = codecs.utf_8_decode(data, "ignore", False)  # up to a character that is cut off
    errors = len(data[:end].decode("utf-8", "surrogateescape")) - len(valid)
    letters = len(valid) - len(data[:end].decode("ascii", "ignore"))
    return _mixed(data) if letters and errors <= letters * errors_a_letter else None


def _wide(data: bytes) -> str | None:
    """Read UTF-16 without a mark: nearly every other byte is zero."""
    for half, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        if data[half::2].count(0) > 0.2 * len(data) and data[1 - half :: 2].count(0) < 0.02 * len(data):
            return data.decode(codec, "replace")
    return None


def _shifted(data: bytes) -> str | None:
    """Read ISO-2022-JP, which says in every line that it is: it looks like ASCII with escapes, and has no other bytes."""
    return _named(data, "iso2022_jp")


def _guessed(data: bytes) -> str:
    for codec, alphabets in _ALPHABETS.items():
        text = _named(data, codec)
        if text is not None and _reads_well(text[:_SAMPLE], alphabets, few=codec == "cp1252"):
            return text
    from charset_normalizer import from_bytes

    guesses = (from_bytes(sample, cp_isolation=_GUESSES).best() for sample in _samples(data))
    best = next((guess for guess in guesses if guess is not None), None)
    text = _named(data, best.encoding) if best else None
    return _western(data) if text is None else text


def _samples(data: bytes) -> Iterator[bytes]:
    """Give what to guess from: the first bytes, up to one that is no part of a longer character; where there is none for long, up to any two."""
    first = data[:_SAMPLE]
    whole = first if len(data) <= _SAMPLE else first.rstrip(_PARTS)
    yield from [whole] if 2 * len(whole) > len(first) else [first, first[:-1]]


def _reads_well(text: str, alphabets: tuple[str, ...], *, few: bool) -> bool:
    """Tell whether a text reads like one of the languages with these letters.

    Nearly all of its letters that aren't ASCII must be of one alphabet (or be few, as in English, where any name may occur). Long rows of them,
    or signs within words, come from reading another encoding as this one.
    """
    row = 3 if few else 5
    if re.search(f"[À-ÖØ-öø-ſ]{{{row}}}|[A-Za-zß-öø-ſ][¹²³±¶¼½¾º¿¡£¥§©®¢ªµ¦¨¯¸ƒˆ][a-zß-öø-ſ]|[\x80-\x9f]", text):
        return False
    odd = "".join(re.findall("[^\x00-\x7f]", text)).replace("İ", "ı").lower()
    letters = [char for char in odd if char.isalpha() and char not in "ªº"]
    strange = sum(char not in _MARKS for char in odd) - len(letters)
    known = max(sum(map(alphabet.__contains__, letters)) for alphabet in alphabets)
    return strange <= 0.05 * len(odd) and ((few and len(letters) <= 0.01 * len(text)) or known >= max(0.95 * len(letters), not few))
