"""What the docs make of newsclean itself at build time: the catalogue, the drawing, the front page, the inventory of Python's docs."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from newsclean_docs import catalogue, drawing, figures, front, names


def setup(app: Sphinx) -> dict[str, Any]:
    for part in (catalogue, drawing, figures, front, names):
        part.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
