"""The forms of dates and times, as patterns over the letters of a shape (see `_shape`), compiled on first use.

Letters: n number of one or two digits, Y of four, # of others, M month (v: or weekday, A: or "ago"), w weekday (s: or a.m.), a a.m. or p.m.
(k: or a connector), c connector (b: or days), o ordinal, H hour mark, u hours, i minutes, D days and longer, f "ago", r "ago" before the number, q number word,
t today and the like, z zone, T the ISO T, e era, 年 月 日 秒 the marks of CJK dates, N Vietnamese "tháng", P published, U updated, x any other word, 口 any other CJK character.
"""

from __future__ import annotations

import re
from functools import cache

__all__ = [
    "after",
    "before",
    "core",
    "embedded",
    "label_after",
    "label_before",
    "label_far",
    "labelled_time",
    "small",
    "weekday_after",
    "weekday_before",
    "zone_after",
]

# A date in numbers may not be a piece of something longer (an address, a version, a price, a path); one in words must not begin in a time.
_NUMERIC = r"(?<![a-vx-zA-OQ-TV-Z#/$+年月])(?<![nY#x][-./:~])(?<!口[-./])"
_WORDED = r"(?<![nY#x/$+])(?<![nY#][.,:])"
_ENDS = r"(?![xnY#$H%]|[-./:~][nY#])"
# A year of two digits is believed where nothing follows that would make it something else.
_SHORT = r"n(?! ?(?:[:HakuiDbxMvA月日%]|[-./]n|, ?Y))"
# What else is looked for: in the text a digit, in a shape the others.
_SMALL = {
    "number": "[nY]",
    "weekday": r"[wvs]|\([月日口]",
    "word_before": r"(?:#|[^\WwckbPU])\.? ?\Z",
    "number_before": r"[nY#] ?\Z",
    "label": "[PU]",
    "word": r"[\w#]",  # a letter that stands for a word or number
    "digit": r"\d",
}
_M = r"(?P<m>[MvA])(?: ?/ ?[MvA])?[.']?"
# The forms by the letters they begin with; of two that fit at one place the first is taken.
_FORMS = {
    "nqcb#": {
        "ago": r"(?<![nY#][.,:/-])(?P<n>[nqcb#])[ ']?(?P<u>[uiHDb日年月])(?:,? ?(?:[cb] )?(?P<n2>[nq]) ?(?P<u2>[uiDb]))?\.? ?[fA](?!x| (?:[cb] )?Y)",
    },
    "n": {
        "dmy": rf"{_NUMERIC}(?P<d>n)(?P<sep>[-./]) ?(?P<m>n)(?P=sep) ?(?P<y>Y|n(?! ?:)){_ENDS}",
        "dmw": rf"{_WORDED}(?P<d>n)\.?o?\.?[- /]?(?:[ckb]'? ?)?{_M},?[- /]?(?:[cb]\.?'? ?)?(?:[cb]\.?'? ?)?'?(?P<y>Y|{_SHORT})(?![%x])",
        "vmy": rf"{_WORDED}(?P<d>n) ?N ?(?P<m>n),? ?(?:[cb年] ?)?(?P<y>Y)",
        "md": r"(?<![年nY])(?P<m>n) ?月 ?(?P<d>n) ?日",
        "mdweek": r"(?<![nY/.-])(?P<m>n)/(?P<d>n) ?\([wvs口月日]\)",
        "dmword": rf"{_WORDED}(?P<d>n)o?\.?[- ]?(?:[cb]'? ?)?{_M}",
        "dmdots": rf"{_NUMERIC}(?P<d>n)\. ?(?P<m>n)\.(?![nY#])",
    },
    "Y": {
        "ymd": rf"{_NUMERIC}(?P<y>Y)(?P<sep>[-./~]) ?(?P<m>n)(?P=sep) ?(?P<d>n)(?![xnY#$%]|[-./~][nY#])",
        "ydm": rf"{_WORDED}(?P<y>Y)\. ?[cb] (?P<d>n)\. ?(?P<m>[MvA])",
        "ymw": rf"{_WORDED}(?P<y>Y)[.,]?[- /]?(?:i\.? ?)?(?P<m>[MvA])\.?[- /]?(?P<d>n)[o.]?(?: [Db]\.?)?(?!:n)",
    },
    "eYnq#": {
        "cjk": r"(?P<e>e?) ?(?P<y>[Ynq#]) ?年 ?(?P<m>n) ?月 ?(?P<d>n) ?日",
    },
    "MvA": {
        "ctime": rf"{_WORDED}(?P<m>[MvA]) (?P<d>n) (?P<time>n:n(?::n)?) (?P<zone>z(?:[-+][nY](?::n)?)?) (?P<y>Y)",
        "mdw": rf"{_WORDED}(?P<m>[MvA])\.?[- /]?(?P<d>n)o?[.,]?[- /]?(?:[ckb] ?)?(?:[wvs][.,]? ?)?'?(?P<y>Y|(?<=')n)(?![%x])",
        "mdword": rf"{_WORDED}(?P<m>[MvA])\.? ?(?P<d>n)o?(?! ?[MvA]|[,.:]?[nY#]|[%x])",
    },
    "r": {
        "since": r"r (?:[cb] )?(?P<n>[nqcb]) ?(?P<u>[uiHDb])(?![x'])\.?",
        "counted": r"r ?(?P<n>)(?P<u>[uiDb])",
    },
    "t": {
        "day": r"(?P<t>t)",
    },
}
_TIME = (
    r"(?:(?P<half>[aks]) ?)?(?:"
    r"(?P<h1>n) ?: ?(?P<m1>n)(?::(?P<s1>n)(?:[.,][nY#])?)?(?!:n| ?[iDb%])(?::? ?[Hu]\.?(?!\w))?"
    r"|(?P<h2>n) ?H\.?(?: ?(?P<m2>n)(?: ?[iH](?: ?(?P<s2>n) ?秒)?|(?![\w.:/%-])))?"
    r"|(?P<h3>n)\.(?P<m3>n)(?:\.(?P<s3>n))?(?![x%]| ?[iD%]|[.:/-][nY#])(?: ?[Hu](?!\w))?"
    r"|(?P<h4>n)(?= ?[aks])"
    r"|(?P<h5>Y)(?= ?H? ?z)"
    r")(?: ?(?P<half2>[aks])(?!\w))?"
)
_ZONE = r"(?:[ ,]{0,2}\(?(?P<zone>z(?: ?[-+~] ?[nY](?::n)?)?|(?<! )[-+](?:n:n|Y|n)(?![.\w])|[-+](?:n:n|Y)(?![.\w]))\)?)?"
# Between a date and its time; a single character in brackets is a Japanese weekday.
_GAP = r"[ ,.|/~@()'T:ckbwvsHu年-]{0,10}?(?:(?<=\()[口月日]\)[ ,.|-]{0,3})?"
_LABEL = r"(?P<label>[PU])(?: ?[/|&,cb] ?[PU])?"


