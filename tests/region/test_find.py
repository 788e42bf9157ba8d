"""Which lines of a page are the article: small pages line by line, and texts that must stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean.blocks import split
from newsclean.model import Document, Label, Mark, Repaired
from newsclean.region import Region, find_region

PAGES = Path(__file__).parent / "pages"
MENU = "Home\nNews\nSport\nIslands\nHarbour\nWeather\nTides\nJobs\nBooks\nLog in\nSubscribe\nSearch\n"
FOOTER = "\nAbout us\nContact\nPrivacy\nTerms\nAdvertise\nArchive\nHelp\n© 2031 The Harbour Herald"
STORY = (
    "The town council of Port Alder has bought the old lighthouse on Gannet Rock for one crown, and has to mend its roof before winter.\n"
    "The lighthouse has been dark since 1988. A hotel company had wanted it, but withdrew when it learned that there is no water there.\n"
    "“We shall find a use for it,” said the mayor, Joan Tull, after the vote on Wednesday. The sailing club has shown an interest."
)


def document_of(text: str) -> Document:
    return split(Repaired(text, text))


def region_of(text: str, mode: str = "auto") -> Region:
    document = document_of(text)
    return find_region(document, [None] * len(document.blocks), mode)


def kept(text: str, region: Region) -> list[str]:
    gone = {mark.start for mark in region.marks}
    return [block.text for block in document_of(text).blocks if block.start not in gone]


@pytest.mark.parametrize("name", ["comments", "short", "japanese", "czech", "interview", "live", "list", "teasers"])
def test_page_line_by_line(name: str) -> None:
    """Lines begin with "+" where they are article, "-" where they are not, "?" where either will do."""
    lines = [line for line in (PAGES / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line[2:]]
    text = "\n\n".join(line[2:] for line in lines)
    region = region_of(text)
    gone = {mark.start for mark in region.marks}
    told = zip(lines, document_of(text).blocks, strict=True)
    wrong = [line for line, block in told if line[0] == ("+" if block.start in gone else "-")]
    assert region.kind == "page"
    assert wrong == []


def test_front_page_has_no_article() -> None:
    text = (PAGES / "front.txt").read_text(encoding="utf-8")
    region = region_of(text)
    assert region.kind == "none"
    assert region.stretches == ()
    assert len(region.marks) == len(document_of(text).blocks)
    assert [notice.code for notice in region.notices] == ["no-article"]


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "The ferry sailed at noon.",
        "Ferry sails\nCrowds cheer\nGulls follow",
        "Milk\nBread\nDiesel\nRope\nTea\nSoap\nNails\nPaint\nTwine\nFlour\nSalt\nLamp oil\nMatches\nCandles\nSugar\nYeast",
        (
            "What to bring to the boat on Sunday, as the cook says in the letter she has pinned to the harbour board for all to read:\n"
            "Milk\nBread\nDiesel\nRope\nTea\nSoap\nNails\nPaint\nTwine\nFlour\nSalt\nLamp oil\nMatches\nCandles"
        ),
        (
            "The gulls come in\nand the gulls go out,\nthe lamp on the mole\nturns round about.\n\nThe gulls come in\nwith the evening tide\n"
            "and nobody asks\nwhere the gulls abide."
        ),
        "def sail(boat):\n    boat.untie()\n    while boat.wind:\n        boat.drift()\n    return boat\n\nif tide:\n    sail(boat)\nelse:\n    wait()\n",
        "16:40\nThe lamp is gone.\n\n15:05\nThe school has closed early.\n\n13:30\nA first warning comes from the weather office.",
        "港に船が戻った。\n住民は喜んでいる。\n明日も運航する。",
        "渡轮中午离港，船长说不会迟到。\n\n码头上站满了人。",
        "เรือข้ามฟากออกจากท่าเรือตอนเที่ยงวัน กัปตันกล่าวว่าจะไม่ล่าช้า",
        "Port Alder 3\nLittle Sark 1\nGannet Rock 2\nAnna Maria 2\nNumber Seven 0\nThe Mole 4",
    ],
    ids=["story", "paragraph", "three lines", "list", "intro and list", "poem", "code", "live", "japanese", "chinese", "thai", "results"],
)
def test_what_is_an_article_stays(text: str) -> None:
    region = region_of(text)
    assert region.kind == "article"
    assert region.stretches == ((0, len(document_of(text).blocks)),)
    assert region.marks == ()
    assert region.notices == ()


def test_empty() -> None:
    assert region_of("") == Region("article", ())


def test_told_that_it_is_an_article_nothing_goes() -> None:
    text = MENU + STORY + FOOTER
    assert region_of(text).kind == "page"
    assert kept(text, region_of(text, "article")) == [block.text for block in document_of(text).blocks]


def test_told_that_it_is_a_page_too_few_menu_lines_go() -> None:
    text = "Home\nNews\nSport\n" + STORY + "\nContact\nPrivacy"
    assert region_of(text).marks == ()
    assert kept(text, region_of(text, "page")) == STORY.splitlines()


def test_a_protected_line_stays() -> None:
    text = MENU + STORY.replace("\n", "\nShip | Tonnage | Year | Port / Sark\n", 1) + FOOTER
    document = document_of(text)
    at = next(number for number, block in enumerate(document.blocks) if "Tonnage" in block.text)
    free: list[Mark | None] = [None] * len(document.blocks)
    protected = [*free[:at], Mark(document.blocks[at].start, document.blocks[at].end, Label.BODY, "pack/table", ""), *free[at + 1 :]]
    assert document.blocks[at].start in {mark.start for mark in find_region(document, free).marks}
    assert document.blocks[at].start not in {mark.start for mark in find_region(document, protected).marks}
    assert any(first <= at < end for first, end in find_region(document, protected).stretches)


SECTION = "News from the outer isles of the sound"
TEASERS = [
    (
        "Storm tears the red lamp from the harbour mole at night",
        "The harbour board says that it will hang a new one before the end of the week.",
    ),
    (
        "Baker of Port Alder closes after a hundred and four years",
        "Nobody wants the oven, and the last loaf went to the lifeboat crew on Friday.",
    ),
    (
        "Why the bus over the causeway will drive until midnight",
        "The island council has found the money for a second driver, though not for a bus.",
    ),
    (
        "Three brothers, one boat: a summer on the herring grounds",
        "The owner of the boat says that he will sell it in spring if the herring stay away.",
    ),
]


def test_a_section_s_page_has_no_article_though_its_title_stands_over_the_teasers() -> None:
    teasers = "\n".join(f"{headline}, part {part}\n{text}" for part in range(6) for headline, text in TEASERS)
    region = region_of(f"{SECTION} | The Harbour Herald\n{MENU}{SECTION}\n{teasers}{FOOTER}")
    assert region.kind == "none"


def test_teasers_of_a_paragraph_s_length_make_no_article_either() -> None:
    long = " It asked the crews, the baker and the school first, and wrote to all who had not come."
    teasers = "\n".join(f"{headline}, part {part}\n{text}{long}" for part in range(6) for headline, text in TEASERS)
    assert region_of(f"The Harbour Herald\n{MENU}{teasers}{FOOTER}").kind == "none"


def test_results_under_the_page_s_title_are_its_article_though_headlines_stand_around() -> None:
    """So many headlines beside it make a front page of a page without prose, unless it has a title with lines of its own below."""
    title = "Rowing cup of the outer isles: all heats and the final"
    heats = [
        f"{place}. Crew of boat number {10 * heat + place}, Port Alder rowing club, {heat}:{place}7.4"
        for heat in (2, 3, 4)
        for place in range(1, 7)
    ]
    heats.append("The final was rowed against the wind, and the lifeboat crew had to tow two of the boats home.")
    below = "\n".join([title, *heats, "Most read", *(f"{headline}, part {part}" for part in range(6) for headline, _ in TEASERS)])
    text = f"{title} | The Harbour Herald\n{MENU}{below}{FOOTER}"
    assert region_of(text).kind == "page"
    assert set(heats) <= set(kept(text, region_of(text)))
    assert region_of(text.replace(f"{title} |", "News of the outer isles |")).kind == "none"


def test_prose_under_the_title_is_found_far_above_the_thickest() -> None:
    title = "Five lamps for the night crossing, tried on deck"
    lead = [
        "We hung five lamps from the rail of the night ferry for a week, and asked the crew each morning which of them had kept its light through the spray.",
        "None of the five went out. Two came loose, one fell into the sound off Gannet Rock, and the mate now reads his paper by the fourth every night.",
    ]
    table = "\n".join(
        f"{name}\n{price} crowns\nIn stock" for name in ("Polar", "Moon", "Quill", "Gannet", "Tull") for price in range(21, 30)
    )
    text = (
        f"{title} | The Harbour Herald\n{MENU}{title}\n" + "\n".join(lead) + f"\n{table}\n" + STORY.replace("\n", "\n\n") + STORY + FOOTER
    )
    assert set(lead) <= set(kept(text, region_of(text)))
    elsewhere = text.replace(f"{title} |", "Lamps |")
    assert not set(lead) & set(kept(elsewhere, region_of(elsewhere)))


def test_menus_that_rules_took_tell_a_page_too() -> None:
    head = "Council buys the old lighthouse\nBy Walter Quill\n"
    document = document_of(MENU + head + STORY + FOOTER + "\nFerry strike enters its second week on the isles")
    known = {*MENU.split("\n"), *FOOTER.split("\n")}
    taken = [Mark(b.start, b.end, Label.NAVIGATION, "pack/menu", "") if b.text in known else None for b in document.blocks]
    region = find_region(document, taken)
    gone = {mark.start for mark in region.marks}
    assert region.kind == "page"
    assert document.blocks[-1].start in gone
    assert not any(block.start in gone for block in document.blocks if block.text in STORY)


def test_paragraphs_that_end_in_a_note_are_prose() -> None:
    notes = "\n".join(
        f"In {year} the council of Port Alder bought the lighthouse for a crown. Nobody had asked what its roof would cost, nor who was to climb up "
        f"there in a gale and paint it once a year, as the deed of sale says it must be painted[{year % 9}]"
        for year in range(1911, 1916)
    )
    text = MENU + notes + FOOTER
    assert kept(text, region_of(text)) == notes.splitlines()


def behind_navigation(story: str) -> list[str]:
    """Return what stays of a page where a rule took a line of navigation between all lines of its story."""
    text = "\n\n".join((MENU + story.replace("\n", "\nSkip to content\n") + FOOTER).splitlines())
    document = document_of(text)
    taken = [Mark(b.start, b.end, Label.NAVIGATION, "pack/skip", "") if b.text == "Skip to content" else None for b in document.blocks]
    gone = {mark.start for mark in find_region(document, taken).marks}
    return [block.text for block, mark in zip(document.blocks, taken, strict=True) if mark is None and block.start not in gone]


def test_an_article_goes_on_behind_what_a_rule_took_between_its_paragraphs() -> None:
    assert behind_navigation(STORY) == STORY.splitlines()


def test_a_headline_behind_what_a_rule_took_is_none_of_the_article_s() -> None:
    teaser = "Storm tears the red lamp from the harbour mole at night and nobody knows who is to hang another one up before the winter"
    assert behind_navigation(f"{STORY}\n{teaser}") == STORY.splitlines()


def test_what_a_rule_took_gets_no_second_mark() -> None:
    document = document_of(MENU + STORY + FOOTER)
    first = document.blocks[0]
    taken = [Mark(first.start, first.end, Label.NAVIGATION, "pack/menu", ""), *[None] * (len(document.blocks) - 1)]
    assert first.start not in {mark.start for mark in find_region(document, taken).marks}


def test_reasons_name_the_evidence() -> None:
    region = region_of(MENU + STORY + FOOTER)
    assert {mark.rule for mark in region.marks} == {"region/before", "region/after"}
    assert region.marks[0].reason.startswith("before the article: one of lines 1 to 12")
    assert all("characters" in mark.reason for mark in region.marks)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Sport", Label.NAVIGATION),
        ("© 2031 The Harbour Herald", Label.LEGAL),
        ("We use cookies to see which pages of the Herald you like.", Label.CONSENT),
    ],
)
def test_labels(line: str, label: Label) -> None:
    text = MENU + STORY + FOOTER + "\n" + line
    assert region_of(text).marks[-1].label is label
