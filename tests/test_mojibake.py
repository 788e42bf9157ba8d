"""One line, fixed as ftfy fixes it, and left alone where ftfy would never end."""

from __future__ import annotations

import time

import ftfy
import pytest

from newsclean.mojibake import SEQUENCES, fix_line, undo

CONFIG = ftfy.TextFixerConfig(uncurl_quotes=False, fix_character_width=False, normalization=None)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "clean",
        "cafÃ©",
        "Ã¢â‚¬Å“threefoldÃ¢â‚¬Â\x9d",
        "Ã©tÃ© À\n",  # ftfy's decoder of variants takes the newline for the end of the zero
        "À\x80 and Ã©",
        "í\xa0½í¸\x80",  # a pair of surrogates, each encoded alone
        "í\xa0½íº¢",
        "í¡\x82í¾·",
        "í¯¿í¿¿",
        "í\xa0½",
        "РџСЂРёРІРµС‚",
        "Î“ÎµÎ¹Î¬",
        "√© and √†",
        "It‚Äôs noon",  # the first encoding that has these characters gives no UTF-8, the one for the Mac does
        "voil√  √©t√©",  # for the Mac, a space is never taken for a lost no-break space
        "ßáññåß",
        "\x81\x8d é",
        "voilÃ  Ã©tÃ©",
        "â€? lossy Ã©�",
        "\x1a â€™",
        "Ã©tÃ\x1a",  # no byte was lost: the control character stood there
        "— Ã©tÃ© — 中",
        "&Acirc;&copy; &amp;Acirc;&amp;copy;",
        "&acirc;€Ђ",  # a sequence in signs of two encodings: nothing undoes it, and it is tried once
        "<b>Ã© &amp;",
        "ÂÂÂÂÂÂ\xa0",
    ],
)
def test_a_line_comes_out_as_from_ftfy(line: str) -> None:
    text, steps = ftfy.fix_and_explain(line, CONFIG)
    assert fix_line(line)[0] == text
    if text != line and steps and "decode_inconsistent_utf8" not in fix_line(line)[1]:
        names = [step.parameter if step.action in {"apply", "transcode"} else f"{step.action} {step.parameter}" for step in steps]
        assert list(fix_line(line)[1]) == names


@pytest.mark.parametrize(
    "line", ["Â" * 80 + "\xa0", "Â" * 3_000 + "\xa0", "&" + "amp;" * 3_000, "中Ã" + "\x83" * 3_000, "Ã\x82" * 3_000 + "Â\xa0中"]
)
def test_a_line_without_end_keeps_its_encoding_and_loses_its_controls(line: str) -> None:
    fixed, steps = fix_line(f"\x07{line}ﬁ")
    assert fixed.endswith("fi")
    assert "\x07" not in fixed
    assert not any("decode" in step or "unescape" in step for step in steps)


def cost(line: str) -> float:
    started = time.process_time()
    fix_line(line)
    return time.process_time() - started


@pytest.mark.parametrize("oddity", ["À\x80", "Ã©í\xa0½í¸\x80"])
def test_each_variant_of_utf8_costs_the_same_in_a_long_line(oddity: str) -> None:
    once, more = (cost(oddity * (size // len(oddity))) for size in (100_000, 1_000_000))
    assert more < 20 * once + 0.2  # ftfy's decoder copies what is left of the text at each: that takes fifty times as long


@pytest.mark.parametrize(
    ("text", "undone"),
    [
        ("Ã©" * SEQUENCES, "é" * SEQUENCES),
        ("Ã©" * (SEQUENCES - 1), None),
        ("Ã©" * SEQUENCES + "é", None),  # one letter that was meant
        ("Ã©" * SEQUENCES + "\ufffd", None),  # one that is lost
        ("plain &amp;", None),
        ("РџСЂРёРІРµС‚, РјРѕСЂРµ", "Привет, море"),
        ("é" * SEQUENCES, None),
        ("", None),
    ],
)
def test_a_whole_text_is_undone_if_all_of_it_agrees(text: str, undone: str | None) -> None:
    found = undo(text)
    assert (found and found[0]) == undone


def test_undoing_a_text_says_how() -> None:
    assert undo("Ã©" * SEQUENCES) == ("é" * SEQUENCES, ("encode latin-1", "decode utf-8"))
    assert undo("â€œ" * SEQUENCES) == ("“" * SEQUENCES, ("encode sloppy-windows-1252", "decode utf-8"))
