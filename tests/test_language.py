"""A page's language is told from its script and its commonest words, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.language import tell_language
from newsclean.words import tokens

TEXTS = {
    "en": "The ferry sailed at noon with two hundred passengers, and nobody on the quay could say when the next would follow.",
    "de": "Die Fähre lief am Mittag mit zweihundert Fahrgästen aus, und niemand auf dem Kai konnte sagen, wann die nächste folgt.",
    "fr": "Le bac est parti à midi avec deux cents passagers, et personne sur le quai ne savait dire quand partirait le suivant.",
    "es": "El transbordador zarpó al mediodía con doscientos pasajeros, y nadie en el muelle supo decir cuándo saldría el siguiente.",
    "it": "Il traghetto è partito a mezzogiorno con duecento passeggeri, e nessuno sulla banchina sapeva dire quando sarebbe partito il prossimo.",
    "pt": "A balsa partiu ao meio-dia com duzentos passageiros, e ninguém no cais soube dizer quando sairia a próxima, mas não foi a última.",
    "nl": "De veerboot vertrok om twaalf uur met tweehonderd passagiers, en niemand op de kade kon zeggen wanneer de volgende zou gaan.",
    "sv": "Färjan gick vid middagstid med tvåhundra passagerare, och ingen på kajen kunde säga när nästa skulle gå efter det.",
    "da": "Færgen sejlede ved middagstid med to hundrede passagerer, og ingen på kajen kunne sige, hvornår den næste ville sejle efter det, af frygt.",
    "no": "Fergen gikk ved middagstid med to hundre passasjerer, og ingen på kaien kunne si når den neste ville gå etter det, av frykt for at den ble borte.",
    "fi": "Lautta lähti puoliltapäivin ja siinä oli kaksisataa matkustajaa, mutta kukaan ei tiennyt, että se oli viimeinen, joka lähti.",
    "pl": "Prom odpłynął w południe z dwustu pasażerami i nikt na nabrzeżu nie wiedział, że to był ostatni, jak się potem okazało.",
    "cs": "Trajekt odplul v poledne s dvěma sty cestujícími a nikdo na nábřeží nevěděl, že je to poslední, jak se pak ukázalo, ale byl.",
    "tr": "Feribot öğle vakti iki yüz yolcu ile kalktı ve iskelede bir sonraki için ne kadar bekleneceğini bilen yoktu, bu daha sonra belli oldu.",
    "ru": "Паром отошёл в полдень с двумя сотнями пассажиров, и никто на причале не знал, когда придёт следующий, как это было и раньше.",
    "uk": "Пором відійшов опівдні з двома сотнями пасажирів, і ніхто на причалі не знав, коли прийде наступний, як це було і раніше, та що робити.",
    "ar": "أبحرت العبّارة ظهرا وعلى متنها مئتا راكب، ولم يعرف أحد على الرصيف متى تأتي التالية.",
    "hi": "नाव दोपहर में दो सौ यात्रियों के साथ निकली और घाट पर किसी को पता नहीं था कि अगली कब आएगी।",
    "ja": "連絡船は正午に二百人の乗客を乗せて出航し、次の便がいつになるのかを知る者は桟橋にいなかった。",
    "ko": "연락선은 정오에 승객 이백 명을 태우고 떠났고 부두에 있던 누구도 다음 배가 언제 올지 몰랐다.",
    "zh": "渡轮中午载着两百名乘客出发，码头上没有人知道下一班什么时候来。",
    "id": "Kapal feri berangkat pada tengah hari dengan dua ratus penumpang, dan tidak ada yang tahu kapan kapal itu akan datang dari pulau.",
    "vi": "Chuyến phà rời bến lúc trưa với hai trăm hành khách, và không một ai trên bến cho biết khi nào có chuyến sau của những người này.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_is_told(language: str) -> None:
    assert tell_language(tokens(TEXTS[language])) == language
    assert clean(TEXTS[language]).language == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ferry",
        "1 2 3",
        "Nora Pengelly, Tom Aske",
        "کشتی ظهر با دویست مسافر حرکت کرد و هیچ کس چیزی نگفت",
        "Lokhu kuza emva kokuvimbanisa",
    ],
)
def test_what_tells_no_language_is_none(text: str) -> None:
    assert tell_language(tokens(text)) is None


def test_the_caller_knows_better() -> None:
    assert clean(TEXTS["en"], language="de").language == "de"


@given(st.lists(st.text(max_size=8), max_size=40))
def test_any_words_are_looked_at(words: list[str]) -> None:
    assert tell_language(words) is None or isinstance(tell_language(words), str)
