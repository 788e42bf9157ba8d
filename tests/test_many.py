"""Many pages: in order, lazily, with failures as values, and no process left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

import pytest

from newsclean import Article, Cleaner, Failure, Record

CLEANER = Cleaner()
RECORDS = [f"The ferry sailed for the {number}th time that spring." for number in range(40)]


@pytest.mark.parametrize("workers", [1, 2])
def test_articles_come_in_the_order_of_the_records(workers: int) -> None:
    articles = list(CLEANER.clean_many(RECORDS, workers=workers))
    assert [article.text for article in articles] == RECORDS
    assert articles == [CLEANER.clean(page) for page in RECORDS]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_record_that_fails_is_a_value_in_its_place(workers: int) -> None:
    got = list(
        CLEANER.clean_many(["One.", 3, {"text": "Two."}, {"page": "Three."}, Record(b"Four."), bytearray(b"Five.")], workers=workers)
    )
    assert [getattr(one, "text", None) for one in got] == ["One.", None, None, "Three.", "Four.", "Five."]
    assert isinstance(got[1], Failure)
    assert got[1].number == 1
    assert "record 1: TypeError: a record is a str" in str(got[1])
    assert "page is required" in str(got[2])


def test_what_follows_is_done_where_the_article_is_made() -> None:
    assert list(CLEANER.clean_many(RECORDS[:3], workers=2, then=attrgetter("text"))) == RECORDS[:3]


class StubbornError(Exception):
    """An error that can't be unpickled: it is called with two arguments and remembers one."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(f"{what} {where}")


def stubborn(article: Article) -> object:
    if article.text == RECORDS[1]:
        raise StubbornError("stuck", "here")
    return (lambda: article) if article.text == RECORDS[2] else article.text


def test_what_can_t_be_handed_over_is_one_record_s_failure() -> None:
    got = list(CLEANER.clean_many(RECORDS[:4], workers=2, then=stubborn))
    assert [got[0], got[3]] == [RECORDS[0], RECORDS[3]]
    assert str(got[1]) == "record 1: NewscleanError: StubbornError: stuck here"
    assert str(got[2]).startswith("record 2: NewscleanError: can't be handed over: ")


def test_a_process_loads_the_packs_once(tmp_path: Path) -> None:
    path = tmp_path / "herald.toml"
    path.write_text(
        '[pack]\nid = "herald"\nname = "The Herald"\n[[rule]]\nid = "ad"\nlabel = "advertising"\nline = ["Buy rope"]\nremoves = ["Buy rope"]\nkeeps = ["Rope."]\n'
    )
    chunks = 8
    records = ("Buy rope\n" + "The ferry sailed. " * 25_000 for _ in range(chunks))
    texts = []
    for text in Cleaner([path], installed=False).clean_many(records, workers=2, then=attrgetter("text")):
        path.unlink(missing_ok=True)  # whoever read it again would find it gone
        texts.append(text)
    assert len(texts) == chunks
    assert not any(isinstance(text, Failure) or "rope" in text for text in texts)


def test_records_are_read_as_they_are_needed() -> None:
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        while True:
            read += 1
            yield "The ferry sailed. " * 5000

    articles = CLEANER.clean_many(endless(), workers=2)
    assert isinstance(next(articles), Article)
    articles.close()  # type: ignore[attr-defined]
    assert read < 200


@pytest.mark.parametrize("record", ["One.", b"One.", {"page": "One."}])
def test_one_record_is_not_taken_for_many(record: object) -> None:
    with pytest.raises(TypeError, match=r"clean_many takes many records, not one \w+; clean takes one page"):
        CLEANER.clean_many(record, workers=1)  # type: ignore[arg-type]


@pytest.mark.parametrize("workers", [0, -1])
def test_a_wrong_number_of_workers_is_refused(workers: int) -> None:
    with pytest.raises(ValueError, match="workers is 1 or more"):
        CLEANER.clean_many([], workers=workers)


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts by signal")
def test_an_interrupt_leaves_no_process_behind() -> None:
    code = (
        "import itertools, newsclean\n"
        "for article in newsclean.Cleaner().clean_many(itertools.repeat('The ferry sailed. ' * 900), workers=2):\n"
        "    print('x', flush=True)\n"
    )
    run = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
    assert run.stdout is not None
    assert run.stdout.readline() == b"x\n"
    os.killpg(run.pid, signal.SIGINT)
    run.stdout.close()
    run.wait(timeout=20)
    for _ in range(50):
        try:
            os.killpg(run.pid, 0)  # asks whether any process of the group is left
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(run.pid, signal.SIGKILL)
    pytest.fail("processes were left behind")
