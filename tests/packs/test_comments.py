"""What tells a thread of readers' comments from dated lines of an article and from posts of a network shown in it."""

from __future__ import annotations

import pytest

from newsclean import clean
from newsclean.packs.comments import comment_thread, dated_comments
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


QUAY = "On the quay nobody could say when the boat would be back, nor who would pay for the night in the harbour hotel."
BUTTONS = "Clap\nReply\nHide comments"
SIGNED = [
    (f"Gannet\n{QUAY}\nReply\n" * 3, True),
    (f"Gannet says:\n{QUAY}\nReply\n" * 3, True),
    (f"Report\nPosted by Gannet\n{QUAY}\nReply\n" * 3, True),
    ("Not in summer.\nReply\n" * 3, True),  # what is short is no paragraph of an article
    (f"{QUAY}\nReply\n" * 3, False),
    (f"{QUAY}\n{BUTTONS}\n" * 3, False),
    (f"{QUAY}\nGannet\nReply\n" * 3, False),  # what stands below may be a button
    (f"{QUAY}\nReply\n" * 2 + f"Gannet\n{QUAY}\nReply\n" * 2, True),  # half of them
    (f"{QUAY}\nReply\n" * 3 + f"Gannet\n{QUAY}\nReply\n" * 2, False),
]


@pytest.mark.parametrize(("comments", "is_thread"), SIGNED)
def test_prose_over_buttons_that_nobody_has_signed_is_an_article_s(comments: str, is_thread: bool) -> None:
    found = taken(comment_thread, f"{STORY}\n{STORY}\n{STORY}\n{comments}")
    assert found == (comments.strip().split("\n") if is_thread else [])


def test_an_article_with_buttons_between_its_paragraphs_stays() -> None:
    between = f"\n\n{BUTTONS}\n\n"
    assert clean(between.join([STORY, QUAY, STORY[:-1] + " again.", QUAY[:-1] + " again."])).text.count("\n\n") == 3
