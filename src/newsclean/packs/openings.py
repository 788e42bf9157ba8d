"""`openings`: the first words of every text that a pattern can match, told by reading the pattern.

Most patterns are bound to the start of a block and begin with one of a few words. A look at the first word of a block then spares the search, and
on a first page the compiling too. The pattern is read as Python's own `re` reads it. What is not understood is taken to match anything, so
openings may be wider than the pattern, and never narrower.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]  # the parser is not public; it is used when packs are built, by a test's leave
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from newsclean.words import fold, has_cjk

__all__ = ["openings"]

_MOST, _LONGEST, _CHOICES = 300, 10, 10
_PROPERTY, _NEGATED = re.compile(r"\\[pP]\{[^}]*\}"), re.compile(r"\[\^(?:\\.|[^\]\\])*\]")


class _Head(NamedTuple):
    """The beginning of what may be matched: letters of the first word, and whether more may follow that is known."""

    letters: str
    open: bool


_Heads = frozenset[_Head]
_START: _Heads = frozenset([_Head("", True)])


class _UnknownError(Exception):
    """Something may stand at the start that is not understood."""


def openings(pattern: str) -> tuple[str, ...]:
    r"""Return beginnings, as folded letters, of the first word of any text in which a pattern is found; none where they can't be told.

    >>> openings(r"^\W*(?:read|see) (?:more|also)\b"), openings(r"\bread more$")
    (('read', 'see'), ())
    """
    try:
        items = list(parser.parse(_readable(pattern), re.IGNORECASE))
        if items[:1] != [(codes.AT, codes.AT_BEGINNING)]:  # what all branches begin with stands before them
            return ()
        heads = _through(items[1:], _START)
    except (re.error, _UnknownError):
        return ()
    found = {head.letters for head in heads}
    if "" in found:
        return ()
    return tuple(sorted(letters for letters in found if not any(letters != other and letters.startswith(other) for other in found)))


def _readable(pattern: str) -> str:
    """Return a pattern as `re` can read it: a property is as unknown as any letter."""
    plain = pattern.replace(r"\K", "")
    return _PROPERTY.sub(r"\\w", _NEGATED.sub(lambda found: _PROPERTY.sub(r"\\d", found[0]), plain))


def _through(items: Iterable[Any], heads: _Heads) -> _Heads:
    for item in items:
        known = frozenset(head for head in heads if head.open)
        if not known:
            break
        heads = (heads - known) | _after(item[0], item[1], known)
        if len(heads) > _MOST:
            raise _UnknownError
    return heads


def _after(code: Any, value: Any, heads: _Heads) -> _Heads:
    """Return how a text that began in one of some ways may begin once a part of a pattern has been matched too."""
    if code in (codes.ASSERT, codes.ASSERT_NOT):
        return heads
    if code is codes.AT:
        return _ended(heads)
    if code is codes.LITERAL:
        return frozenset(_with(head, chr(value)) for head in heads)
    if code is codes.IN:
        return _of_class(value, heads)
    if code is codes.SUBPATTERN:
        return _through(value[3], heads)
    if code is codes.ATOMIC_GROUP:
        return _through(value, heads)
    if code is codes.BRANCH:
        return frozenset().union(*[_through(branch, heads) for branch in value[1]])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, most, part = value
        once = _through(part, heads)
        once = once if most == 1 else _ended(once)
        return once if least else once | heads
    return _closed(heads)


def _closed(heads: _Heads) -> _Heads:
    """Return heads behind which anything may follow."""
    if any(not head.letters for head in heads):
        raise _UnknownError
    return frozenset(head._replace(open=False) for head in heads)


def _ended(heads: _Heads) -> _Heads:
    """Return heads whose word may be over: what has begun is not followed further."""
    return frozenset(head._replace(open=not head.letters) for head in heads)


def _with(head: _Head, letter: str) -> _Head:
    """Return a head with one more character: a letter belongs to the word, anything else ends it."""
    if not letter.isalnum():
        return head if not head.letters else head._replace(open=False)
    letters = head.letters + fold(letter)
    return _Head(letters, len(letters) < _LONGEST and not has_cjk(letter))


def _of_class(members: list[Any], heads: _Heads) -> _Heads:
    if _is_no_word(members):
        return _ended(heads)
    if members == [(codes.CATEGORY, codes.CATEGORY_DIGIT)]:
        members = [(codes.LITERAL, ord(digit)) for digit in "0123456789"]
    letters = [chr(value) for code, value in members if code is codes.LITERAL]
    if len(letters) < len(members) or len(letters) > _CHOICES or not all(letter.isalnum() for letter in letters):
        return _closed(heads)
    return frozenset(_with(head, letter) for head in heads for letter in letters)


def _is_no_word(members: list[Any]) -> bool:
    """Tell a class of characters none of which stands in a word."""
    if members[0][0] is codes.NEGATE:
        return any(member == (codes.CATEGORY, codes.CATEGORY_WORD) for member in members)
    for code, value in members:
        if code is codes.CATEGORY and value in (codes.CATEGORY_NOT_WORD, codes.CATEGORY_SPACE):
            continue
        if code is codes.LITERAL and not _in_word(value):
            continue
        if code is codes.RANGE and value[1] - value[0] < 1000 and not any(map(_in_word, range(value[0], value[1] + 1))):
            continue
        return False
    return True


def _in_word(point: int) -> bool:
    return bool(re.match(r"\w", chr(point)))
