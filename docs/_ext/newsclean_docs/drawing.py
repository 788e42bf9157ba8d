"""The drawing of the stages: an SVG in the colours of the page, and a table of the functions behind it, both read off the code."""

from __future__ import annotations

import inspect
from html import escape
from typing import NamedTuple

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from newsclean import assemble, blocks, decode, engine, furniture, region, repair, settle


class Stage(NamedTuple):
    """A stage: the function, where it is documented, and the value it makes."""

    function: object
    name: str
    makes: str
    asks: str = ""


STAGES = (
    Stage(decode.decode, "newsclean.decode.decode", "str"),
    Stage(repair.repair, "newsclean.repair.repair", "Repaired"),
    Stage(blocks.split, "newsclean.blocks.split", "Document"),
    Stage(engine.mark, "newsclean.engine.mark", "claims", "packs"),
    Stage(region.find_region, "newsclean.region.find_region", "marks", "shape of the lines"),
    Stage(furniture.furnish, "newsclean.furniture.furnish", "marks", "names, dates, pictures"),
    Stage(settle.settle, "newsclean.settle.settle", "marks that tile"),
    Stage(assemble.assemble, "newsclean.assemble.assemble", "Article"),
)

STEP, WIDE, HIGH = 82, 460, 34


def svg() -> str:
    """Draw the stages from top to bottom, with the values between them and what they ask at their side."""
    pieces = [_value(0, "bytes")]
    for number, stage in enumerate(STAGES):
        top = 40 + number * STEP
        pieces += [
            _arrow(top - 14),
            _stage(top, stage.name.rpartition(".")[2]),
            _arrow(top + HIGH + 2),
            _value(top + HIGH + 13, stage.makes),
        ]
        if stage.asks:
            pieces.append(_asked(top, stage.asks))
    height = 40 + len(STAGES) * STEP + 4
    label = "The stages in order: " + ", ".join(stage.name.rpartition(".")[2] for stage in STAGES)
    return (
        f'<svg class="nc-stages" viewBox="0 0 {WIDE} {height}" role="img" aria-label="{escape(label)}" xmlns="http://www.w3.org/2000/svg">'
        f"{''.join(pieces)}</svg>"
    )


def _stage(top: int, name: str) -> str:
    return (
        f'<rect class="nc-stage" x="60" y="{top}" width="160" height="{HIGH}" rx="6"/>'
        f'<text class="nc-verb" x="140" y="{top + 22}" text-anchor="middle">{escape(name)}</text>'
    )


def _value(top: int, name: str) -> str:
    return f'<text class="nc-noun" x="140" y="{top + 14}" text-anchor="middle">{escape(name)}</text>'


def _arrow(top: int) -> str:
    return f'<path class="nc-arrow" d="M140 {top}v9m-3 -4l3 4l3 -4"/>'


def _asked(top: int, name: str) -> str:
    middle = top + HIGH // 2
    return (
        f'<rect class="nc-asked" x="270" y="{top}" width="186" height="{HIGH}" rx="17"/>'
        f'<text class="nc-noun" x="363" y="{top + 21}" text-anchor="middle">{escape(name)}</text>'
        f'<path class="nc-arrow" d="M268 {middle}h-45m4 -3l-4 3l4 3"/>'
    )


class Stages(SphinxDirective):
    """The drawing, and each stage with the first sentence of its function."""

    def run(self) -> list[nodes.Node]:
        listed = nodes.enumerated_list(enumtype="arabic", prefix="", suffix=".")
        for stage in STAGES:
            function = addnodes.pending_xref("", refdomain="py", reftype="func", reftarget=stage.name, refexplicit=True, refwarn=True)
            function += nodes.literal("", stage.name.removeprefix("newsclean."), classes=["xref", "py", "py-func"])
            listed += nodes.list_item("", nodes.paragraph("", "", function, nodes.Text(": " + first_sentence(stage.function))))
        return [nodes.raw("", svg(), format="html"), listed]


def first_sentence(function: object) -> str:
    told = (inspect.getdoc(function) or "").split("\n\n")[0].replace("\n", " ").replace("`", "")
    told = told.partition(";")[0].rstrip(".") + "."
    return told[0].lower() + told[1:]


def setup(app: Sphinx) -> None:
    app.add_directive("newsclean-stages", Stages)
