"""An article as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclean.article import Article

__all__ = ["escape", "render"]


def escape(text: str) -> str:
    r"""Escape what Markdown (CommonMark, with the usual extensions) would act on.

    >>> escape("1. <b>*Ferry*</b> & [co](x)")
    '1\\. \\<b\\>\\*Ferry\\*\\</b\\> \\& \\[co\\]\\(x\\)'
    """
    text = re.sub(r"([\\`*_{}\[\]()<>#|~&!])", r"\\\1", " ".join(text.split()))
    text = re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", text)
    return re.sub(r"^([-+=:])", r"\\\1", text)


def render(article: Article) -> str:
    """Return the article with its title, standfirst, byline and date on top, and its captions last."""
    parts = []
    if article.title:
        parts.append(f"# {escape(article.title)}")
    if article.standfirst:
        parts.append(f"**{escape(article.standfirst)}**")
    byline = [escape(author.name or author.organisation or "") for author in article.authors]
    if article.published:
        byline.append(article.published.isoformat())
    if byline:
        parts.append(" · ".join(byline))
    parts += [f"## {escape(p.text)}" if p.kind == "heading" else escape(p.text) for p in article.paragraphs]
    for caption in article.captions:
        credit = f" ({escape(caption.credit)})" if caption.credit else ""
        parts.append(f"*{escape(caption.text)}*{credit}" if caption.text else credit.strip())
    return "\n\n".join(parts) + "\n" if parts else ""
