"""The before-and-after: a page cleaned while the docs are built, so that what is shown is what newsclean does."""

from __future__ import annotations

from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from newsclean import Article, Cleaner


def before(article: Article) -> str:
    """Return the page with every stretch named, and what goes struck out."""
    lines = []
    for mark in article.marks:
        kept = "nc-kept" if mark.label.is_article else "nc-gone"
        for line in article.document.text[mark.start : mark.end].splitlines():
            if line.strip():
                label, rule = escape(mark.label.value), escape(mark.rule, quote=True)
                tag, end = ("<span>", "</span>") if mark.label.is_article else ("<del>", "</del>")
                lines.append(f'<p class="{kept}" title="{rule}">{tag}{escape(line)}{end} <b>{label}</b></p>')
    return "".join(lines)


def after(article: Article) -> str:
    """Return the article as fields."""
    rows = [("title", article.title or ""), ("standfirst", article.standfirst or "")]
    rows += [("author", ", ".join(filter(None, (author.name, author.role, author.organisation)))) for author in article.authors]
    rows += [("published", article.published.isoformat() if article.published else ""), ("publisher", article.publisher or "")]
    rows += [("paragraph", paragraph.text) for paragraph in article.paragraphs]
    rows += [("caption", caption.text + (f" · {caption.credit}" if caption.credit else "")) for caption in article.captions]
    return "".join(f"<p><b>{name}</b> <span>{escape(value)}</span></p>" for name, value in rows if value)


class BeforeAfter(SphinxDirective):
    """A page (a file below examples/) as it comes, and what it comes to; the option packs names packs below examples/ too."""

    required_arguments = 1
    option_spec = {"packs": str}  # noqa: RUF012 - docutils asks for a dict

    def run(self) -> list[nodes.Node]:
        examples = Path(self.env.srcdir).parent / "examples"
        page = examples / self.arguments[0]
        self.env.note_dependency(str(page))
        packs = [examples / self.options["packs"]] if "packs" in self.options else []
        article = Cleaner(packs).clean(page.read_bytes())
        html = (
            '<div class="nc-compare"><figure><figcaption>The page</figcaption><div class="nc-page">'
            f'{before(article)}</div></figure><figure><figcaption>The article</figcaption><div class="nc-article">{after(article)}</div>'
            "</figure></div>"
        )
        return [nodes.raw("", html, format="html")]


def setup(app: Sphinx) -> None:
    app.add_directive("newsclean-before-after", BeforeAfter)
