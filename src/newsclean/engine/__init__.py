"""All literals of all rules in one index; `mark` tells which rules speak of which blocks of a document."""

from newsclean.engine.claims import Claim, function_claims, moved
from newsclean.engine.filed import PATTERN_SECONDS
from newsclean.engine.index import Hits, Index
from newsclean.engine.marking import Near, mark
from newsclean.engine.page import Page

__all__ = ["PATTERN_SECONDS", "Claim", "Hits", "Index", "Near", "Page", "function_claims", "mark", "moved"]
