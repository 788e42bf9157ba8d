"""The words that a pack's rule read from a byline or date line, made into names, roles and moments the way the furniture stage does."""

from __future__ import annotations

from newsclean.dates import read_dates
from newsclean.furniture.bylines import byline_fields
from newsclean.furniture.names import person_case
from newsclean.furniture.when import iso, zone_of
from newsclean.model import Context, Document, Label, Mark, Notice

__all__ = ["complete"]

_RAW = frozenset({"date", "published", "modified"})


def complete(document: Document, mark: Mark, context: Context) -> tuple[Mark, tuple[Notice, ...]]:
    """Return a rule's mark with its fields in their final form: dates in ISO 8601, names in their case; and notices of dates refused.

    A rule without named groups gives the whole line, which is read as a byline or date line.
    """
    if mark.label is Label.DATE:
        return _dated(document, mark, context)
    if mark.label is Label.BYLINE:
        return _signed(document, mark, context)
    return mark, ()


def _dated(document: Document, mark: Mark, context: Context) -> tuple[Mark, tuple[Notice, ...]]:
    raw = [(key, text) for key, text in mark.fields if key in _RAW] or [("date", " ".join(document.text[mark.start : mark.end].split()))]
    kept = tuple((key, text) for key, text in mark.fields if key not in _RAW)
    found: dict[str, str] = {}
    notices: list[Notice] = []
    for key, text in raw:
        zone = zone_of(context.country, context.url)
        dates = read_dates(text, language=context.language, country=context.country, fetched=context.fetched, assume_zone=zone)
        if dates is None:
            notices.append(Notice("date-not-read", f"{mark.rule} took {text!r} for a date, which can't be read"))
            continue
        notices += dates.notices
        published, modified = dates.published, dates.modified
        if key == "modified" and modified is None:
            published, modified = None, published
        if published is not None:
            found.setdefault("published", iso(published))
        if modified is not None:
            found.setdefault("modified", iso(modified))
    return mark._replace(fields=(*kept, *found.items())), tuple(notices)


def _signed(document: Document, mark: Mark, context: Context) -> tuple[Mark, tuple[Notice, ...]]:
    if not mark.fields:
        return mark._replace(fields=byline_fields(" ".join(document.text[mark.start : mark.end].split()))), ()
    fields: list[tuple[str, str]] = []
    notices: tuple[Notice, ...] = ()
    for key, text in mark.fields:
        if key == "name":
            fields += byline_fields(text) or (("name", person_case(text)),)
        elif key in _RAW:
            dated, notices = _dated(document, mark._replace(fields=((key, text),)), context)
            fields += dated.fields
        else:
            fields.append((key, text))
    return mark._replace(fields=tuple(fields)), notices
