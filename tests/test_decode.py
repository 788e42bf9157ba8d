"""Bytes of every kind come out as the text they stand for, or at least come out."""

from __future__ import annotations

import codecs
import encodings.aliases
import subprocess
import sys
import time

import pytest

from newsclean.decode import decode

ENGLISH = "“We’ll be back,” said Zoë — the £5 ferry…\nIt was the café’s last day: nobody else came.\n"
GERMAN = "„Größere Fähren“, sagte Jörg Müller, „brauchen wir frühestens übernächstes Jahr.“\nDie Überfahrt kostet fünf Euro.\n"
FRENCH = "« L’été dernier, la traversée coûtait déjà très cher », regrette Éléonore, fidèle passagère du ferry de Nîmes.\n"
SPANISH = "¿Quién pagará el próximo año? «Nadie», contestó la señora Ibáñez según la última información.\n"
PORTUGUESE = "A travessia não será gratuita até ao próximo verão, informação que os pescadores já tinham, disse João.\n"
FINNISH = "Lautta lähtee keskipäivällä, kertoi yhtiö. Matkustajia on yhä enemmän, ja he tulevat etelästä tänään.\n"
DANISH = "Færgen sejler ved middagstid, siger Søren Ågård på Ærø, og prisen bliver højere næste år.\n"
CZECH = "Příští trajekt odpluje až ve čtvrtek, řekla mluvčí. Žádné další spoje nejsou, upřesnil kapitán Šimůnek.\n"
POLISH = "Następny prom odpłynie dopiero w środę, powiedział kapitan. Żadnych więcej rejsów nie będzie, jeśli sztorm się wzmoże.\n"
TURKISH = "Bir sonraki gemi perşembe günü kalkacak, dedi kaptan. Başka sefer yok, çünkü fırtına güçleniyor ve dışarısı soğuk.\n"
LATVIAN = "Nākamais prāmis dosies ceļā ceturtdien, šodien teica kapteinis. Šoreiz citu reisu nebūs, jo viņš baidās, ka vētra kļūs stiprāka; ārā ir ļoti auksts.\n"
RUSSIAN = "Следующий паром отправится только в четверг, сообщил капитан. Других рейсов не будет, потому что шторм усиливается.\n"
GREEK = "Το επόμενο πλοίο φεύγει την Πέμπτη, είπε ο καπετάνιος. Δεν υπάρχουν άλλα δρομολόγια, γιατί η θύελλα δυναμώνει.\n"
JAPANESE = "次の連絡船は木曜日の正午に港を出る予定です。船長は「嵐が強くなっているので、ほかの便はありません」と話しました。\n"
CHINESE = "下一班渡轮星期四中午离港。船长说，风暴越来越大，因此没有其他班次，请旅客耐心等待通知。\n"
KOREAN = "다음 배는 목요일 정오에 항구를 떠날 예정이다. 선장은 폭풍이 강해지고 있어 다른 배편은 없다고 말했다.\n"
ARABIC = "تغادر العبارة التالية الميناء ظهر يوم الخميس، وقال القبطان إنه لا توجد رحلات أخرى لأن العاصفة تشتد.\n"

UNMARKED = [
    ("english", ENGLISH, "cp1252"),
    ("german", GERMAN, "cp1252"),
    ("french", FRENCH, "cp1252"),
    ("spanish", SPANISH, "cp1252"),
    ("portuguese", PORTUGUESE, "cp1252"),
    ("finnish", FINNISH, "cp1252"),
    ("danish", DANISH, "cp1252"),
    ("czech", CZECH, "cp1250"),
    ("czech", CZECH, "iso-8859-2"),
    ("polish", POLISH, "cp1250"),
    ("polish", POLISH, "iso-8859-2"),
    ("turkish", TURKISH, "cp1254"),
    ("latvian", LATVIAN, "cp1257"),
    ("russian", RUSSIAN, "cp1251"),
    ("russian", RUSSIAN, "koi8-r"),
    ("greek", GREEK, "cp1253"),
    ("arabic", ARABIC, "cp1256"),
    ("japanese", JAPANESE, "shift_jis"),
    ("japanese", JAPANESE, "euc-jp"),
    ("chinese", CHINESE, "gb18030"),
    ("korean", KOREAN, "euc-kr"),
]


