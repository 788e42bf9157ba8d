"""Captions are parted from their credits, and prose is left alone."""

import pytest

from newsclean.furniture.captions import is_credit, split_credit, tail_of
from newsclean.furniture.cues import has_cue, is_dated, is_team_picture

QUAY, HAFEN = "Crowds wait on the quay", "Die Fähre im Hafen."

CAPTIONS = {
    f"{QUAY} (PA)": (QUAY, "PA"),
    f"{QUAY} (Ann Ames/PA)": (QUAY, "Ann Ames/PA"),
    f"{QUAY}. Photograph: Ann Ames/Reuters": (f"{QUAY}.", "Ann Ames/Reuters"),
    f"{QUAY}. Photo by Ann Ames / Harbour News": (f"{QUAY}.", "Ann Ames / Harbour News"),
    f"{QUAY}. (Photo: Ann Ames / UN Photo)": (f"{QUAY}.", "Ann Ames / UN Photo"),
    f"{QUAY}. | Ann Ames/PA Images via Getty Images": (f"{QUAY}.", "Ann Ames/PA Images via Getty Images"),
    f"{QUAY}. (Courtesy of Ann Ames)": (f"{QUAY}.", "Courtesy of Ann Ames"),
    f"{QUAY}. Ann Ames for The Harbour Herald": (f"{QUAY}.", "Ann Ames for The Harbour Herald"),
    f"{QUAY}, Foto: Ann Ames": (QUAY, "Ann Ames"),
    f"Photos of the quay in Westhaven {'(Ann Ames/PA)'}": ("Photos of the quay in Westhaven", "Ann Ames/PA"),
    f"{HAFEN} © Ann Ames/dpa": (HAFEN, "Ann Ames/dpa"),
    f"{HAFEN} © imago/Ann Ames | IMAGO/Ann Ames": (HAFEN, "imago/Ann Ames | IMAGO/Ann Ames"),
    f"{HAFEN} Bild: Ann Ames (Keystone)": (HAFEN, "Ann Ames (Keystone)"),
    f"{HAFEN} (Quelle: dpa)": (HAFEN, "dpa"),
    f"{HAFEN} Ann Ames/dpa": (HAFEN, "Ann Ames/dpa"),
    f"{HAFEN} Getty Images/Ann Ames": (HAFEN, "Getty Images/Ann Ames"),
    "Des bateaux dans le port. Crédit photo : Ann Ames": ("Des bateaux dans le port.", "Ann Ames"),
    "Barcos en el puerto. EFE/ A.B. Ames": ("Barcos en el puerto.", "EFE/ A.B. Ames"),
    "港に着いた船（写真：大島花子）": ("港に着いた船", "大島花子"),
    "Un barco en el puerto. (Créditos: Ana Ames)": ("Un barco en el puerto.", "Ana Ames"),
    "A ferry of the year 2100 – Midjourney (“ferry in the fog, old photograph”)": (
        "A ferry of the year 2100",
        "Midjourney (“ferry in the fog, old photograph”)",
    ),
    f"{QUAY}. Source: Harbour Works": (f"{QUAY}.", "Harbour Works"),
    f"{QUAY}. Photo composite by Ann Ames": (f"{QUAY}.", "Ann Ames"),
    f"{QUAY}. (Ann Ames/Harbour Works)": (f"{QUAY}.", "Ann Ames/Harbour Works"),
    f"{QUAY}. Ann J. Ames via AP": (f"{QUAY}.", "Ann J. Ames via AP"),
    "Ann J. Ames via AP": ("", "Ann J. Ames via AP"),
    f"{HAFEN} Foto: zur Verfügung gestellt": (HAFEN, "zur Verfügung gestellt"),
    "So sieht die Fähre aus | DALL-E 3": ("So sieht die Fähre aus", "DALL-E 3"),
    "항구의 배. [사진 출처 = 홍길동]": ("항구의 배.", "홍길동"),
    "Legende: Boote im Hafen. Keystone/Ann Ames": ("Boote im Hafen.", "Keystone/Ann Ames"),
    "Foto: dpa": ("", "dpa"),
    "(Foto: Pool via REUTERS)": ("", "Pool via REUTERS"),
    "Foto: Ann Ames (Keystone)": ("", "Ann Ames (Keystone)"),
    "Image source, Getty Images": ("", "Getty Images"),
    "Getty Images": ("", "Getty Images"),
    "picture alliance/dpa | Ann Ames": ("", "picture alliance/dpa | Ann Ames"),
}

PROSE = [
    "The minister resigned on Monday (see page 3).",
    "Erstes Bild: So könnte die neue Fähre aussehen",
    "The photo shows the ferry in the harbour.",
    "He told Reuters that the ferry would sail.",
    "She said so to the AP on Friday",
    "Read more: ten boats to see this spring",
    "The harbour office (founded in 1902) said so.",
    "Ferry sails again",
    "Source: Harbour Herald",
    "Source: the ferry sails on Monday",
    "Tickets for the morning (adults/children)",
    "The cup went to Ann Ames (Bo Berg/SV Westhaven)",
    "She travels to Westhaven via Osthafen",
    "Die Fähre wartet. Bild: wie sie früher aussah",
    "The town asked Midjourney for a picture of the ferry",
    "What the ferry has to do with Midjourney: a visit",
    "Ann Ames",
    "A" * 800 + " (PA)",
    # A long paragraph may end in its agency.
    "The ferry sailed on Monday after two days of storm, and the harbour office said that all of the four hundred passengers who had waited "
    "on the quay were on board, that the next would sail on Tuesday, and that nobody should come to the harbour without a ticket before. "
    * 2
    + "(Reuters)",
]


