r"""newsclean takes a news page apart: the article and its parts kept, every piece of boilerplate named and explained.

>>> import newsclean
>>> newsclean.clean("READ MORE: Ten boats to see this spring\n\nThe ferry sailed at noon.").text
'The ferry sailed at noon.'
"""

from typing import TYPE_CHECKING

from newsclean.article import Article
from newsclean.cleaner import Cleaner, clean
from newsclean.errors import NewscleanError, PackError, Problem
from newsclean.explain import Explanation, Line
from newsclean.model import Author, Block, Caption, Document, Label, Mark, Notice, Paragraph, Removal, Repair, Span
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Rule, python_rule

if TYPE_CHECKING:
    from newsclean.many import Failure, Record

__all__ = [
    "Article",
    "Author",
    "Block",
    "Caption",
    "Cleaner",
    "Document",
    "Explanation",
    "Failure",
    "Label",
    "Line",
    "Mark",
    "NewscleanError",
    "Notice",
    "Pack",
    "PackError",
    "Paragraph",
    "Problem",
    "Record",
    "Removal",
    "Repair",
    "Rule",
    "Span",
    "clean",
    "python_rule",
]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    # What needs processes is loaded with its first use.
    if name in {"Failure", "Record"}:
        from newsclean import many

        return getattr(many, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
