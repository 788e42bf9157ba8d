"""Pages changed byte by byte, and the promises checked on each; what breaks one is saved in `corpus`, and cleaned again by every run of the suite."""

from __future__ import annotations

import hashlib
import json
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from newsclean import Article, Cleaner
from newsclean.repair import repair
from tests.property.pages import BOILERPLATE, HEADS, MENU, PROSE, hostile

__all__ = ["CORPUS", "broken", "by_chance", "by_coverage", "page_by_chance"]

CORPUS = Path(__file__).parent / "corpus"
SECONDS = 20.0  # no page of a fuzzer's size may take so long

CLEANER = Cleaner()
PIECES = [line.encode("utf-8", "surrogatepass") for line in (*MENU, *HEADS, *BOILERPLATE, *PROSE, *hostile)]
PIECES += [b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\n\n", b"\r", b"\x80", b"<meta charset=utf-7>", b"\x1b$B", b"&#", b";"]


def broken(page: bytes) -> str:
    """Return in words which promise a page breaks, or nothing."""
    start = time.monotonic()
    try:
        article = CLEANER.clean(page)
        again = CLEANER.clean(page)
        rebuilt = Article.from_dict(article.to_dict())
    except Exception as error:  # whatever it is: that is what is looked for
        return f"raises {type(error).__name__}: {error}"
    if time.monotonic() - start > SECONDS:
        return "takes too long"
    if article != again:
        return "gives another article the second time"
    if rebuilt != article:
        return "does not survive its dict"
    at, text = 0, article.document.text
    for mark in article.marks:
        if text[at : mark.start].strip() or mark.start >= mark.end:
            return f"leaves {at} to {mark.start} without a mark"
        at = mark.end
    if text[at:].strip():
        return "leaves the end without a mark"
    if Article.from_dict(json.loads(article.to_json().encode("ascii"))) != article:
        return "does not survive its JSON"
    article.to_markdown()
    once = article.text
    if repair(once).text == once and CLEANER.clean(once).text != once:
        return "is cleaned further the second time"
    return ""


def page_by_chance(chance: random.Random) -> bytes:
    """Put pieces of pages together and change some bytes."""
    page = bytearray(b"\n".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 40))))
    for _ in range(chance.randrange(12)):
        at = chance.randrange(len(page) + 1)
        page[at : at + chance.randrange(4)] = chance.choice([chance.randbytes(chance.randrange(1, 5)), chance.choice(PIECES)])
    return bytes(page)


def save(page: bytes, why: str) -> None:
    """Keep a page that breaks a promise, under a name of its own."""
    path = CORPUS / f"{hashlib.sha256(page).hexdigest()[:16]}.page"
    path.write_bytes(page)
    sys.stdout.write(f"{path.name}: {why}\n")


def by_chance(seconds: float, seed: int = 0) -> int:
    """Try pages made by chance for so many seconds; return how many broke a promise."""
    chance, until, tried, found = random.Random(seed), time.monotonic() + seconds, 0, 0  # noqa: S311 - not for secrets
    while time.monotonic() < until:
        page = page_by_chance(chance)
        tried += 1
        if why := broken(page):
            save(page, why)
            found += 1
    sys.stdout.write(f"{tried:,} pages tried, {found} broke a promise\n")
    return found


def by_coverage(atheris: Any, seconds: float) -> None:
    """Let atheris lead the changes; it ends the process."""

    def one(page: bytes) -> None:
        if why := broken(page):
            save(page, why)
            raise AssertionError(why)

    with tempfile.TemporaryDirectory() as found:  # what reaches new lines of code; `one` saves what breaks a promise
        atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}", "-max_len=4096", found, str(CORPUS)], one)
        atheris.Fuzz()
