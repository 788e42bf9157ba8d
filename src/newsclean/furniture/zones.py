"""The zone whose time the newspapers of a country print."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["zone_of"]

# Countries of one zone, or whose national press prints the time of one; the domain of a page's host says the country too.
_ZONES = {
    "AE": "Asia/Dubai", "AM": "Asia/Yerevan", "AR": "America/Argentina/Buenos_Aires", "AT": "Europe/Vienna", "AU": "Australia/Sydney", "AZ": "Asia/Baku",
    "BA": "Europe/Sarajevo", "BD": "Asia/Dhaka", "BE": "Europe/Brussels", "BG": "Europe/Sofia", "BO": "America/La_Paz", "BR": "America/Sao_Paulo", "BY": "Europe/Minsk",
    "CH": "Europe/Zurich", "CL": "America/Santiago", "CN": "Asia/Shanghai", "CO": "America/Bogota", "CR": "America/Costa_Rica", "CY": "Asia/Nicosia", "CZ": "Europe/Prague",
    "DE": "Europe/Berlin", "DK": "Europe/Copenhagen", "DO": "America/Santo_Domingo", "DZ": "Africa/Algiers", "EC": "America/Guayaquil", "EE": "Europe/Tallinn",
    "EG": "Africa/Cairo", "ES": "Europe/Madrid", "ET": "Africa/Addis_Ababa", "FI": "Europe/Helsinki", "FR": "Europe/Paris", "GB": "Europe/London", "GE": "Asia/Tbilisi",
    "GH": "Africa/Accra", "GR": "Europe/Athens", "GT": "America/Guatemala", "HK": "Asia/Hong_Kong", "HR": "Europe/Zagreb", "HU": "Europe/Budapest", "ID": "Asia/Jakarta",
    "IE": "Europe/Dublin", "IL": "Asia/Jerusalem", "IN": "Asia/Kolkata", "IQ": "Asia/Baghdad", "IR": "Asia/Tehran", "IS": "Atlantic/Reykjavik", "IT": "Europe/Rome",
    "JM": "America/Jamaica", "JO": "Asia/Amman", "JP": "Asia/Tokyo", "KE": "Africa/Nairobi", "KH": "Asia/Phnom_Penh", "KR": "Asia/Seoul", "KW": "Asia/Kuwait",
    "LB": "Asia/Beirut", "LI": "Europe/Vaduz", "LK": "Asia/Colombo", "LT": "Europe/Vilnius", "LU": "Europe/Luxembourg", "LV": "Europe/Riga", "MA": "Africa/Casablanca",
    "MD": "Europe/Chisinau", "MK": "Europe/Skopje", "MM": "Asia/Yangon", "MT": "Europe/Malta", "MX": "America/Mexico_City", "MY": "Asia/Kuala_Lumpur", "NG": "Africa/Lagos",
    "NL": "Europe/Amsterdam", "NO": "Europe/Oslo", "NP": "Asia/Kathmandu", "NZ": "Pacific/Auckland", "PE": "America/Lima", "PH": "Asia/Manila", "PK": "Asia/Karachi",
    "PL": "Europe/Warsaw", "PT": "Europe/Lisbon", "PY": "America/Asuncion", "QA": "Asia/Qatar", "RO": "Europe/Bucharest", "RS": "Europe/Belgrade", "RU": "Europe/Moscow",
    "SA": "Asia/Riyadh", "SE": "Europe/Stockholm", "SG": "Asia/Singapore", "SI": "Europe/Ljubljana", "SK": "Europe/Bratislava", "SN": "Africa/Dakar", "TH": "Asia/Bangkok",
    "TN": "Africa/Tunis", "TR": "Europe/Istanbul", "TW": "Asia/Taipei", "TZ": "Africa/Dar_es_Salaam", "UA": "Europe/Kyiv", "UG": "Africa/Kampala", "UK": "Europe/London",
    "UY": "America/Montevideo", "UZ": "Asia/Tashkent", "VE": "America/Caracas", "VN": "Asia/Ho_Chi_Minh", "ZA": "Africa/Johannesburg", "ZW": "Africa/Harare",
}  # fmt: skip
_NO_COUNTRIES = frozenset({"CO", "IS", "AM", "MD"})  # as domains they are used all over the world


@lru_cache(maxsize=256)
def zone_of(country: str | None, url: str | None) -> str | None:
    """Return the zone whose time the newspapers of a country print; None where it has several, or nothing tells the country.

    >>> zone_of("DE", None), zone_of(None, "https://harbour-herald.example/ferry"), zone_of("US", None)
    ('Europe/Berlin', None, None)
    """
    if country is not None:
        return _ZONES.get(country.upper())
    host = (url or "").partition("://")[2].partition("/")[0].partition(":")[0]
    domain = host.rpartition(".")[2].upper()
    return None if domain in _NO_COUNTRIES else _ZONES.get(domain)
