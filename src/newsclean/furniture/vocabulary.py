"""The words by which names are told: particles, agencies, roles, and what is never a name."""

from __future__ import annotations

__all__ = ["AGENCIES", "AGENCY_STARTS", "ARTICLES", "HOUSE_WORDS", "MENU_WORDS", "PARTICLES", "ROLES", "ROLE_ENDS"]

PARTICLES = frozenset(
    """
    't af al av ben bin bint d' da das de del della den der des di do dos du d’ e el i ibn la las le los te ten ter und van vom von
    y zu zum zur ’t
    """.split()  # noqa: SIM905
)
# Words that are never part of a person's name: houses, what they print, where to follow them.
HOUSE_WORDS = frozenset(
    """
    ceo cto cfo no wordpress comment comments reply dismiss undismiss flag flagged undo retry
    abc agence agencia agencias agencies agency and ard author authors autor autoren bbc bureau cbc cbs cnn contributor contributors corp
    correspondent correspondents council desk editor editorial editors email express facebook foto fotos from gmbh group herald
    house inc info instagram itv journal linkedin ltd magazin magazine mdr media mediengruppe ministry more nbc ndr network news nhk npr newspaper newsroom
    online orf photo photos post press presse radio rbb read rtl srf swr wdr zdf redacción redaksjonen redaktion redazione reporter reporters review rédaction
    staff standard team telegraph the times tribune tv twitter university verlag video videos website whatsapp wire with youtube
    zeitung редакция
    """.split()  # noqa: SIM905
)
# Words that stand capitalised near a headline; some are surnames too, so they count only where no "By" stands before the name.
MENU_WORDS = frozenset(
    """
    abo abonnieren about account accueil actualité advertisement africa africain aktuell aktuelle aktuelles alerts all alle america
    analysis angeles anhören anmelden annonce anzahl anzeige anzeigen análisis app arabia archive article articles artikel asia audio ausland
    australia best beste better biden bild bilder bildung blog blogs book breaking buenos bundesliga business by calendar canada celebrity central
    champions city climate club co column comment commentary comments community company compartir condividi contact cookie copiar
    copier copy create crime cronaca crónica cultura culture cup current daily data datenschutz deals december deportes deutschland dezember
    dienstag digital disclosure display donate donnerstag drucken east economia economy economía edition education emirates english entertainment
    epaper esteri europa europe events exclusive explained explore family fashion favourites feature featured features februar
    february film finance first fragen faq follow food football for free freitag friday full fußball gallery games general germany gesellschaft
    global globale große großer großes guide güncelleme günstige haberler highlights häufige hamburg health heute hilfe home how hören ideas ihre impressum
    inicio insider international internet interview investment januar january join journalism juli july juni karriere kommentar kommentare
    kong korea kultur latest league leben legal legend lesen licence license lifestyle link list listen live loading local login mai mail main make makes march market
    markets medien medium mehr mein meine meinung meldungen menu merken middle minister mittwoch mobile monday money montag morning
    most motorsport movies mundial music my märz nachrichten nation national nations neu neue neuer neues new newsletter newsletters
    newsticker nieuws noticias nova november nyheter october off office oktober on only open opinion opinión our page panorama paper
    partager partagez partner party personal picture plus podcast podcasts policy politica politics politik popular preferences premier premium
    print privacy profile programme project pubblicità public publicidad publicité published quiz ratgeber recommend recommended redakcja region register
    reklama related report reporting republic research reviews sales samstag saturday save saved school science search section see
    senden september series service services share shop show sign site skip social sociale sociedad society société sonntag south
    special sponsored sport sports start startseite state states stories style subscribe subscription suche summer sunday super
    supplied support são tech technology teilen text theatre this thursday today top topic topics trade trading travel tuesday twittern
    udostępnij uk unerwartete union united update updated updates upgrade us usa uses verbraucher via view views visit vorlesen vorteile
    wahl war watch weather web wednesday week weekly weitere welt werbung wetter what whole why wiadomości wirtschaft wissenschaft
    women world xbox year yesterday you your zealand zum zur économie źródło żródło культура мир новости общество политика спорт экономика
    """.split()  # noqa: SIM905
)
ARTICLES = frozenset(
    """
    das de den der die el il la las le les lo los the and for
    """.split()  # noqa: SIM905
)
AGENCIES = frozenset(
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
AGENCY_STARTS = frozenset(name.split()[0] for name in AGENCIES if " " in name)
ROLES = frozenset(
    """
    analyst blogger bureau chef chefin chefredakteur chefredakteurin chefreporter chroniqueur chroniqueuse colaborador columnist commentator contributor correspondant correspondante
    correspondent correspondente corresponsal corrispondente critic dziennikarka dziennikarz editor editorial enviada enviado envoyé envoyée essayist executive fellow giornalista intern
    inviata inviato jornalista journalist journaliste journalistin kolumnist kolumnistin lecturer muhabir periodista photographer praktikant praktikantin presenter
    producer professor redacteur redactor redactora redaktor redaktorka redaktør redaktör redattore reporter reporterin reporting reportér reportérka repórter ressortleiter
    ressortleiterin rédacteur rédactrice specialist toimittaja verslaggever volontär volontärin writer yazar журналист корреспондент обозреватель редактор 기자 특파원 記者 編集委員 特派員
    """.split()  # noqa: SIM905
)
ROLE_ENDS = (
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
