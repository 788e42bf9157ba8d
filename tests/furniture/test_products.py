"""Guides print the name of each product again under its picture; lists, speeches and results have the same signs."""

import pytest

from newsclean.furniture.products import names_product

from .test_furnish import PROSE, labels

GUIDE = [
    ("1. Harbour Works Ladder", "Harbour Works: with hooks for wet boots"),
    ("2. Berg & Ames Drying Rack", "Berg & Ames: small enough for a cabin"),
    ("3. Kai 7 Drying Tower", "Kai: perfect for a family of four"),
]


def guide(*products: tuple[str, str]) -> list[str]:
    """The label of each product's second line."""
    lines = [line for heading, caption in products for line in (heading, "£40, The Boat Shop", caption, PROSE[0])]
    return labels(*PROSE, *lines, *PROSE)[len(PROSE) + 2 : len(PROSE) + len(lines) : 4]


def test_captions_of_a_guide() -> None:
    assert guide(*GUIDE) == ["caption"] * 3


@pytest.mark.parametrize(
    "products",
    [
        GUIDE[:2],  # two may be chance
        [(heading, caption + ".") for heading, caption in GUIDE],  # sentences
        [("The best for a cabin", caption) for _, caption in GUIDE],  # no heading names them
        [(heading, caption.replace(": ", ": 7 ")) for heading, caption in GUIDE],  # figures
        [(heading, "We like: that it keeps the rain out") for heading, _ in GUIDE],
        [
            (caption.partition(":")[0], caption) for _, caption in GUIDE
        ],  # the name alone over what it said: a speaker, an entry of a glossary
    ],
)
def test_other_lines_with_a_colon_stay(products: list[tuple[str, str]]) -> None:
    assert "caption" not in guide(*products)


def test_shapes() -> None:
    assert names_product("Harbour Works: keeps the rain out")
    assert not any(
        map(names_product, ("Price: £40", "Ann Ames: We wait.", "Boats: two", "harbour: the rain and the sea", "A: b c d e f", "Ferries:"))
    )