@pytest.mark.parametrize(("text", "codec"), [row[1:] for row in UNMARKED], ids=[f"{row[0]}-{row[2]}" for row in UNMARKED])
def test_unmarked_bytes_are_recognized(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == text
    assert decode(text.encode()) == text


@pytest.mark.parametrize("text", [ENGLISH, CZECH, JAPANESE, "", "ferry \U0001f600"])
@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_gone(text: str, mark: bytes, codec: str) -> None:
    assert decode(mark + text.encode(codec), hint="cp1251") == text


def test_iso_2022_jp_is_told_by_its_escapes_and_a_terminal_s_colours_are_not_it() -> None:
    text = "連絡船は正午に出航した。\nHarbour news, 3月12日"
    assert decode(text.encode("iso2022_jp")) == text
    assert decode(b"\x1b[1mFerry\x1b[0m \x1b$ sails") == "\x1b[1mFerry\x1b[0m \x1b$ sails"
    assert decode("Fähre \x1b$B".encode()) == "Fähre \x1b$B"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen_by_its_zeros(codec: str) -> None:
    assert decode(ENGLISH.encode(codec)) == ENGLISH
    assert decode(b"one \0 zero is no UTF-16") == "one \0 zero is no UTF-16"


@pytest.mark.parametrize(
    ("data", "hint", "text"),
    [
        ("Паром".encode("koi8-r"), "koi8-r", "Паром"),
        ("Příliš".encode("iso-8859-2"), "ISO-8859-2", "Příliš"),
        ("Паром".encode("iso-8859-5"), "iso-8859-5", "Паром"),
        ("Паром в полдень".encode("utf-16-le"), "utf-16le", "Паром в полдень"),
        ("Паром".encode("cp1251") + b"\x81", "cp1252", "Ïàðîì\x81"),
        ("“Zoë”".encode("cp1252"), "iso-8859-1", "“Zoë”"),  # as browsers read that name
        ("“Zoë”".encode("cp1252"), "us-ascii", "“Zoë”"),
        ("①髙".encode("cp932"), "shift_jis", "①髙"),
        ("镕".encode("gbk"), "gb2312", "镕"),
        ("Fähre".encode("cp1252"), "utf-8", "Fähre"),  # said, but not true
        ("Fähre".encode(), "no-such-codec", "Fähre"),
        ("Fähre".encode(), "", "Fähre"),
        ("Fähre".encode(), "a\0b", "Fähre"),
        ("Fähre".encode(), "\ud800", "Fähre"),
        ("Fähre".encode(), "rot13", "Fähre"),
        ("Fähre".encode(), "utf-16", "Fähre"),
        ("Fähre \\q".encode(), "unicode_escape", "Fähre \\q"),
        ("Fähre +AGE-".encode(), "utf-7", "Fähre +AGE-"),
    ],
)
def test_a_hint_is_followed_where_it_is_true(data: bytes, hint: str, text: str) -> None:
    assert decode(data, hint) == text


@pytest.mark.parametrize(
    ("head", "codec"),
    [  # codecs that nobody would guess
        ('<meta charset="iso-8859-5">', "iso-8859-5"),
        ("<META  CHARSET=ISO-8859-5 />", "iso-8859-5"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=macCyrillic">', "mac_cyrillic"),
        ("<?xml version='1.0' encoding='iso-8859-5'?>", "iso-8859-5"),
        ('<meta charset="utf-8">', "cp1252"),  # wrong, and seen to be
        ('<meta charset="utf-16">', "utf-8"),  # it could be read, so it isn't
        ('<meta charset="UTF-16LE">\0\0', "utf-8"),
        ('<meta charset="utf16">\0\0', "utf-8"),
        ("<meta charset=no-such-codec>", "utf-8"),
        ("<p>charset=koi8-r</p>", "utf-8"),
    ],
)
def test_a_declared_charset_is_followed_where_it_is_true(head: str, codec: str) -> None:
    text = f"{head}\n{ENGLISH if codec == 'cp1252' else 'Паром в полдень'}"
    for page in (text, text + "!"):  # bytes in pairs, and one more
        assert decode(page.encode(codec)) == page


def test_names_from_everywhere_in_an_english_text_make_it_no_other_language() -> None:
    story = "Nobody on the quay could say when the boat would be back, nor who would pay for the night in the harbour hotel. " * 8
    text = f"{story}Søren Kier and Zoë Ames asked for their money, as did Ibáñez, the pilot, and Señor Größe.\n"
    assert decode(text.encode("cp1252")) == text
    assert decode(text[-90:].encode("cp1252")) != text[-90:]  # too few words to tell


def test_turkish_capitals_are_turkish_too() -> None:
    text = "İstanbul ve İzmir iskelelerinde İskele Müdürü İsmail İnce, İnebolu gemisini bekledi. Sefer yok, çünkü fırtına güçleniyor.\n"
    assert decode(text.encode("cp1254")) == text


LONG = [(RUSSIAN, "cp1251"), (CHINESE, "gb18030"), (CHINESE, "big5"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp"), (KOREAN, "cp949")]


@pytest.mark.parametrize(("line", "codec"), LONG)
@pytest.mark.parametrize("end", ["\n", " ", ""], ids=["in lines", "in one line", "without a space"])
def test_a_long_page_is_guessed_from_its_first_characters_wherever_these_end(line: str, codec: str, end: str) -> None:
    line = line.strip().encode(codec, "ignore").decode(codec)
    for head in ("Harbour news\n", "Harbour news \n"):
        text = head + (line + end) * (80_000 // len(line.encode(codec)))
        assert decode(text.encode(codec)) == text


def test_few_words_are_not_taken_for_an_encoding_that_no_page_is_in() -> None:
    assert decode(RUSSIAN[:25].encode("koi8-r")) == RUSSIAN[:25]


def test_the_last_line_tells_too() -> None:
    text = "Harbour news\n" + RUSSIAN.strip()
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_may_be_cut_off_and_have_characters_whose_other_byte_is_zero(codec: str) -> None:
    text = ENGLISH + "Ā"
    assert decode(text.encode(codec)) == text
    assert decode(text.encode(codec) + b"\0") == text + "\ufffd"


def test_zeros_on_both_sides_are_no_utf16() -> None:
    assert decode(b"a\0\0\0" * 50) == "a\0\0\0" * 50


def test_a_declaration_far_down_is_no_declaration() -> None:
    text = " " * 2048 + "<meta charset=koi8-r> Fähre"
    assert decode(text.encode()) == text


def test_a_hint_goes_before_what_is_declared() -> None:
    text = "<meta charset=koi8-r>Паром"
    assert decode(text.encode("cp1251"), "cp1251") == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (ENGLISH.encode() + "“".encode()[:2], ENGLISH + "â€"),  # cut off within a character
        (CZECH.encode() + b"caf\xe9\n", CZECH + "café\n"),  # a stray piece of another page
    ],
)
def test_utf8_with_a_few_stray_bytes_stays_utf8(data: bytes, text: str) -> None:
    assert decode(data) == text


STRAY = "Zoë".encode() + b" at the caf\xe9 today"  # as many stray bytes as letters that are UTF-8


@pytest.mark.parametrize(
    ("data", "hint", "text"),
    [
        (STRAY, "utf-8", "Zoë at the café today"),
        (b"<meta charset=utf8>" + STRAY, None, "<meta charset=utf8>Zoë at the café today"),
        (STRAY, None, "ZoÃ« at the café today"),
        (STRAY, "euc-jp", "ZoÃ« at the café today"),
        (STRAY + b", caf\xe9!", "utf-8", "ZoÃ« at the café today, café!"),
        (STRAY + b", caf\xe9 " + "Zoë".encode(), "utf-8", "Zoë at the café today, café Zoë"),
    ],
)
def test_what_is_said_to_be_utf8_may_have_a_stray_byte_for_every_letter(data: bytes, hint: str | None, text: str) -> None:
    assert decode(data, hint) == text


def test_a_mark_that_could_be_of_two_encodings_is_of_the_one_that_works() -> None:
    assert decode(codecs.BOM_UTF32_LE + "A".encode("utf-16-le")) == "\0A"
    assert decode(codecs.BOM_UTF16_LE + "Fähre".encode("utf-16-le") + b"\xd8") == "Fähre\ufffd"


def test_nothing_is_lost_where_nothing_is_known() -> None:
    data = bytes(range(1, 256))
    assert len(decode(data, "cp1252")) == len(data)
    assert decode(b"\x81\x8d\x93", "cp1252") == "\x81\x8d“"


@pytest.mark.parametrize("hint", sorted({*encodings.aliases.aliases.values(), "utf_8_sig", "cp65001", "x-user-defined"}))
def test_no_codec_of_python_raises(hint: str) -> None:
    for data in (b"", b"\xff", b"\x00\x01", bytes(range(256)), ENGLISH.encode(), RUSSIAN.encode("cp1251"), b"\\q \\u12", b"+\xff-"):
        assert isinstance(decode(data, hint), str)


@pytest.mark.parametrize("piece", [b"\xff", b"\x81\x40", "é".encode(), b"\xe9 ", b"\xc3", b"\x00\xd8", bytes(range(256))])
def test_millions_of_bytes_take_their_time_and_no_more(piece: bytes) -> None:
    started = time.process_time()
    decode(piece * (2_000_000 // len(piece)))
    assert time.process_time() - started < 3


def test_charset_normalizer_is_only_loaded_to_guess() -> None:
    code = (
        "import sys; from newsclean.decode import decode\n"
        f"decode({ENGLISH.encode()!r}); decode({ENGLISH.encode('cp1252')!r}); assert 'charset_normalizer' not in sys.modules\n"
        f"decode({RUSSIAN.encode('cp1251')!r}); assert 'charset_normalizer' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
