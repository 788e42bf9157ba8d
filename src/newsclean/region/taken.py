"""What a stretch of blocks that rules have taken says against the line behind it.

It never speaks for that line: else each new rule would let the article reach further, over teasers and next stories. One block alone says nothing
here: articles go on behind a banner.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsclean.model import Label, Mark

__all__ = ["STRETCHES", "between"]

_COUNTS = (2, 4)
_PARTS = ("before the prose", "in its first half", "in its second half", "behind it")
_PART_OF = (0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 0, 0, 0, 3)  # of each place in the page
_SIZED = [[f"{count}+ blocks taken {part}" for part in _PARTS] for count in _COUNTS]
_GROUPS = {
    "comments": (Label.COMMENTS,),
    "related": (Label.RELATED,),
    "navigation": (Label.NAVIGATION,),
    "legal": (Label.LEGAL, Label.CONSENT),
    "offers": (Label.SUBSCRIPTION, Label.NEWSLETTER, Label.REGISTRATION, Label.DONATION, Label.APP, Label.PROMOTION, Label.NOTIFICATION),
    "sharing": (Label.SHARING, Label.TOOLS),
    "pictures": (Label.CAPTION, Label.CREDIT, Label.MEDIA),
    "advertising": (Label.ADVERTISING,),
    "signatures": (Label.BIO, Label.CONTACT, Label.BYLINE, Label.DATE, Label.WIRE),
    "tags": (Label.TAGS,),
}
_ANY = "anything else"
_HOLDS = {group: f"{group} taken" for group in (*_GROUPS, _ANY)}
_HOLD_OF = {label: _HOLDS[group] for group, labels in _GROUPS.items() for label in labels}
STRETCHES = (*(key for row in _SIZED for key in row), *_HOLDS.values())


def between(taken: Sequence[Mark | None], first: int, end: int, place: int) -> list[str]:
    """Return the evidence of the taken blocks from `first` up to `end`, which stand at a place of the page.

    >>> comment = Mark(0, 9, Label.COMMENTS, "en/comment-line", "")
    >>> between([None, comment, comment, None], 1, 3, 9), between([None, comment, None], 1, 2, 9)
    (['2+ blocks taken behind it', 'comments taken'], [])
    """
    body, hold_of, other = Label.BODY, _HOLD_OF.get, _HOLDS[_ANY]
    found = [hold_of(mark[2], other) for mark in taken[first:end] if mark is not None and mark[2] is not body]
    if len(found) < _COUNTS[0]:
        return []
    return [_SIZED[bisect_right(_COUNTS, len(found)) - 1][_PART_OF[place]], *dict.fromkeys(found)]
