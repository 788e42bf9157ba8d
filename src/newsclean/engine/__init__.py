"""All literals of all rules in one index; `mark` tells which rules speak of which blocks of a document."""

from newsclean.engine.index import PATTERN_SECONDS, Hits, Index
from newsclean.engine.marking import Claim, Near, mark
from newsclean.engine.page import Page

__all__ = ["PATTERN_SECONDS", "Claim", "Hits", "Index", "Near", "Page", "mark"]
