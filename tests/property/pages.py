"""Strategies for pages: lines as news pages have them, and texts as nobody should have to read them."""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["any_pages", "hostile_texts", "lines", "lists", "pages"]

MENU = ["News", "Sport", "Culture", "Menu", "Log in", "Search", "Home", "Newsletters", "Weather", "Politik", "Suche", "Inicio", "メニュー"]
HEADS = [
    "Ferry sails two hours late",
    "Fähre läuft mit Verspätung aus",
    "By Nora Pengelly",
    "Maritime Correspondent",
    "12 March 2024, 09:45 GMT",
    "Von Jan Hansen",
]
BOILERPLATE = [
    "READ MORE: Ten boats to see this spring",
    "Sign up to our newsletter",
    "Advertisement",
    "Share this article",
    "Comments",
    "Lesen Sie auch: Zehn Boote",
    "Stay up to date with notifications from The Independent",
    "© 2024 The Harbour Herald. All rights reserved.",
    "Your support keeps the Herald afloat",
    "We use cookies to improve your experience.",
    "1 / 12",
]
PROSE = [
    "The ferry sailed at noon with two hundred passengers, eleven dogs and the post, two hours behind its timetable.",
    "“Nobody told us anything,” said Nora Pengelly, who had waited on the quay since dawn with her two children. Read more: The timetable",
    "The harbour master, Tom Aske, has called on the owners to publish a timetable before Easter (Photo: PA)",
    "Die Fähre lief am Mittag mit zweihundert Fahrgästen aus, zwei Stunden nach Fahrplan, wie die Reederei mitteilte.",
    "港の連絡船は正午に二時間遅れで出航し、次の便がいつになるのかを知る者は桟橋には一人もいなかったという。",
    "Two deckhands wait beside the Guillemot on Monday morning (PA)",
]

lines = st.one_of(
    st.sampled_from(MENU),
    st.sampled_from(HEADS),
    st.sampled_from(BOILERPLATE),
    st.sampled_from(PROSE),
    st.text(max_size=60),
)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page of up to forty lines, some blank, in no order that makes sense or in the usual one."""
    if draw(st.booleans()):
        body = draw(st.lists(lines, max_size=40))
    else:
        parts = [
            st.lists(st.sampled_from(MENU), max_size=10),
            st.lists(st.sampled_from(HEADS), max_size=4),
            st.lists(st.sampled_from(PROSE + BOILERPLATE), max_size=20),
            st.lists(st.sampled_from(MENU + BOILERPLATE), max_size=10),
        ]
        body = [line for part in parts for line in draw(part)]
    gaps = draw(st.lists(st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"]), min_size=len(body), max_size=len(body)))
    return "".join(line + gap for line, gap in zip(body, gaps, strict=True))


@st.composite
def lists(draw: st.DrawFn) -> str:
    """A page without prose: lines in the shape of headlines and menus, many of them twice."""
    boats = st.sampled_from([f"The {boat} of Westhaven sails" for boat in ("Guillemot", "Puffin", "Gannet", "Tern", "Fulmar", "Razorbill")])
    of_one = draw(st.sampled_from([boats, st.one_of(boats, st.sampled_from(HEADS + MENU)), st.sampled_from(BOILERPLATE), lines]))
    return draw(st.sampled_from(["\n", "\n\n"])).join(draw(st.lists(of_one, max_size=20)))


hostile = [
    "\0",
    "\ud800",
    "\udfff",
    "\u202e",
    "\u200b",
    "\u200d",
    "\u0301" * 50,
    "e" + "\u0301" * 1_000,
    "\U000e0041",
    "\U000e007f",
    "&amp;" * 5,
    "&" + "amp;" * 300 + "lt;",
    "&#x0;",
    "\x1b[31m",
    "\ufeff",
    "\u2028",
    "\x85",
]
hostile += [
    "Ã©",
    "â€œ",
    "ï¿½",
    "\xa0",
    "\t",
    "\r",
    "\n",
    "©",
    "(",
    "|",
    "İ",
    "ı",
    "ß",
    "ﬁ",
    "\u0e33",
    "Photo:",
    "By ",
    "12.05.2024",
    "Read more",
]


def hostile_texts() -> st.SearchStrategy[str]:
    """Texts of pieces that break programs, among plain ones."""
    return st.lists(st.one_of(st.sampled_from(hostile), st.sampled_from(PROSE), st.text(max_size=20)), max_size=25).map("".join)


def any_pages() -> st.SearchStrategy[str]:
    """Pages of news, lists, and hostile texts."""
    return st.one_of(pages(), hostile_texts(), lists())
