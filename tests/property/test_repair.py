"""Whatever the text: what comes out is what ftfy gives line by line, and the repairs lead there."""

from __future__ import annotations

import re

import ftfy
from hypothesis import given
from hypothesis import strategies as st

from newsclean.decode import decode
from newsclean.mojibake import fix_line, undo
from newsclean.repair import repair
from tests.property.strategies import CODECS, hostile_text, mangled, messy_text, page_text, sentences

CONFIG = ftfy.TextFixerConfig(uncurl_quotes=False, fix_character_width=False, normalization=None, explain=False)


def linewise(text: str) -> str:
    """What ftfy makes of each line alone, whatever ends it."""
    return "".join(ftfy.fix_text(line, CONFIG) for line in re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text))


def undone(text: str) -> str:
    """The text without a double encoding of the whole."""
    while ftfy.badness.is_bad(text) and (found := undo(text)):
        text = found[0]
    return text


@given(messy_text())
def test_a_line_comes_out_as_from_ftfy(line: str) -> None:
    line = line.replace("\n", " ")
    expected = ftfy.fix_text(line, CONFIG)
    assert fix_line(line)[0] == expected
    assert repair(line).text in {expected, linewise(undone(line))}


@given(page_text())
def test_a_page_comes_out_as_from_ftfy_line_by_line(page: str) -> None:
    assert repair(page).text in {linewise(page), linewise(undone(page))}


@given(st.one_of(page_text(), messy_text()))
def test_the_repairs_lead_from_the_source_to_the_text(text: str) -> None:
    repaired = repair(text)
    assert (repaired.source, repaired.rebuild()) == (text, repaired.text)
    at = 0
    for found in repaired.repairs:
        assert at <= found.start <= found.end
        assert text[found.start : found.end] != found.after
        assert found.steps
        assert all(found.steps)
        at = found.end
    assert at <= len(text)


@given(st.lists(sentences(), min_size=1, max_size=6), st.lists(st.sampled_from(("latin-1", "sloppy-windows-1252")), min_size=1, max_size=3))
def test_a_clean_page_encoded_twice_comes_out_as_it_was(lines: list[str], codecs: list[str]) -> None:
    page = "\n".join(["“Naïve” – café, déjà-vu, £5… ‘À bientôt’", *lines])
    assert repair(mangled(repair(page).text, codecs)).text == repair(page).text


@given(hostile_text(40))
def test_what_comes_out_can_be_written(text: str) -> None:
    repair(text).text.encode()


@given(st.binary(max_size=200), st.one_of(st.none(), st.text(max_size=12), st.sampled_from(CODECS)))
def test_decoding_never_raises(data: bytes, hint: str | None) -> None:
    assert isinstance(decode(data, hint), str)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_utf8_is_read_as_such(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text
    assert decode(text.encode(), "utf-8") == text.removeprefix("\ufeff")


@given(st.binary(min_size=1, max_size=100), st.sampled_from(("cp1252", "latin-1", "ascii")))
def test_windows_1252_loses_nothing(data: bytes, hint: str) -> None:
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        assert decode(data, hint).encode("sloppy-windows-1252", "replace").replace(b"?", b"\x1a") == data.replace(b"?", b"\x1a")