@pytest.mark.parametrize("text", CAPTIONS)
def test_captions_and_credits_are_parted(text: str) -> None:
    assert split_credit(text) == CAPTIONS[text]


@pytest.mark.parametrize("text", PROSE)
def test_prose_has_no_credit(text: str) -> None:
    assert split_credit(text) is None
    assert not is_credit(text)


def test_credits_alone() -> None:
    assert all(map(is_credit, ("Foto: Ann Ames", "Ann Ames/dpa", "AFP/Ann Ames", "© Harbour Works")))
    assert not any(map(is_credit, (f"{QUAY} (PA)", "and/or", "Ferries/Boats")))


def test_the_end_of_a_line_can_be_compared() -> None:
    assert tail_of(f"{QUAY}. Harbour Works") == tail_of(f"Ships. {QUAY} (Harbour Works)") == "Harbour Works"
    assert tail_of("Die Fähre bzw. Kanalfähre") == tail_of("Ferry vs. Train") == ""
    assert tail_of(f"{QUAY}.") == tail_of(QUAY) == tail_of(f"{QUAY} (since 1902)") == ""


CUES = [
    "Ann Ames (l.) und Bo Berg",
    "Pictured right, Ann Ames",
    "Fähre am Kai (Archivbild)",
    "FILE - A ferry",
    "Der Kai. Aufnahme vom 3. Juli.",
    "Der Vorstand (li nach re): Ann Ames, Bo Berg",
    "Ann Ames (links) am Kai.",
    "Ann Ames (left)",
    "Harbour master Ann Ames, left, shows Bo Berg the new pier.",
    "Bo Berg, second from right, with the crew of the ferry",
    "Mayor Ann Ames (Harbour List), far left, and the harbour master",
    "Left to right: Ann Ames, Bo Berg",
    "Ann Ames and Bo Berg (l-r) at the pier",
    "Von links: Ann Ames, Bo Berg",
    "Im Bild die neue Fähre",
    "Auf dem Foto: die Fähre von 1902.",
    "Ann Ames (3. v. l.) mit der Mannschaft",
    "Sur la photo : le port de Westhaven.",
    "En la imagen, el puerto de Westhaven",
    "Nella foto il porto di Westhaven",
    "Na zdjęciu: prom w porcie.",
    "Na snímku trajekt v přístavu",
    "Op de foto: de veerboot.",
    "Ann Ames (t.v.) og Bo Berg",
    "Ann Ames (till vänster) på kajen",
    "На фото: паром в порту.",
    "Анна Иванова (слева) и Иван Берг",
    "港に立つ大島さん（左）と市長",
    "图为新渡轮。",
    "Media caption The new ferry on its first day",
    "Ferries leave the burning pier – video",
]
NO_CUES = [
    "She pictured a harbour without ferries",
    "The file was closed",
    "Who left from Westhaven?",
    "The crowd moved from left to right.",
    "Le vote divise, de gauche à droite.",
    "Pictured as a hero by the paper, she said no.",
    "The left wing of the town hall burned.",
    "Sie hat Rechte (und Pflichten).",
    "A life in pictures",
    "“You are the harbour master, Ann, right, so do something.”",
    "Left, right and centre, the parties want a ferry.",
    "He turned left, right, and left again.",
    "Im Bild der Stadt fehlt die Fähre.",
    "Auf dem Foto ist die Fähre zu sehen, die im Mai sank.",
    "Na zdjęciu widać prom, który zatonął w maju.",
    "На фото видно паром, который затонул в мае.",
    "En la imagen, que nadie había visto, se ve el puerto.",
    "Ferry sails again: the video",
    "大島さん（34）は市長に話した",
]


@pytest.mark.parametrize("line", CUES)
def test_cues(line: str) -> None:
    assert has_cue(line)


@pytest.mark.parametrize("line", NO_CUES)
def test_prose_has_no_cue(line: str) -> None:
    assert not has_cue(line)


def test_captions_that_date_themselves() -> None:
    assert all(
        map(
            is_dated,
            (
                "Ann Ames reads to her son in Westhaven, Maine, April 14, 2024.",
                "Ann Ames helps at the pier April 14, 2024, in Westhaven, Maine.",
            ),
        )
    )
    assert not any(
        map(
            is_dated,
            (
                "The new ferry law of Westhaven takes effect on April 14, 2024.",
                "The ferry sank off the coast of Westhaven, Maine, April 14, 2024.",
                "The harbour office said so in a statement on Sunday, April 14, 2024.",
                "La ley del puerto entra en vigor el domingo 14 de abril de 2024.",
                "Die Fähre fährt nach dem Plan des Hafens wieder ab dem 3. Mai 2024.",
                "April 14, 2024",
                "The date on which the work at the pier began: April 14, 2024",
                "^ The Westhaven Atlas of all Harbours, Westhaven, April 14, 2024.",
            ),
        )
    )


def test_sports_pictures() -> None:
    assert is_team_picture("Ann Ames (SV Westhaven) im Zweikampf mit Bo Berg (FC Osthafen)")
    assert not any(
        map(
            is_team_picture,
            (
                "Ann Ames (SV Westhaven) trifft zum Ausgleich.",
                "Ann Ames (34) will Bürgermeisterin werden",
                "Ferry sails (again) to Westhaven in the morning",
            ),
        )
    )
