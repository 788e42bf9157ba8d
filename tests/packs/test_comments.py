"""What tells a thread of readers' comments from dated lines of an article and from posts of a network shown in it."""

from __future__ import annotations

import pytest

from newsclean.packs.comments import dated_comments
from tests.packs.test_shapes import STORY, taken

NAMES = ("Gannet", "Pilot", "Tern", "Skua", "Curlew", "Plover", "Knot", "Ruff", "Avocet")
LONG = "The harbour master answers on the page of the harbour, at "  # 58 characters


def thread(size: int, *below: str) -> str:
    """Return dated comments, with these lines below the first of them, one each."""
    comments = [f"{name}\nMay {day}, 2024 at 10:12 am\nNot in summer it is not." for day, name in enumerate(NAMES[:size], 1)]
    lines = [*below, *[""] * (size - len(below))]
    return "\n".join(f"{comment}\n{line}".rstrip() for comment, line in zip(comments, lines, strict=True))


THREADS = [
    (thread(3, "Reply", "Reply"), True),
    (thread(3, "Antworten", "2 Kommentare"), True),
    (thread(3, "Reply"), False),  # one word may be anybody's
    (thread(8, "Reply", "Reply"), True),  # a word for every fourth comment
    (thread(9, "Reply", "Reply"), False),
    (thread(2, "Reply", "Reply"), False),
    (thread(3, "Reply", "@gannet Reply"), False),  # posts of a network
    (thread(3, "Reply", "Reply", "Follow @harbour"), False),
    (thread(3, "Reply", "Reply", "Retweet"), False),
    (thread(3, "Reply", "Reply", "3 RETWEETS"), False),
    (thread(3, "Reply", "Reply", "Tweet that, says the tern"), True),
    (thread(3, "Reply", "Reply", f"{LONG}@"), False),  # 59 characters
    (thread(3, "Reply", "Reply", f"{LONG}@h"), True),  # 60: what somebody says, and no head of a post
]


@pytest.mark.parametrize(("comments", "is_thread"), THREADS)
def test_a_thread_of_comments_is_told_by_its_words(comments: str, is_thread: bool) -> None:
    page = f"{STORY}\n{STORY}\n{comments}"
    assert taken(dated_comments, page) == (comments.split("\n") if is_thread else [])
