"""An interrupted run is gone on with: nothing is lost, nothing stands there twice, whenever it was stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from newsclean.cli import writers
from newsclean.cli.trouble import Misuse
from newsclean.cli.writers import FileWriter
from tests.cli.conftest import Call

RECORDS = [
    json.dumps({"id": number, "text": f"The ferry sailed for the {number}th time.\n\nSign up to our newsletter"}) for number in range(1200)
]
OPTIONS = {"version": "1"}


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def wait_for(what: Callable[[], bool], run: "subprocess.Popen[bytes]") -> None:
    for _ in range(3000):
        if what():
            return
        assert run.poll() is None, "the run ended by itself"
        time.sleep(0.01)
    raise AssertionError("the run did not come so far")


@contextmanager
def started(*arguments: object) -> "Iterator[subprocess.Popen[bytes]]":
    command = [sys.executable, "-m", "newsclean", "clean", *map(str, arguments)]
    # A shell starts what it runs in the background deaf to interrupts, and its children inherit that.
    hearing = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=hearing) as run:
        try:
            yield run
        finally:
            run.kill()


def ended(run: "subprocess.Popen[bytes]", how: signal.Signals) -> str:
    os.killpg(run.pid, how)
    assert run.stderr is not None
    return run.stderr.read().decode()


@pytest.mark.parametrize(("how", "told"), [(signal.SIGKILL, ""), (signal.SIGINT, "--resume goes on"), (signal.SIGTERM, "--resume goes on")])
def test_jsonl_that_was_killed_is_gone_on_with(call: Call, tmp_path: Path, how: signal.Signals, told: str) -> None:
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    arguments = ("--input", "jsonl", "--brief", "-o")
    text = "".join(f"{line}\n" for line in RECORDS)
    state = tmp_path / "out.jsonl.partial.state"
    with started(*arguments, out, "--jobs", 1) as run:
        assert run.stdin is not None
        run.stdin.write("".join(f"{line}\n" for line in RECORDS[:550]).encode())
        run.stdin.flush()
        wait_for(state.exists, run)
        time.sleep(writers.CHECKPOINT_SECONDS + 0.1)
        run.stdin.write("".join(f"{line}\n" for line in RECORDS[550:1100]).encode())
        run.stdin.flush()  # and the rest never comes
        wait_for(lambda: state.exists() and json.loads(state.read_text())["done"] > 0, run)
        assert told in ended(run, how)
    assert not out.exists()
    done = json.loads(state.read_text())["done"]
    with (tmp_path / "out.jsonl.partial").open("a") as partial:
        partial.write('{"id": 7, "te')  # the half of a line, as a full disk leaves it

    assert "--resume" in call("clean", *arguments, out, stdin=text, code=2).stderr
    told_now = call("clean", *arguments, out, "--resume", stdin=text).stderr
    assert f"{len(RECORDS) - done:,} pages cleaned" in told_now
    assert f"{done:,} were done before" in told_now
    call("clean", *arguments, whole, stdin=text)
    assert out.read_bytes() == whole.read_bytes()
    assert names(tmp_path) == ["out.jsonl", "whole.jsonl"]


def test_a_folder_that_was_killed_is_gone_on_with(call: Call, tmp_path: Path) -> None:
    pages, out = tmp_path / "pages", tmp_path / "out"
    pages.mkdir()
    for number in range(510):
        (pages / f"{number:03}.txt").write_text(f"The ferry sailed for the {number}th time.\n\nSign up to our newsletter")
    (pages / "505.txt").unlink()
    os.mkfifo(pages / "505.txt")  # reading it waits until the run is killed; 500 pages are cleaned by then
    with started(pages, "-o", out, "--jobs", 1) as run:
        wait_for(lambda: (out / "498.txt").exists(), run)
        ended(run, signal.SIGKILL)
    (pages / "505.txt").unlink()
    (pages / "505.txt").write_text("The ferry sailed for the last time.")
    before = {file.name: file.stat().st_mtime_ns for file in out.glob("*.txt")}
    assert len(before) == 499
    (out / "501.txt.partial").write_text("the half of a pa")

    assert "another region" in call("clean", pages, "-o", out, "--resume", "--region", "page", code=2).stderr
    assert "11 pages cleaned" in call("clean", pages, "-o", out, "--resume").stderr
    after = {file.name: file.stat().st_mtime_ns for file in out.iterdir()}
    assert after.keys() == {f"{number:03}.txt" for number in range(510)}
    assert {name: after[name] for name in before} == before
    assert (out / "505.txt").read_text() == "The ferry sailed for the last time.\n"
    assert "0 pages cleaned; 510 were done before" in call("clean", pages, "-o", out, "--resume").stderr


def test_failures_left_out_are_counted_when_a_run_goes_on(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    lines = ["no JSON", *RECORDS[:3], "[]", *RECORDS[3:5], "stop here", *RECORDS[5:8]]
    arguments = ("--input", "jsonl", "-o", out)
    call("clean", *arguments, stdin="\n".join(lines), code=1)
    call("clean", *arguments, "--resume", "--errors", "skip", stdin="\n".join(lines))
    assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == list(range(8))


def test_other_input_or_other_options_are_not_mixed_in(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    arguments = ("--input", "jsonl", "-o", out)
    call("clean", *arguments, stdin="\n".join([*RECORDS[:4], "stop here"]), code=1)
    for text, more, told in [
        ("\n".join(RECORDS[1:6]), (), "the input is not what it was"),
        ("\n".join(RECORDS[:2]), (), "the input has become shorter: 2 pages"),
        ("\n".join(RECORDS[:6]), ("--keep", "newsletter"), "another keep"),
    ]:
        assert told in call("clean", *arguments, "--resume", *more, stdin=text, code=2).stderr
    call("clean", *arguments, "--resume", stdin="\n".join(RECORDS[:6]))
    assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == list(range(6))
    assert "were done before" in call("clean", *arguments, "--resume", stdin="").stderr


class StoppedError(Exception):
    pass


def items() -> Iterator[tuple[str, bytes]]:
    return ((f"page {number}\n" if number % 3 else "", str(number).encode()) for number in range(12))


def written(path: Path, *, stop: int = 99, save: frozenset[int] = frozenset()) -> None:
    """Write the items as a run does, that goes on where the last one stopped, saves after some items and is killed after one."""
    writer = FileWriter(path, OPTIONS, resume=True)
    for number, (text, seal) in enumerate(items()):
        if writer.left:
            writer.passes(seal)
            continue
        writer.write(text)
        writer.dealt(seal)
        if number in save:
            writer._save()
        if number == stop:
            writer._stream.close()
            raise StoppedError
    writer.finish()


@pytest.mark.parametrize("stop", range(12))
@pytest.mark.parametrize("saved_before", [0, 1, 3])
def test_whenever_it_is_killed_the_file_comes_out_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: int, saved_before: int
) -> None:
    monkeypatch.setattr(writers, "CHECKPOINT_SECONDS", 1e9)
    path = tmp_path / "out"
    for end in sorted({stop, (stop + 11) // 2}):  # killed once, or again while it goes on
        with pytest.raises(StoppedError):
            written(path, stop=end, save=frozenset({end - saved_before}))
        assert not path.exists()
    written(path)
    assert path.read_text() == "".join(text for text, _ in items())
    assert names(tmp_path) == ["out"]


@pytest.mark.parametrize("counted", [False, True])
def test_an_interrupt_between_a_page_and_its_count_does_no_harm(tmp_path: Path, counted: bool) -> None:
    first = FileWriter(tmp_path / "out", OPTIONS)
    for text, seal in list(items())[:4]:
        first.write(text)
        first.dealt(seal)
    text, seal = list(items())[4]
    first.write(text)
    if counted:
        first.dealt(seal)
    first.abandon()
    again = FileWriter(tmp_path / "out", OPTIONS, resume=True)
    assert again.left == 4 + counted
    again.passes(b"0")
    again.abandon()  # interrupted while it passes over what is done
    written(tmp_path / "out")
    assert (tmp_path / "out").read_text() == "".join(text for text, _ in items())


def test_a_partial_file_that_lost_bytes_is_not_gone_on_with(tmp_path: Path) -> None:
    with pytest.raises(StoppedError):
        written(tmp_path / "out", stop=5, save=frozenset({5}))
    (tmp_path / "out.partial").write_text("pa")
    with pytest.raises(Misuse, match="shorter than it was"):
        written(tmp_path / "out")
    (tmp_path / "out.partial.state").write_text("{")
    with pytest.raises(Misuse, match="can't be read"):
        written(tmp_path / "out")


def test_without_a_checkpoint_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    writer = FileWriter(tmp_path / "page.txt")
    writer.write("half")
    assert not (tmp_path / "page.txt").exists()
    writer.abandon()
    assert names(tmp_path) == []


def test_jsonl_in_a_folder_is_gone_on_with_in_the_middle(call: Call, tmp_path: Path) -> None:
    pages, out = tmp_path / "pages", tmp_path / "out"
    pages.mkdir()
    (pages / "a.jsonl").write_text("\n".join(RECORDS[:3]))
    (pages / "b.jsonl").write_text("\n".join([*RECORDS[3:6], "stop here"]))
    (pages / "c.txt").write_text("The ferry sailed.")
    call("clean", pages, "-o", out, "--format", "jsonl", code=1)
    assert names(out) == [".newsclean.state", "a.jsonl", "b.jsonl.partial", "b.jsonl.partial.state"]
    (pages / "b.jsonl").write_text("\n".join(RECORDS[3:8]))
    told = call("clean", pages, "-o", out, "--format", "jsonl", "--resume").stderr
    assert "3 pages cleaned" in told
    assert names(out) == ["a.jsonl", "b.jsonl", "c.jsonl"]
    assert [json.loads(line)["id"] for line in (out / "b.jsonl").read_text().splitlines()] == list(range(3, 8))
