"""Whole news pages, made from a seed: menus, a story with its furniture, teasers, comments and a footer, in six languages.

All of it happens around the harbour that The Harbour Herald writes about. The same seed gives the same pages, on every machine.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

__all__ = ["LANGUAGES", "Page", "lines_of", "make_page", "make_pages", "text_of_size"]


class Page(NamedTuple):
    """A page in both forms in which pages come, and where it stood."""

    text: str
    html: str
    url: str
    language: str


class Words(NamedTuple):
    """What a language needs to fill a page; `sentences` have the slots name, boat, place and n."""

    menu: str
    titles: str
    byline: str
    date: str
    sentences: str
    sharing: str
    more: str
    footer: str


_NAMES = [
    "Nora Pengelly",
    "Tom Aske",
    "Ines Valadier",
    "Jan Hansen",
    "Bo Lindqvist",
    "Mara Kowal",
    "Ada Treloar",
    "Yuki Tanabe",
    "Olga Lisina",
    "Luc Morvan",
]
_BOATS = ["Guillemot", "Sandpiper", "Mary Lorne", "Northern Light", "Kittiwake", "Blue Heron", "Nordstern", "Étoile du Large"]
_PLACES = ["Porthmellin", "Aldersey", "St Ruan", "Hallig Neuoog", "Port-Lannig", "Santa Brisa", "Kamenka", "Hoshizaki"]

LANGUAGES = {
    "en": Words(
        "Home|News|Sport|Culture|Weather|Opinion|Business|Travel|Podcasts|Log in|Subscribe|Search|Newsletters|Letters|Jobs",
        "{boat} sails two hours late again|Why {place} wants a new pier|“Nobody told us anything”: a day on the quay of {place}",
        "By {name}",
        "{n} March 2024, 09:45 GMT",
        "The {boat} left {place} at noon with {n} passengers on board, two hours behind its timetable.|“Nobody told us anything,” said {name}, who"
        " had waited on the quay since dawn.|The harbour master, {name}, has called on the owners to publish a timetable before Easter.|It’s the"
        " {n}th delay this year, and the council isn’t happy about it.|A spokesman for the company said that fog – and a broken winch – had kept"
        " the crew in {place}.|{name} bought the {boat} for £{n},000 in spring and has been mending her engine ever since.|Fishermen in {place}"
        " landed {n} tonnes of mackerel last week, more than in any May on record.|When the tide turned, {n} people were still standing on the"
        " breakwater.",
        "Share this article|Copy link|Advertisement|Sign up to our newsletter|Read more: {boat} is back in {place}",
        "Most read|Ten walks around {place}|What to cook when the {boat} is late|Crossword|{name}: the sea doesn’t wait|Comments",
        "© 2024 The Harbour Herald. All rights reserved.|Privacy policy|Terms of use|Cookie settings|Contact us|Advertise with us",
    ),
    "de": Words(
        "Startseite|Politik|Wirtschaft|Sport|Kultur|Wetter|Meinung|Reise|Anmelden|Abo|Suche|Newsletter|Leserbriefe|Rätsel",
        "„{boat}“ läuft wieder zwei Stunden zu spät aus|Warum {place} eine neue Mole will|Ein Tag am Kai von {place}",
        "Von {name}",
        "{n}.03.2024, 09:45 Uhr",
        "Die „{boat}“ verließ {place} am Mittag mit {n} Fahrgästen, zwei Stunden nach Fahrplan.|„Uns hat niemand etwas gesagt“, klagte {name}, die"
        " seit dem Morgen am Kai gewartet hatte.|Hafenmeister {name} fordert die Reederei auf, noch vor Ostern einen Fahrplan zu veröffentlichen.|"
        "Es ist die {n}. Verspätung in diesem Jahr – und der Gemeinderat hat genug davon.|Ein Sprecher der Reederei erklärte, Nebel und eine"
        " kaputte Winde hätten die Mannschaft in {place} festgehalten.|{name} kaufte die „{boat}“ im Frühjahr für {n}.000 Euro und repariert seither"
        " ihre Maschine.|Als die Flut kam, standen noch {n} Menschen auf dem Wellenbrecher.",
        "Artikel teilen|Link kopieren|Anzeige|Newsletter abonnieren|Lesen Sie auch: Die „{boat}“ ist zurück in {place}",
        "Meistgelesen|Zehn Spaziergänge um {place}|Kreuzworträtsel|{name}: Das Meer wartet nicht|Kommentare",
        "© 2024 Hafenbote. Alle Rechte vorbehalten.|Datenschutz|Impressum|Kontakt|AGB|Mediadaten",
    ),
    "fr": Words(
        "Accueil|Actualités|Économie|Sport|Culture|Météo|Opinions|Voyages|Se connecter|S’abonner|Rechercher|Newsletters|Jeux",
        "Le « {boat} » encore en retard de deux heures|Pourquoi {place} veut une nouvelle jetée|Une journée sur le quai de {place}",
        "Par {name}",
        "Publié le {n} mars 2024 à 09h45",
        "Le « {boat} » a quitté {place} à midi avec {n} passagers à son bord, deux heures après l’horaire prévu.|« Personne ne nous a rien dit »,"
        " regrette {name}, qui attendait sur le quai depuis l’aube.|Le capitaine du port, {name}, demande à l’armateur de publier ses horaires avant"
        " Pâques.|C’est le {n}e retard de l’année, et la municipalité s’en inquiète.|Selon un porte-parole de la compagnie, le brouillard et un"
        " treuil cassé ont retenu l’équipage à {place}.|{name} a acheté le bateau {n} 000 euros au printemps et répare depuis son moteur.",
        "Partager l’article|Copier le lien|Publicité|S’inscrire à la newsletter|À lire aussi : le « {boat} » de retour à {place}",
        "Les plus lus|Dix promenades autour de {place}|Mots croisés|{name} : la mer n’attend pas|Commentaires",
        "© 2024 Le Courrier du port. Tous droits réservés.|Mentions légales|Confidentialité|Nous contacter|Publicité",
    ),
    "es": Words(
        "Inicio|Noticias|Economía|Deportes|Cultura|El tiempo|Opinión|Viajes|Iniciar sesión|Suscríbete|Buscar|Boletines|Pasatiempos",
        "El «{boat}» vuelve a zarpar con dos horas de retraso|Por qué {place} quiere un muelle nuevo|Un día en el muelle de {place}",
        "Por {name}",
        "{n} de marzo de 2024, 09:45",
        "El «{boat}» salió de {place} a mediodía con {n} pasajeros a bordo, dos horas después de lo previsto.|«Nadie nos ha dicho nada», lamentó"
        " {name}, que esperaba en el muelle desde el amanecer.|La capitana del puerto, {name}, pide a la naviera que publique un horario antes de"
        " Semana Santa.|Es el retraso número {n} de este año, y el ayuntamiento está harto.|Un portavoz de la compañía explicó que la niebla y un"
        " cabrestante roto retuvieron a la tripulación en {place}.|Cuando cambió la marea, {n} personas seguían en el rompeolas.",
        "Compartir|Copiar enlace|Publicidad|Suscríbete al boletín|Lee también: el «{boat}» vuelve a {place}",
        "Lo más leído|Diez paseos por {place}|Crucigrama|{name}: el mar no espera|Comentarios",
        "© 2024 El Correo del Puerto. Todos los derechos reservados.|Aviso legal|Política de privacidad|Contacto|Publicidad",
    ),
    "ru": Words(
        "Главная|Новости|Политика|Экономика|Спорт|Культура|Погода|Мнения|Войти|Подписка|Поиск|Рассылка",
        "Паром снова вышел с опозданием|Почему посёлку нужен новый причал|Один день на пристани",
        "Автор: {name}",
        "{n} марта 2024, 09:45",
        "Паром «{boat}» вышел из порта в полдень с {n} пассажирами на борту, на два часа позже расписания.|«Нам никто ничего не сказал», —"
        " пожаловалась {name}, которая ждала на пристани с рассвета.|Начальник порта {name} потребовал опубликовать расписание до Пасхи.|Это уже"
        " {n}-е опоздание в этом году, и городской совет недоволен.|По словам представителя компании, команду задержали туман и сломанная лебёдка.|"
        "Рыбаки выловили на прошлой неделе {n} тонн скумбрии, больше, чем в любой другой май.",
        "Поделиться|Скопировать ссылку|Реклама|Подписаться на рассылку|Читайте также: паром «{boat}» вернулся",
        "Самое читаемое|Десять прогулок у моря|Кроссворд|{name}: море не ждёт|Комментарии",
        "© 2024 Портовый вестник. Все права защищены.|Политика конфиденциальности|Контакты|Реклама на сайте",
    ),
    "ja": Words(
        "ホーム|ニュース|経済|スポーツ|文化|天気|社説|ログイン|購読する|検索|メールマガジン",
        "連絡船また二時間遅れ|新しい桟橋を求める島の人々|桟橋の一日",
        "文・{name}",
        "2024年3月{n}日 9時45分",
        "連絡船は正午、乗客{n}人を乗せ、予定より二時間遅れて港を出た。|「何も知らされていない」と、夜明けから桟橋で待っていた{name}さんは話した。|港長の{name}氏は、"
        "復活祭までに時刻表を公表するよう船会社に求めている。|今年に入って{n}回目の遅れで、町議会も不満を募らせている。|船会社の広報担当者は、霧と巻き上げ機の故障で乗組員が"
        "足止めされたと説明した。|漁師たちは先週、{n}トンのサバを水揚げし、五月としては過去最高となった。",
        "シェアする|リンクをコピー|広告|メールマガジンに登録|あわせて読みたい：連絡船が港に戻る",
        "アクセスランキング|海辺の散歩道十選|クロスワード|コメント",
        "© 2024 港日報 無断転載を禁じます|プライバシーポリシー|お問い合わせ|利用規約",
    ),
}


def _filled(chance: random.Random, text: str) -> str:
    pick = chance.choice
    return text.format(name=pick(_NAMES), boat=pick(_BOATS), place=pick(_PLACES), n=chance.randint(2, 28))


def _some(chance: random.Random, choices: str, count: int) -> Iterator[str]:
    options = choices.split("|")
    return (_filled(chance, chance.choice(options)) for _ in range(count))


def _paragraph(chance: random.Random, words: Words, language: str) -> str:
    return ("" if language == "ja" else " ").join(_some(chance, words.sentences, chance.randint(2, 5)))


def make_page(seed: int, language: str = "en", paragraphs: int = 18) -> Page:
    r"""Make the page of a seed: some 11 kB and 200 lines as whole pages of newspapers have them.

    >>> page = make_page(7, "de")
    >>> page == make_page(7, "de"), "„" in page.text, page.html.startswith("<!doctype html>")
    (True, True, True)
    """
    chance = random.Random(f"{seed} {language}")
    words = LANGUAGES[language]
    (title,), (byline,), (date,) = (_some(chance, choices, 1) for choices in (words.titles, words.byline, words.date))
    menu = [*words.menu.split("|"), *_some(chance, words.menu, 40)]
    body: list[str] = []
    for number in range(paragraphs):
        body.append(_paragraph(chance, words, language))
        if number % 6 == 5:
            body += _some(chance, words.sharing, 1)
    teasers = [*_some(chance, words.more + "|" + words.titles, 60)]
    comments = [line for _ in range(12) for line in (chance.choice(_NAMES), *_some(chance, words.sentences, 1))]
    footer = [*words.footer.split("|"), *_some(chance, words.menu, 20)]
    text = "\n".join(
        [*menu, "", title, "", byline, date, *words.sharing.split("|")[:2], "", "\n\n".join(body), "", *teasers, "", *comments, "", *footer]
    )
    return Page(
        text, _html(title, menu, [byline, date], body, [*teasers, *comments], footer), f"https://harbour-{seed}.example/{seed}", language
    )


def _html(title: str, menu: list[str], head: list[str], body: list[str], aside: list[str], footer: list[str]) -> str:
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>{escape(title)}</title></head><body><nav><ul>{_rows('li', menu)}</ul></nav>\n"
        f"<main><article><h1>{escape(title)}</h1>{_rows('div', head)}{_rows('p', body)}</article></main>\n"
        f"<aside><ul>{_rows('li', aside)}</ul></aside><footer>{_rows('div', footer)}</footer></body></html>"
    )


def _rows(tag: str, lines: list[str]) -> str:
    return "".join(f"<{tag}>{escape(line)}</{tag}>\n" for line in lines)


def make_pages(count: int, seed: int = 1) -> list[Page]:
    """Make pages, the languages in turn."""
    languages = list(LANGUAGES)
    return [make_page(seed + number, languages[number % len(languages)]) for number in range(count)]


def text_of_size(size: int, seed: int = 1) -> str:
    """Make one page of about so many characters: a menu, a story as long as it takes, and the rest of the page."""
    chance = random.Random(seed)
    lines = make_page(seed, "en", 2).text[: size // 2].split("\n")
    words, length = LANGUAGES["en"], sum(map(len, lines)) + len(lines)
    while length < size:
        lines += ["", _paragraph(chance, words, "en")]
        length += len(lines[-1]) + 2
    return "\n".join(lines)[:size]


def lines_of(text: str) -> list[str]:
    """Return the lines of a page that are not blank."""
    return [line for line in text.split("\n") if line.strip()]
