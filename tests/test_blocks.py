"""A text is cut into its paragraphs, whatever its line ends, indentation and odd spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.blocks import is_prose, split
from newsclean.model import Document, Repaired


def cut(text: str) -> Document:
    return split(Repaired(text, text))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        (" \n\u00a0\n\t", []),
        ("one", ["one"]),
        ("one\ntwo\n\n\nthree", ["one", "two", "three"]),
        ("  one\u00a0 two\t\nthree", ["one two", "three"]),
        ("one\r\n\r\ntwo", ["one", "two"]),
        ("\u3000一つ\u3000二つ", ["一つ 二つ"]),
    ],
)
def test_lines_become_blocks(text: str, blocks: list[str]) -> None:
    assert [block.text for block in cut(text).blocks] == blocks


def test_gaps_count_the_blank_lines_before() -> None:
    assert [block.gap for block in cut("\n\none\ntwo\n\n \nthree").blocks] == [0, 0, 2]


WRAPPED = """\
The ferry had been tied up for eleven days when the wind dropped at
last, and by noon on Sunday there were four hundred people on the quay
with their bicycles, their dogs and their boxes of seed potatoes, all
of them certain that they had come first.

The harbour master counted them twice and then sent the last sixty of
them home.
"""

VERSE = """\
The tide comes in, the tide goes out,
the herring boats lie still;
and nobody upon the quay
has money for the bill.

The wind goes round, the wind goes back
"""


def test_paragraphs_wrapped_at_a_width_are_made_whole() -> None:
    first, second = cut(WRAPPED).blocks
    assert first.text.startswith("The ferry had been tied up")
    assert first.text.endswith("they had come first.")
    assert second.text == "The harbour master counted them twice and then sent the last sixty of them home."


def test_verse_is_not_joined() -> None:
    assert len(cut(VERSE).blocks) == 5


@given(st.text(alphabet=st.sampled_from("ab \n\t\r\u00a0\u2003\u3000\u200b.é界"), max_size=200))
def test_blocks_cover_all_but_white_space_in_order(text: str) -> None:
    document = cut(text)
    at = 0
    for block in document.blocks:
        assert not document.text[at : block.start].strip()
        assert " ".join(document.text[block.start : block.end].split()) == block.text
        at = block.end
    assert not document.text[at:].strip()


def test_prose_is_told_by_length_in_any_script() -> None:
    assert is_prose("The ferry sailed at noon, two hours late, and nobody on the quay could say when the next would follow it.")
    assert is_prose("港の連絡船は正午に二時間遅れで出航し、次の便がいつになるのかを知る者は桟橋には一人もいなかったという。")
    assert not is_prose("Ferry sails two hours late")
