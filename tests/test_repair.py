"""Every kind of repair with something beside it that looks the same and must stay."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import ftfy
import pytest

from newsclean.model import Repair
from newsclean.repair import SEGMENT, repair

CONFIG = ftfy.TextFixerConfig(uncurl_quotes=False, fix_character_width=False, normalization=None, explain=False)

PAGE = (
    "“We’ll sail at noon,” the skipper said — or at one…\n\nThe fare is £5.20 (€6), half that for under‑12s.\n"
    "À la carte: crème brûlée, jalapeños, smørrebrød & café au lait\n‘Nobody’, says Åse Ørsted, ‘told Šárka Źdźbło’\n\n"
    "No-break\xa0spaces\xa0stay • so do dots · and ©2031\n► 2 photos\nÒscar i l’Òpera\n"
)
OTHER_PAGES = (
    "Паром отходит в полдень, «если не будет шторма», — сказал капитан.\nПогода – ясная…\n",
    "次の連絡船は木曜日に港を出る。「嵐だ」と船長。\nＮＨＫ（２０３１年）！\n",
    "Příští trajekt odpluje ve čtvrtek.\nŘekla to mluvčí\nKouř.\n",
    "تغادر العبارة الميناء ظهرا\nनौका दोपहर को निकलती है\n",
)


def linewise(text: str) -> str:
    """What ftfy makes of each segment, as it cuts them, and after returns."""
    pieces, at = [], 0
    while at < len(text):
        end = min(text.find("\n", at) + 1 or len(text), at + SEGMENT)
        ret = text.find("\r", at, end)
        end = end if ret < 0 or text[ret + 1 : ret + 2] == "\n" else ret + 1
        pieces.append(ftfy.fix_text(text[at:end], CONFIG))
        at = end
    return "".join(pieces)


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        ("the harbourâ€™s edge", "the harbour’s edge", ("encode sloppy-windows-1252", "decode utf-8")),
        ("cafÃ© au lait", "café au lait", ("encode latin-1", "decode utf-8")),
        ("voilÃ  le port", "voilà le port", ("encode latin-1", "restore_byte_a0", "decode utf-8")),
        ("â€œall aboardâ€�", "“all aboard�", ("encode sloppy-windows-1252", "replace_lossy_sequences", "decode utf-8")),
        ("café and cafÃ©…", "café and café…", ("decode_inconsistent_utf8",)),
        ("It\x92s noon", "It’s noon", ("encode latin-1", "decode windows-1252")),
        ("ＮＨＫ It\x92s", "ＮＨＫ It’s", ("fix_c1_controls",)),
        ("Ann &amp; Bob", "Ann & Bob", ("unescape_html",)),
        ("&#8220;Noon&#x201d;", "“Noon”", ("unescape_html",)),
        ("&amp;amp;", "&", ("unescape_html", "unescape_html")),
        ("caf&Atilde;&copy;", "café", ("unescape_html", "encode latin-1", "decode utf-8")),
        ("ﬁsh and ﬂounder", "fish and flounder", ("fix_latin_ligatures",)),
        ("one\u2028two", "one\ntwo", ("fix_line_breaks",)),
        ("one\rtwo", "one\ntwo", ("fix_line_breaks",)),
        ("\ud83d\ude00", "\U0001f600", ("fix_surrogates",)),
        ("\ud83d!", "\ufffd!", ("fix_surrogates",)),
        ("\x1b[31mred\x1b[0m", "red", ("remove_terminal_escapes",)),
        ("\ufeffbell\x07", "bell", ("remove_control_chars",)),
    ],
)
def test_what_is_repaired(before: str, after: str, steps: tuple[str, ...]) -> None:
    repaired = repair(before)
    assert (repaired.text, repaired.repairs[0].steps) == (after, steps)
    assert repaired.rebuild() == after == linewise(before)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "“curly” and ‘curlier’ – it’s meant",
        "ＮＨＫは２０３１年、ｶﾀｶﾅ！\u3000と",  # full-width and half-width forms
        "Q&A; AT&T; this&that",
        "<a>Ann &amp; Bob</a>",  # markup: the entity may be wanted
        "&nosuchentity; &#; &",
        "CAFÉ… “AMANHô ÎLE Œuvre",
        "Á",
        "tab\tand form\x0cfeed",
        "no-break\xa0space, soft\xadhyphen, zero\u200bwidth, joiner\u200d",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "Σ ≤ 5 µm² ±3 × 4½ °C № 7",
        "\ufffd lost for good",
        "cafe\u0301, decomposed as it was written",
    ],
)
def test_what_stays(text: str) -> None:
    assert repair(text) == repair(text)
    assert (repair(text).text, repair(text).repairs) == (text, ())
    assert linewise(text) == text


def test_a_repair_covers_what_changed_and_no_more() -> None:
    text = "clean\nthe cafÃ©s open\nclean\nAnn &amp; Bob\n"
    assert [(text[r.start : r.end], r.after) for r in repair(text).repairs] == [("Ã©", "é"), ("amp;", "")]


def test_an_entity_in_markup_is_left_alone_in_its_line_only() -> None:
    assert repair("<b>A &amp; B</b>\nA &amp; B\n").text == "<b>A &amp; B</b>\nA & B\n"


def test_markup_with_entities_is_repaired_otherwise() -> None:
    text = "<b>cafÃ© &amp; fi\ufb01</b>"
    assert repair(text).text == linewise(text) == "<b>café &amp; fifi</b>"


def test_line_ends_become_newlines_one_repair_each() -> None:
    text = "one\r\ntwo\rthree\r\n\r\n"
    step = ("fix_line_breaks",)
    expected = (Repair(3, 4, "", step), Repair(8, 9, "\n", step), Repair(14, 15, "", step), Repair(16, 17, "", step))
    assert (repair(text).text, repair(text).repairs) == ("one\ntwo\nthree\n\n", expected)
    assert repair("a\r\ncafÃ©\r\nb\r\n").text == "a\ncafé\nb\n"
    assert repair("\rone\rtwo").text == "\none\ntwo"


@pytest.mark.parametrize("text", [PAGE, *(page * 3 for page in OTHER_PAGES)])
@pytest.mark.parametrize(
    "codecs",
    [
        ["latin-1"],
        ["sloppy-windows-1252"],
        ["latin-1", "latin-1"],
        ["sloppy-windows-1252", "sloppy-windows-1252"],
        ["latin-1", "sloppy-windows-1252"],
        ["sloppy-windows-1252", "latin-1"],
        ["sloppy-windows-1252"] * 3,
    ],
    ids="+".join,
)
def test_a_page_encoded_twice_comes_out_as_it_was(text: str, codecs: list[str]) -> None:
    broken = text
    for codec in codecs:
        broken = broken.encode().decode(codec)
    repaired = repair(broken)
    assert repaired.text == repaired.rebuild() == text
    assert all(found.steps for found in repaired.repairs)


def test_a_page_encoded_twice_with_entities_and_returns() -> None:
    broken = PAGE.replace("&", "&amp;").replace("\n", "\r\n").encode().decode("latin-1")
    assert repair(broken).text == PAGE


def test_of_a_page_encoded_twice_a_plain_line_is_not_said_to_be_decoded() -> None:
    broken = (PAGE + "Ann &amp; Bob\nof the harbour\n").encode().decode("latin-1")
    *_, plain = repair(broken).repairs
    assert (broken[plain.start : plain.end], plain.steps) == ("amp;", ("unescape_html",))


def test_carriage_returns_beside_mojibake_are_still_one_repair_each() -> None:
    assert [found.steps[-1] for found in repair("one\rtwo\rthree\nthe cafÃ©\n").repairs] == [
        "fix_line_breaks",
        "fix_line_breaks",
        "decode utf-8",
    ]


def test_a_line_alone_holds_too_little_evidence() -> None:
    line = "► 2 photos\n".encode().decode("sloppy-windows-1252")
    assert repair(line).text == line == linewise(line)
    assert repair(line + "the cafÃ©\n").text == line + "the café\n"  # one more spot is not a page


def test_one_character_that_was_meant_makes_it_no_whole_page() -> None:
    broken = PAGE.encode().decode("sloppy-windows-1252") + "CAFÉ… “meant”\n"
    assert repair(broken).text == linewise(broken)
    assert repair(broken).text.endswith("CAFÉ… “meant”\n")


@pytest.mark.parametrize(
    "text",
    [
        "a" * SEGMENT + "cafÃ©",
        "a" * (SEGMENT - 1) + "Ã©, cafÃ©",  # cut in the middle of a sequence
        "a" * (SEGMENT - 1) + "e\u0301e\u0301\n",
        "a" * (SEGMENT - 1) + "\ncafÃ©\n",
        "a" * 10 + "\n" + "b" * SEGMENT + "\ufb01\n" + "\ufb01",
        "c" * 2 * SEGMENT + "œ" + "a&amp;",
    ],
    ids=range(6),
)
def test_endless_lines_are_cut_as_ftfy_cuts_them(text: str) -> None:
    repaired = repair(text)
    assert repaired.text == repaired.rebuild() == linewise(text)


def test_a_line_end_is_not_cut_in_two() -> None:
    line = "a" * (SEGMENT - 1)
    assert repair(line + "\r\nb\r\n").text == line + "\nb\n"  # ftfy itself makes two newlines of the first


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_is_repaired_alone_whatever_ends_it(end: str) -> None:
    lines = ["News", "\x80", "\x9bß", "the cafÃ©", "“meant” Ã"]
    assert repair(end.join(lines)).text == "\n".join(repair(line).text for line in lines)


def test_ftfy_is_not_even_imported_for_clean_pages() -> None:
    pages = [PAGE + "\r\n", *OTHER_PAGES, "e\u0301"]
    code = (
        "import sys, newsclean.repair\n"
        "assert not {'ftfy', 'charset_normalizer', 'regex'} & set(sys.modules)\n"
        f"for page in {pages!r}: newsclean.repair.repair(page)\n"
        "assert 'ftfy' not in sys.modules\n"
        "newsclean.repair.repair('&amp;')\n"
        "assert 'ftfy' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def fastest(text: str) -> float:
    times = []
    for _ in range(3):
        started = time.process_time()
        repair(text)
        times.append(time.process_time() - started)
    return min(times)


@pytest.mark.parametrize("page", [PAGE, *OTHER_PAGES])
def test_clean_pages_cost_next_to_nothing(page: str) -> None:
    text = page * (400_000 // len(page))
    assert fastest(text) < 0.05  # ftfy takes 0.2 s and more


HOSTILE = {
    "ampersands": "&",
    "entities": "&amp;",
    "half entities": "&am",
    "levels of entities": ("&", "amp;"),
    "nested entities": ("&#5", "&#53;", ";"),
    "marks": "\u0301",
    "marks out of order": "a\u0301\u0316\u0327",
    "marks sorted backwards": ("e", "\u0301" * 9, "\u0316" * 9),
    "mojibake": "Ã©",
    "mojibake beside text": "Ã©中 ",
    "leads": ("Â", "\xa0中"),
    "continuations": ("中Ã", "\x83"),
    "leads hidden one level down": ("Ã\x82", "Â\xa0中"),
    "pairs of surrogates": "í\xa0½í¸\x80",
    "java zeros": "À\x80",
    "surrogates": "\ud83d",
    "c1": "\x81",
    "controls": "\x07",
    "escapes": ("\x1b[", "0m"),
    "returns": "\r",
    "returns and newlines": "\r\n",
    "newlines": "\n",
    "suspicious lines": "Ã©\n",
    "separators": "\u2028",
    "jamo": "\u1100\u1161",
    "spaces": " ",
    "quotes": "“",
}


def hostile(kind: str | tuple[str, ...], size: int) -> str:
    parts = (kind,) if isinstance(kind, str) else kind
    return "".join(part * max(1, size // len(part) // len(parts)) for part in parts)


@pytest.mark.parametrize("kind", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_takes_time_in_proportion(kind: str | tuple[str, ...]) -> None:
    small, large = hostile(kind, 5_000), hostile(kind, 20_000)
    once, more = fastest(small), fastest(large)
    assert more < 12 * once + 0.1  # four times the text; a quadratic would take sixteen times as long
    assert more < 1


def records(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt") as lines:
            for line in lines:
                yield from filter(None, json.loads(line)["texts"].values())


@pytest.mark.skipif("NEWSCLEAN_CORPUS" not in os.environ, reason="NEWSCLEAN_CORPUS names no directory of *.jsonl.gz")
def test_a_corpus_comes_out_as_from_ftfy() -> None:
    texts = list(records(Path(os.environ["NEWSCLEAN_CORPUS"])))
    assert texts
    for text in texts:
        assert repair(text).text == repair(text).rebuild() == linewise(text)
