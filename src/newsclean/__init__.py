r"""newsclean takes a news page apart: the article and its parts kept, every piece of boilerplate named and explained.

>>> import newsclean
>>> newsclean.clean("READ MORE: Ten boats to see this spring\n\nThe ferry sailed at noon.").text
'The ferry sailed at noon.'
"""

from newsclean.article import Article
from newsclean.cleaner import Cleaner, clean
from newsclean.errors import NewscleanError, PackError, Problem
from newsclean.explain import Explanation, Line
from newsclean.model import Author, Block, Caption, Document, Label, Mark, Notice, Paragraph, Removal, Repair, Span
from newsclean.packs.pack import Pack
from newsclean.packs.rules import Rule, python_rule

__all__ = [
    "Article",
    "Author",
    "Block",
    "Caption",
    "Cleaner",
    "Document",
    "Explanation",
    "Label",
    "Line",
    "Mark",
    "NewscleanError",
    "Notice",
    "Pack",
    "PackError",
    "Paragraph",
    "Problem",
    "Removal",
    "Repair",
    "Rule",
    "Span",
    "clean",
    "python_rule",
]
__version__ = "0.1.0"
