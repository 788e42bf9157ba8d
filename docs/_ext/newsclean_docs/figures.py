"""Measured figures: what `make bench` and its like leave in docs/_figures is shown; nothing is written by hand."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective


class Figures(SphinxDirective):
    """The Markdown files of docs/_figures, one after the other."""

    def run(self) -> list[nodes.Node]:
        folder = Path(self.env.srcdir) / "_figures"
        found = sorted(folder.glob("*.md")) if folder.is_dir() else []
        if not found:
            return [nodes.note("", nodes.paragraph("", "No figures were measured for this build of the docs."))]
        box = nodes.section()
        for path in found:
            self.env.note_dependency(str(path))
            self.state.nested_parse(path.read_text(encoding="utf-8").splitlines(), 0, box)
        return list(box.children)


def setup(app: Sphinx) -> None:
    app.add_directive("newsclean-figures", Figures)
