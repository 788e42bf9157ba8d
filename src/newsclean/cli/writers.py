"""Where articles go: standard output, or files that are written whole or not at all, and can be gone on with after an interruption.

A file grows under the name `NAME.partial` and gets its own name when it is done. Beside the partial file of JSONL stands `NAME.partial.state`:
how many pages are done, how many bytes they take, and a seal over them. It is only ever replaced whole, and after the bytes it speaks of. To go
on, what stands behind those bytes is cut off (the pages cut off are cleaned again), and as many pages are passed over, whose seal must agree.
So nothing is lost and nothing stands there twice, whenever the run was stopped.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from newsclean.cli.plain import plain
from newsclean.cli.trouble import Misuse

__all__ = ["Checkpoint", "FileWriter", "StandardOutput", "Style", "Writer", "chained", "folder_mark"]

CHECKPOINT_SECONDS = 0.5


def chained(seal: bytes, item: bytes) -> bytes:
    """Return the seal over some items and one more."""
    return hashlib.blake2b(seal + item, digest_size=16).digest()


class Style:
    """What stands before, between and behind several pages in one stream, by the form they have."""

    def __init__(self, form: str, *, several: bool) -> None:
        self.several = several
        array, headed = several and form == "json", several and form in ("text", "markdown")
        self.opening, self.closing = ("[\n", "\n]\n") if array else ("", "\n" if form == "json" else "")
        self.between = ",\n" if array else "\n" if headed else ""
        self.ending = "" if form == "json" else "\n"
        self.headed = headed

    def page(self, name: str, body: str, *, first: bool) -> str:
        """Return one page as it stands in the stream."""
        heading = f"==> {plain(name)} <==\n" if self.headed else ""
        return f"{self.opening if first else self.between}{heading}{body}{self.ending}"

    def end(self, *, empty: bool) -> str:
        """Return what closes the stream."""
        return f"{self.opening if empty else ''}{self.closing}" if self.opening else "" if empty else self.closing


class Writer(Protocol):
    """Takes pages one after the other."""

    left: int  # how many items an earlier run has dealt with that have not been passed over

    def write(self, text: str) -> None:
        """Take text."""

    def dealt(self, seal: bytes) -> None:
        """Take note that an item is done with, whether or not it came to text."""

    def passes(self, seal: bytes) -> None:
        """Pass over an item that an earlier run has dealt with."""

    def finish(self) -> None:
        """Write what is still held; a file gets its name."""

    def abandon(self) -> None:
        """Leave what is there so that it can be gone on with, or leave nothing."""


class StandardOutput:
    """Writes to standard output; on a terminal, without what would act on it."""

    left = 0

    def __init__(self) -> None:
        self.stream = sys.stdout.buffer
        self.terminal = self.stream.isatty()

    def write(self, text: str) -> None:
        """Write text at once: who reads a pipe is waiting for it."""
        if self.terminal:
            text = "\n".join(map(plain, text.split("\n")))
        self.stream.write(text.encode("utf-8", "replace"))

    def dealt(self, seal: bytes) -> None:  # noqa: ARG002 - nothing can be gone on with here
        """Flush a page."""
        self.stream.flush()

    def passes(self, seal: bytes) -> None:
        """Never called: no page of an earlier run is known."""

    def finish(self) -> None:
        """Flush."""
        self.stream.flush()

    def abandon(self) -> None:
        """Flush what there is."""
        self.stream.flush()


class Checkpoint:
    """How far a file has come, kept beside it."""

    def __init__(self, path: Path, options: dict[str, Any]) -> None:
        self.path = path.with_name(f"{path.name}.state")
        self.options = options

    def read(self) -> dict[str, Any] | None:
        """Return what an earlier run left, or None; fails where that run had other options."""
        if not self.path.exists():
            return None
        try:
            state: dict[str, Any] = json.loads(self.path.read_bytes())
            past = state["options"]
        except (ValueError, KeyError, TypeError):
            raise Misuse(f"{self.path} can't be read: delete it to start over") from None
        if past != self.options:
            other = sorted(key for key in {*past, *self.options} if past.get(key) != self.options.get(key))
            raise Misuse(
                f"the interrupted run had another {', '.join(other)}: go on with the same options, or delete {self.path} to start over"
            )
        return state

    def save(self, done: int, size: int, seal: bytes) -> None:
        """Replace what is known, whole."""
        new = self.path.with_name(f"{self.path.name}.new")
        new.write_text(json.dumps({"done": done, "bytes": size, "seal": seal.hex(), "options": self.options}), encoding="utf-8")
        new.replace(self.path)

    def forget(self) -> None:
        """Remove it."""
        self.path.unlink(missing_ok=True)


@contextmanager
def folder_mark(folder: Path | None, options: dict[str, Any], *, resume: bool) -> Iterator[None]:
    """Keep in a folder, as long as a run fills it, with which options: so that it is not gone on with by others."""
    if folder is None:
        yield
        return
    folder.mkdir(parents=True, exist_ok=True)
    mark = Checkpoint(folder / ".newsclean", options)
    if not resume or mark.read() is None:
        mark.save(0, 0, b"")
    yield
    mark.forget()


class FileWriter:
    """Writes a file that appears when it is whole; with a checkpoint, an interrupted one can be gone on with."""

    def __init__(self, path: Path, options: dict[str, Any] | None = None, *, resume: bool = False) -> None:
        self.path = path
        self.partial = path.with_name(f"{path.name}.partial")
        self.checkpoint = None if options is None else Checkpoint(self.partial, options)
        path.parent.mkdir(parents=True, exist_ok=True)
        state = self._earlier(resume=resume)
        self.left = state["done"]
        self._size = state["bytes"]
        # How far the file is good: items, bytes, and the seal over the items. It is only ever set as one, as an interrupt may come anywhere.
        self._good = (self.left, self._size, bytes.fromhex(state["seal"]))
        self._passed = b""
        self._stream = self.partial.open("r+b" if self.left else "wb")
        self._stream.truncate(self._size)
        self._stream.seek(self._size)
        self._saved = time.monotonic()
        if self.checkpoint and not self.left:
            self._save()

    def _earlier(self, *, resume: bool) -> dict[str, Any]:
        state = self.checkpoint.read() if self.checkpoint and resume else None
        if state is None:
            if self.checkpoint and self.checkpoint.path.exists() and self.partial.exists() and self.partial.stat().st_size:
                raise Misuse(f"{self.partial} holds pages of an interrupted run: add --resume to go on, or delete it to start over")
            return {"done": 0, "bytes": 0, "seal": ""}
        if not self.partial.exists() or self.partial.stat().st_size < state["bytes"]:
            raise Misuse(f"{self.partial} is shorter than it was: delete {self.checkpoint and self.checkpoint.path} to start over")
        return state

    def write(self, text: str) -> None:
        """Write text to the partial file."""
        data = text.encode("utf-8", "replace")
        self._stream.write(data)
        self._size += len(data)

    def dealt(self, seal: bytes) -> None:
        """Count an item as done, and now and then say so in the checkpoint."""
        if self.checkpoint:
            done, _, before = self._good
            self._good = (done + 1, self._size, chained(before, seal))
            if time.monotonic() - self._saved >= CHECKPOINT_SECONDS:
                self._save()

    def passes(self, seal: bytes) -> None:
        """Pass over an item; at the last one, see that they are the same as in the earlier run."""
        self._passed = chained(self._passed, seal)
        if self.left == 1 and self._passed != self._good[2]:
            raise Misuse(f"the input is not what it was when the run was interrupted: delete {self.partial} and its state to start over")
        self.left -= 1

    def _save(self) -> None:
        if self.checkpoint:
            self._stream.flush()
            os.fsync(self._stream.fileno())  # the bytes first, then what speaks of them
            self.checkpoint.save(*self._good)
            self._saved = time.monotonic()

    def finish(self) -> None:
        """Give the file its name."""
        if self.left > 0:
            self._stream.close()
            raise Misuse(f"the input has become shorter: {self.left} pages of the interrupted run are not in it any more")
        self._stream.close()
        self.partial.replace(self.path)
        if self.checkpoint:
            self.checkpoint.forget()

    def abandon(self) -> None:
        """Save how far it came, or take the partial file away where it can't be gone on with."""
        if self.checkpoint and not self._stream.closed:
            self._save()
        self._stream.close()
        if self.checkpoint is None:
            self.partial.unlink(missing_ok=True)
