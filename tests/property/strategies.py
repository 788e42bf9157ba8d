"""What properties are tried on: sentences of many languages, whole pages, text that went wrong, and text made to hurt."""

from __future__ import annotations

import ftfy.bad_codecs  # makes the sloppy codecs known
from hypothesis import strategies as st

ftfy.bad_codecs.ok()

CODECS = (
    "latin-1",
    "sloppy-windows-1250",
    "sloppy-windows-1251",
    "sloppy-windows-1252",
    "sloppy-windows-1253",
    "sloppy-windows-1254",
    "sloppy-windows-1257",
    "iso-8859-2",
    "macroman",
    "cp437",
)

SENTENCES = (
    "The ferry leaves the harbour at noon.",
    "“We waited for hours,” said Zoë O’Brien – a nurse from Ayr – on Friday…",
    "The owners paid £5.2m (€6m, ¥900m) for 3½ boats at 12 °C.",
    "Q&A: AT&T bought H&M; R&D stayed",
    "Das Schiff fährt am Donnerstag „früher als üblich“ ab, größer & schöner.",
    "L’été dernier, le café « Chez Œdipe » était fermé à Nîmes ; hélas.",
    "¿Dónde está el niño? ¡Mañana, señor Ibáñez! El 1º de mayo.",
    "À noite, o capitão não dormiu: «três mil marés», informações às 10h. AMANHÃ É TARDE",
    "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl Šimůnek. ČESKÉ ŽELEZNICE",
    "Zażółć gęślą jaźń – powiedział Łukasz Śliwa.",
    "Gemi öğleden sonra İstanbul’dan ayrıldı; Çağrı ağladı.",
    "Паром отходит в полдень, «если не будет шторма», – сказал Йохан. ВГРС 5 м²",
    "Пором ґанку їжак єнот — відпливає.",
    "Το πλοίο φεύγει το μεσημέρι, είπε ο Άγγελος. ΒΓΞΟ",
    "تغادر العبارة الميناء ظهرا، قال القبطان.",
    "नौका दोपहर को बंदरगाह से निकलती है, पढ़ाई",
    "船は正午に港を出る。「ＮＨＫ」（２０２５年）　と船長。",
    "渡轮中午离港，船长说：“别迟到！”",
    "배는 정오에 항구를 떠난다고 선장이 말했다.",
    "Chuyến phà rời bến lúc trưa, ông Đặng nói.",
    "Smørrebrød på Ærø, sagde Åse. BØRS ØL",
    "\U0001f600 ferry \U0001f468\u200d\U0001f469\u200d\U0001f467 day \U0001f3f4",
    "© 2031 The Harbour Herald™ • All rights reserved® | § 5 ¶ 2",
)

# Characters that repairing turns on, and neighbours they turn on with.
TRICKY = (
    "\x00\x07\t\x0b\x0c\r\x1a\x1b\x1f\x7f\x80\x81\x83\x85\x8d\x93\x99\x9d\xa0\xad\u200b\u200d\u2028\u2029\u206a\ufeff\ufffc\ufffd\ud83d\ude00\udc00"
    "ﬁﬂﬆĳǆŉＡ！ﾊ\u3000\u0301\u0316\u0308\u093c\u0958\u1100\u1161\u11a8\uf900é́ "
    "ÂÃÄÅÎÐØÙàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüÿŒœŠšŸŽžĀāĂăĆćÉ×ßÞ"
    "’“”‘‚„–—…•€£¥¢§¶©®™°²³µ·¹º»«¼½¾¿¡¦¨ª¬¯´¸ƒˆ˜†‡‰‹›√≈∂⌐─│═█"
    "ΒΓΞΟβγΆΈ΄ВГРСЂЃѓвгрсўѕҐґ中あ한 aZ5.,;?&#<>["
)
ENTITIES = (
    "&amp;",
    "&lt;",
    "&eacute;",
    "&EACUTE;",
    "&nbsp;",
    "&#8217;",
    "&#x80;",
    "&#13;",
    "&amp;amp;quot;",
    "&notanentity;",
    "&#xZZ;",
    "&Acirc;&copy;",
    "\x1b[31m",
)


def sentences() -> st.SearchStrategy[str]:
    """One sentence of a language, or a few words of it."""
    return st.one_of(st.sampled_from(SENTENCES), st.builds(_part, st.sampled_from(SENTENCES), st.integers(0, 60), st.integers(1, 20)))


def _part(text: str, start: int, length: int) -> str:
    return text[start % len(text) :][:length]


def mangled(text: str, codecs: list[str]) -> str:
    """Encode a text as UTF-8 and read it in another encoding, once for each of these; what that encoding can't read is lost."""
    for codec in codecs:
        text = text.encode("utf-8", "surrogatepass").decode(codec, "replace")
    return text


def mojibake_text() -> st.SearchStrategy[str]:
    """A sentence that was decoded wrongly one to three times."""
    return st.builds(mangled, sentences(), st.lists(st.sampled_from(CODECS), min_size=1, max_size=3))


def hostile_text(most: int = 12) -> st.SearchStrategy[str]:
    """A few characters that turn repairing this way and that, and entities."""
    return st.lists(st.one_of(st.sampled_from(TRICKY), st.sampled_from(TRICKY), st.sampled_from(ENTITIES)), max_size=most).map("".join)


def messy_text() -> st.SearchStrategy[str]:
    """One line put together from good sentences, mojibake, tricky characters and anything at all."""
    anything = st.text(st.characters(), max_size=5)
    return st.lists(st.one_of(sentences(), mojibake_text(), hostile_text(), hostile_text(3), anything), max_size=4).map("".join)


def page_text() -> st.SearchStrategy[str]:
    """A page: lines of all kinds, blank ones too, with any line ends."""
    line = st.one_of(sentences(), sentences(), st.just(""), mojibake_text(), messy_text())
    return st.builds(lambda lines, end: end.join(lines), st.lists(line, max_size=8), st.sampled_from(("\n", "\n\n", "\r\n", "\n\r", "\r")))
