"""The words that say what a date is, by language: when the article came out, or when it was changed ("_" is a blank within one)."""

from __future__ import annotations

__all__ = ["MODIFIED", "PUBLISHED"]

PUBLISHED = {
    "en": "published posted first_published originally_published publication_date created issued release_date",
    "de": "veröffentlicht erschienen publiziert erstellt zuerst_veröffentlicht erstveröffentlichung online_seit veröffentlichung",
}
MODIFIED = {
    "en": "updated last_updated update last_update last_modified modified lastupdate revised last_revised edited amended",
    "de": "stand aktualisiert zuletzt_aktualisiert akt letzte_aktualisierung aktualisierung geändert zuletzt_geändert",
}
