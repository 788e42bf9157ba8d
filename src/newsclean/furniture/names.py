"""What a name looks like: persons, agencies and roles told apart by shape and by a few words of each language."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["PARTICLES", "bare_name", "is_agency", "is_house", "is_location", "is_person", "is_role", "opens_name", "person_case"]

PARTICLES = frozenset(
    """
    't af al av ben bin bint d' da das de del della den der des di do dos du d’ e el i ibn la las le los te ten ter und van vom von
    y zu zum zur ’t
    """.split()  # noqa: SIM905
)
# Words that are never part of a person's name: houses, what they print, where to follow them.
_HOUSE_WORDS = frozenset(
    """
    ceo cto cfo no wordpress comment comments reply dismiss undismiss flag flagged undo retry
    agence agencia agencias agencies agency and author authors autor autoren bbc bureau cnn contributor contributors corp
    correspondent correspondents council desk editor editorial editors email express facebook foto fotos from gmbh group herald
    house inc instagram journal linkedin ltd magazin magazine media mediengruppe ministry more network news newspaper newsroom
    online photo photos post press presse radio read redacción redaksjonen redaktion redazione reporter reporters review rédaction
    staff standard team telegraph the times tribune tv twitter university verlag video videos website whatsapp wire with youtube
    zeitung редакция
    """.split()  # noqa: SIM905
)
# Words that stand capitalised near a headline; some are surnames too, so they count only where no "By" stands before the name.
_MENU_WORDS = frozenset(
    """
    abo abonnieren about account accueil actualité advertisement africa africain aktuell aktuelle aktuelles alerts all alle america
    analysis anhören anmelden annonce anzahl anzeige anzeigen análisis app archive article articles artikel asia audio ausland
    australia best beste biden bild bilder bildung blog blogs book breaking bundesliga business by calendar canada celebrity central
    champions city climate club column comment commentary comments community company compartir condividi contact cookie copiar
    copier copy crime cronaca crónica cultura culture cup daily data datenschutz deals december deportes deutschland dezember
    dienstag digital disclosure donate donnerstag drucken east economia economy economía edition education english entertainment
    epaper esteri europa europe events exclusive explained explore family fashion favourites feature featured features februar
    february film finance first fragen faq follow food football for free freitag friday full fußball gallery games general germany gesellschaft
    global globale große großer großes guide güncelleme günstige haberler häufige hamburg health heute hilfe home how hören ihre impressum
    inicio insider international internet interview investment januar january join juli july juni karriere kommentar kommentare
    kultur latest league leben legal legend lesen lifestyle link list listen live loading local login mai mail main march market
    markets medien medium mehr mein meine meinung meldungen menu merken middle minister mittwoch mobile monday money montag morning
    most motorsport movies mundial music my märz nachrichten nation national nations neu neue neuer neues new newsletter newsletters
    newsticker nieuws noticias nova november nyheter october off office oktober on only open opinion opinión our page panorama paper
    partager partagez partner party personal picture plus podcast podcasts policy politica politics politik popular premier premium
    print privacy profile programme project pubblicità public publicidad publicité published quiz ratgeber redakcja region register
    reklama related report reporting republic research reviews sales samstag saturday save saved school science search section see
    senden september series service services share shop show sign site skip social sociale sociedad society société sonntag south
    special sponsored sport sports start startseite state states stories style subscribe subscription suche summer sunday super
    supplied support tech technology teilen text theatre this thursday today top topic topics trade trading travel tuesday twittern
    udostępnij uk unerwartete union united update updated updates upgrade us usa verbraucher via view views visit vorlesen vorteile
    wahl war watch weather web wednesday week weekly weitere welt werbung wetter what whole why wiadomości wirtschaft wissenschaft
    women world year yesterday you your zum zur économie źródło żródło культура мир новости общество политика спорт экономика
    """.split()  # noqa: SIM905
)
_ARTICLES = frozenset(
    """
    das de den der die el il la las le les lo los the
    """.split()  # noqa: SIM905
)
_AGENCIES = frozenset(
    [
        "reuters",
        "afp",
        "a.f.p",
        "a.f.p.",
        "agence france presse",
        "agence france-presse",
        "dpa",
        "deutsche presse agentur",
        "deutsche presse-agentur",
        "apa",
        "sda",
        "keystone-sda",
        "sid",
        "kna",
        "epd",
        "dapd",
        "the associated press",
        "associated press",
        "ap",
        "pa",
        "pa media",
        "press association",
        "upi",
        "ansa",
        "efe",
        "europa press",
        "lusa",
        "belga",
        "anp",
        "ntb",
        "tt",
        "ritzau",
        "stt",
        "čtk",
        "ctk",
        "tasr",
        "pap",
        "mti",
        "hina",
        "stina",
        "tass",
        "тасс",
        "interfax",
        "интерфакс",
        "риа новости",
        "ria novosti",
        "укринформ",
        "ukrinform",
        "унн",
        "унiан",
        "уніан",
        "xinhua",
        "新华社",
        "kyodo",
        "kyodo news",
        "共同通信",
        "共同",
        "時事通信",
        "時事",
        "jiji press",
        "yonhap",
        "yonhap news",
        "연합뉴스",
        "뉴시스",
        "anadolu",
        "anadolu agency",
        "anadolu ajansı",
        "iha",
        "dha",
        "bloomberg",
        "bloomberg news",
        "aap",
        "cp",
        "the canadian press",
        "canadian press",
        "pti",
        "press trust of india",
        "ani",
        "ians",
        "antara",
        "bernama",
        "aljazeera",
        "agencies",
        "agency",
        "agenturen",
        "agences",
        "agencias",
        "agenzie",
        "wire service",
        "wire services",
        "staff and agencies",
        "newsroom",
        "sapa",
        "tca",
        "cnn wire",
        "postmedia news",
    ]
)
_AGENCY_STARTS = frozenset(name.split()[0] for name in _AGENCIES if " " in name)
_ROLES = frozenset(
    """
    analyst blogger bureau chef chefin chefredakteur chefredakteurin chefreporter chroniqueur chroniqueuse colaborador columnist commentator contributor correspondant correspondante
    correspondent correspondente corresponsal corrispondente critic dziennikarka dziennikarz editor editorial enviada enviado envoyé envoyée essayist executive fellow giornalista intern
    inviata inviato jornalista journalist journaliste journalistin kolumnist kolumnistin lecturer muhabir periodista photographer praktikant praktikantin presenter
    producer professor redacteur redactor redactora redaktor redaktorka redaktør redaktör redattore reporter reporterin reporting reportér reportérka repórter ressortleiter
    ressortleiterin rédacteur rédactrice specialist toimittaja verslaggever volontär volontärin writer yazar журналист корреспондент обозреватель редактор 기자 특파원 記者 編集委員 特派員
    """.split()  # noqa: SIM905
)
_ROLE_ENDS = (
    "redakteur",
    "redakteurin",
    "redaktion",
    "korrespondent",
    "korrespondentin",
    "autor",
    "autorin",
    "reporter",
    "reporterin",
    "leiter",
    "leiterin",
)
_PARTS = dict.fromkeys(map(ord, "-/,;:.|()&·•"), " ")
_LETTER = r"[^\W\d_]"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "word": re.compile(rf"(?:(?:[dDlLOoMm]['’])?{_LETTER}[{_LETTER[1:-1]}]*(?:['’.\-‐‑]+[^\W\d_]*)*\.?)$"),
        "cjk": re.compile(r"[一-鿿々]{1,4}[ \u3000][一-鿿々ぁ-んァ-ヶー]{1,4}$"),
        "title": re.compile(r"(?:(?:Dr|Prof|Sir|Dame|Mr|Mrs|Ms|Mag|Dipl|Lord|Lady|Rev|Fr)\.?\s+)+", re.IGNORECASE),
        "degree": re.compile(r",?\s+(?:M\.?D|Ph\.?D|M\.?Sc|B\.?A|M\.?A|MBA|MPH|R\.?N|J\.?D|Esq|Jr|Sr)\.?$"),
    }


def is_agency(text: str) -> bool:
    """Tell whether the text is the name of a news agency, or a word for agencies.

    >>> is_agency("dpa"), is_agency("Agence France-Presse"), is_agency("Ann Ames")
    (True, True, False)
    """
    if len(text) >= 30:
        return False
    name = text.strip().lower()
    return name in _AGENCIES or (name[:3] == "dpa" and name[3:4] in ("-", "/", " ") and name[4:].isalpha())


def opens_name(first: str, second: str) -> bool:
    """Tell cheaply whether the first two words of a line without "By" can begin a name: both capitalised, neither a word of menus.

    >>> opens_name("Ann", "Ames"), opens_name("Vincent", "van"), opens_name("World", "News"), opens_name("Ferry", "sails"), opens_name("dpa", "")
    (True, True, False, False, True)
    """
    if is_agency(first.rstrip(",")):
        return True
    if not (first[0].isupper() or first in PARTICLES) or (second[:1].islower() and second not in PARTICLES):
        return False
    one, other = first.lower().rstrip(".,:"), second.lower().rstrip(".,:")
    return one in _AGENCY_STARTS or not (one in _HOUSE_WORDS or one in _MENU_WORDS or other in _MENU_WORDS)


def is_role(text: str) -> bool:
    """Tell whether a short text names what somebody does for the newspaper.

    >>> is_role("Political Correspondent"), is_role("Redakteurin"), is_role("The editor resigned on Monday, the paper said")
    (True, True, False)
    """
    if len(text) >= 60 or text.count(" ") > 6 or text[-1:] in ".!?:":
        return False
    return any(word in _ROLES or word.endswith(_ROLE_ENDS) for word in text.lower().translate(_PARTS).split())


def is_person(text: str, *, opened: bool = False) -> bool:
    """Tell whether a short text has the shape of one person's name: two to five capitalised words, particles aside.

    `opened` tells that a word such as "By" stands before it, so that "Doris Wahl" need not be an election.

    >>> [is_person(name) for name in ("Ann Ames", "Vincent van Gogh", "J.D. O'Brien", "ANN AMES", "Ana de la Cruz")]
    [True, True, True, True, True]
    >>> [is_person(name) for name in ("World News", "Ann", "Ferry sails", "Breaking", "The Harbour Herald")]
    [False, False, False, False, False]
    """
    if text[:1] >= "\u3040":
        return _patterns()["cjk"].match(text) is not None
    if not 4 < len(text) < 42 or " " not in text or text[0] == " ":
        return False
    if text[0] in "aegilmnoprstuv" and text.split(" ", 1)[0] not in PARTICLES:
        return False
    parts = bare_name(text).split()
    if len(parts) == 2 and parts[0].lower() in _ARTICLES:
        return False
    names = [part for part in parts if part.lower() not in PARTICLES or part[0].isupper()]
    if not 2 <= len(names) <= 5 or len(parts) > 6 or is_agency(text):
        return False
    word = _patterns()["word"]
    if not all(_is_name_word(part, word) for part in names) or not any(len(part) > 2 for part in names):
        return False
    folded = {part.lower().rstrip(".") for part in names}
    return _HOUSE_WORDS.isdisjoint(folded) and (opened or _MENU_WORDS.isdisjoint(folded))


def bare_name(text: str) -> str:
    """Take titles and degrees off a name.

    >>> bare_name("Prof. Dr. Ann Ames"), bare_name("Ann Ames, M.D.")
    ('Ann Ames', 'Ann Ames')
    """
    patterns = _patterns()
    return patterns["degree"].sub("", patterns["title"].sub("", text, count=1))


def is_house(text: str) -> bool:
    """Tell whether a few words name a newspaper, a station or their staff.

    >>> is_house("Harbour Herald"), is_house("CNN"), is_house("BBC News"), is_house("Westhaven")
    (True, True, True, False)
    """
    words = text.split()
    if len(words) == 1:
        return text.isupper() and text.isascii() and 2 < len(text) < 6
    return len(words) < 6 and not _HOUSE_WORDS.isdisjoint(word.lower() for word in words)


def _is_name_word(part: str, word: re.Pattern[str]) -> bool:
    first = part[2] if part[1:2] in ("'", "’") and len(part) > 2 else part[0]
    return (first.isupper() or part[:3].lower() == "al-") and word.match(part) is not None


def is_location(text: str) -> bool:
    """Tell whether a piece of a byline can be the place the author writes from: one to three capitalised words.

    >>> is_location("Berlin"), is_location("São Paulo"), is_location("for the first time")
    (True, True, False)
    """
    parts = text.split()
    return (
        0 < len(parts) <= 3
        and ":" not in text
        and len(text) < 30
        and text[0].isupper()
        and not any(char.isdigit() for char in text)
        and parts[-1][0].isupper()
    )


def person_case(text: str) -> str:
    """Write a name set in capitals the way names are written; a name in mixed case stays as it is.

    >>> person_case("STEVE O'HARA-MCDONALD"), person_case("VINCENT VAN GOGH"), person_case("JD Vance"), person_case("ANA DE LA CRUZ")
    ("Steve O'Hara-McDonald", 'Vincent van Gogh', 'JD Vance', 'Ana de la Cruz')
    >>> person_case("Leo DiCaprio"), person_case("Bill MCHALE"), person_case("J.D. ROE")
    ('Leo DiCaprio', 'Bill McHale', 'J.D. Roe')
    """
    parts = text.split()
    whole = text.isupper()
    return " ".join(_word_case(part, whole=whole, first=i == 0) for i, part in enumerate(parts))


def _word_case(part: str, *, whole: bool, first: bool) -> str:
    letters = sum(char.isalpha() for char in part)
    if not part.isupper() or "." in part or letters < (2 if whole else 4):
        return part
    lower = part.lower()
    if lower in PARTICLES and not first:
        return lower
    return _mc(_capitals(lower))


def _capitals(lower: str) -> str:
    """Set a capital at the start and behind each hyphen, and behind the apostrophe of O' and D'."""
    out, up = [], True
    for i, char in enumerate(lower):
        out.append(char.upper() if up else char)
        up = char in "-‐‑" or (char in "'’" and i == 1)
    return "".join(out)


def _mc(word: str) -> str:
    return re.sub(r"\b(Mc)([a-z])", lambda found: found[1] + found[2].upper(), word)
