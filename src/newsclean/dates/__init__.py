"""The dates a news page prints, published and modified, read line by line in many languages."""

from newsclean.dates._read import looks_dated, read_dates
from newsclean.dates._values import Dates, Moment

__all__ = ["Dates", "Moment", "looks_dated", "read_dates"]
