"""Where the passage that a rule opens ends."""

from __future__ import annotations

from newsclean.blocks import BULLETS, is_prose
from newsclean.engine.filed import Ready
from newsclean.engine.page import Page
from newsclean.model import Block

__all__ = ["passage_end"]

_TITLE = 40  # characters: few titles of stories are shorter


def passage_end(ready: Ready, page: Page, first: int) -> int | None:
    """Return the last block of a passage that begins at a block, or None where its end is not in range or it is too short."""
    last = _end(ready, page, first)
    if last is not None and ready.rule.least and last - first < ready.rule.least:
        one_listed = ready.rule.to == "prose" and last == first + 1 and page.document.blocks[last].text.startswith(BULLETS)
        return last if one_listed else None
    return last


def _end(ready: Ready, page: Page, first: int) -> int | None:
    rule = ready.rule
    blocks = page.document.blocks
    bound = min(len(blocks), first + rule.most) if rule.most else len(blocks)
    if rule.until:
        places = [place for form in ready.ends if (place := _first(form, page.tokens, page.breaks[first], page.breaks[bound])) is not None]
        return page.block_of(min(places)) if places else None
    if rule.to == "end":
        return len(blocks) - 1 if bound == len(blocks) else None
    if rule.to == "list":
        last = _list_end(blocks, first)
        return last if first < last < bound else None
    for number in range(first + 1, min(bound + 1, len(blocks))):
        if _opens(rule.to == "heading", blocks, number) or (rule.to == "prose" and number > first + 1 and _ends_list(blocks, number)):
            return number - 1
    return len(blocks) - 1 if rule.to == "prose" and bound == len(blocks) else None


def _first(form: list[str], tokens: list[str], start: int, stop: int) -> int | None:
    r"""Return where words first stand in a stretch of tokens, or None; an edge is no word, so they stand in one block."""
    while True:
        try:
            start = tokens.index(form[0], start, stop)
        except ValueError:
            return None
        if tokens[start : start + len(form)] == form:
            return start
        start += 1


def _list_end(blocks: tuple[Block, ...], first: int) -> int:
    """Return the last of the lines with bullets that follow a block, or the block where none does."""
    last = first
    while last + 1 < len(blocks) and blocks[last + 1].text.startswith(BULLETS):
        last += 1
    return last


def _opens(heading: bool, blocks: tuple[Block, ...], number: int) -> bool:
    """Tell whether prose begins at this block: with its heading, or (unless a heading is asked for) without."""
    follows = number + 1 < len(blocks) and is_prose(blocks[number + 1].text)
    block = blocks[number]
    if follows and block.gap > blocks[number - 1].gap and len(block.text) <= 100 and block.text[-1] not in ".!?…":
        return True
    return not heading and (is_prose(block.text) or _is_sentence(block.text))


def _ends_list(blocks: tuple[Block, ...], number: int) -> bool:
    """Tell whether a list of titles is over before this block: bullets begin or cease, or a line too short for a title stands over prose."""
    text, above = blocks[number].text, blocks[number - 1].text
    if text.startswith(BULLETS) != above.startswith(BULLETS):
        return True
    over_prose = number + 1 < len(blocks) and is_prose(blocks[number + 1].text)
    return over_prose and len(text) < _TITLE <= len(above) and text[-1] not in ".!?…"


def _is_sentence(text: str) -> bool:
    """Tell a short paragraph from the titles of a list: it ends as a sentence does, and has room for one."""
    return len(text) > (20 if " " in text else 8) and text.rstrip("”\"’'»)")[-1:] in ".。।" and not text.startswith(BULLETS)
