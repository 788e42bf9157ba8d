"""The pack of The Lighthouse Gazette, and a rule that TOML can't say."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from newsclean import Document, Pack, Span, python_rule


@python_rule(
    "light-signals",
    label="ticker",
    removes=["-- . --"],
    keeps=["The signal was -- . --, said the keeper."],
    reason="lines of nothing but light signals",
)
def light_signals(document: Document) -> Iterable[Span]:
    """Mark the lines of dots and dashes that the Gazette prints between its stories."""
    return [Span(block.start, block.end) for block in document.blocks if set(block.text) <= set("-. ")]


def packs() -> Pack:
    """Return the pack; newsclean calls this through the entry point."""
    pack = Pack.load(Path(__file__).with_name("lighthouse.toml"))
    return replace(pack, given=(*pack.rules, light_signals.of(pack.id, publisher=True)))