@cache
def small(name: str) -> re.Pattern[str]:
    """Give one of the small patterns of the table above."""
    return re.compile(_SMALL[name])


@cache
def core() -> re.Pattern[str]:
    """Find a date without its time; the last group that matched is named after the form, the groups within it "form_group".

    The forms are gathered by the letters they begin with, so that most letters of a line are passed over at one look.
    """
    branches = []
    for letters, forms in _FORMS.items():
        own = {name: re.sub(r"\(\?P([<=])", rf"(?P\g<1>{name}_", form) for name, form in forms.items()}
        branches.append(f"(?=[{letters}])(?:{'|'.join(f'(?P<{name}>{form})' for name, form in own.items())})")
    return re.compile(f"(?=[{''.join(_FORMS)}])(?:{'|'.join(branches)})")


@cache
def after() -> re.Pattern[str]:
    """Match the time, with its zone, that follows a date."""
    return re.compile(_GAP + _TIME + _ZONE)


@cache
def embedded() -> re.Pattern[str]:
    """Find the time, with its zone, that stands inside a date: "Thu Dec 15 06:14:35 EST 2016"."""
    return re.compile(_TIME + _ZONE)


@cache
def before() -> re.Pattern[str]:
    """Find the time, with its zone, that a date follows."""
    return re.compile(rf"(?<![nY#][.:,/-])(?<![nY#xz]){_TIME}{_ZONE}{_GAP}\Z")


@cache
def zone_after() -> re.Pattern[str]:
    """Match the zone that follows a date whose time stands before it."""
    return re.compile(r" \(?(?P<zone>z(?:[-+][nY](?::n)?)?)\)?(?!\w)")


@cache
def weekday_before() -> re.Pattern[str]:
    """Find the weekday and the small words that a date follows."""
    return re.compile(r"(?:[wvs日][.,)]{0,2} ?)?(?:[ckb] ?){0,2}\Z")


@cache
def weekday_after() -> re.Pattern[str]:
    """Match the weekday, or the short word for "year", that follows a date."""
    return re.compile(r"(?:(?:,? ?\(?[wvs]|\([口月日])(?!\w)\)?| ?年\.?| ?[cb]\.)+")


@cache
def label_before() -> re.Pattern[str]:
    """Find the label right before a date."""
    return re.compile(rf"{_LABEL}(?:[ .:,|~()-]|[ckbwv]){{0,6}}\Z")


@cache
def label_far() -> re.Pattern[str]:
    """Find the label that stands a few words before a date: "Posted by Jo Bloggs on"."""
    return re.compile(r"(?P<label>P)[^PU]{0,16}\Z|(?P<label2>U)[^PU]{0,8}\Z")


@cache
def label_after() -> re.Pattern[str]:
    """Match the label right after a date, the Japanese way: surely meant so where nothing stands between (`at_once`)."""
    return re.compile(r"(?:(?P<at_once>[PU])|[ (/|]{0,2}(?P<label>[PU]))\)?(?! ?[:.]| [cb])")


@cache
def labelled_time() -> re.Pattern[str]:
    """Find a label with a time but no date of its own: "(Updated 4:30 am)"."""
    return re.compile(rf"{_LABEL}{_GAP}{_TIME}{_ZONE}")
