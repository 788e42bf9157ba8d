"""Which language a page is in, told by its script and its commonest words: enough to read its dates, without a model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

__all__ = ["tell_language"]

MOST_WORDS = 200  # of the text that are looked at
LEAST_SHARE = 0.06  # of them must be function words of the language, each counted by how few languages share it
LEAD = 1.15  # how many times the score of the next language

# Words that sentences can't do without and that are spelt so in as few languages as possible.
_WORDS = {
    "en": "the of and to that is was for with are have from this will his by which their not be has were been would",
    "de": "der die das und ist nicht von den mit sich auf für ein eine dem des im werden wird auch bei wie nach aus einen zum zur hat",
    "fr": "le les des est dans une du qui que pour pas sur au avec ce sont plus par cette aux été elle être ont nous mais",
    "es": "el los las del que una por con para se es su como más ha sus lo al pero este está también entre desde",
    "it": "il di che della per una del con è gli non sono dei nel alla più anche delle ha come dal si le nella",
    "pt": "o os as do da que em uma para com não dos das no na por mais foi ao ele também pelo são à como seu",
    "nl": "de het een van en dat is niet op te zijn voor met die aan er om ook maar bij naar door worden heeft uit",
    "sv": "och att det som på är av för med till den har inte ett om var från han vid också men sig efter",
    "da": "og at det er på til af for med den der har ikke som et de var fra han men efter også blev sig hvad nogle hvornår hvor ikke sige",
    "no": "og at det er på til av for med den som har ikke et de var fra han men etter også ble seg ved hva noen hvor si",
    "fi": "ja on että ei se oli hän mutta ovat myös kun joka sen hänen mukaan jo kuin sekä tai voi olla mitä",
    "is": "og að er það sem til við ekki af hann fyrir með var hafi þess verið eru þá hefur um frá en",
    "pl": "i w na z się do nie że jest to o jak po przez od są dla jego oraz za był ma które co",
    "cs": "a v se na že je s z do o to by pro jsou jako by ve podle který která ale jeho také bude když",
    "sk": "a v sa na že je s z do o to pre sú ako by vo podľa ktorý ktorá ale jeho tiež bude keď aj",
    "hu": "a az és hogy nem is egy van meg volt ezt ez azt már csak mint szerint el még amely vagy",
    "ro": "și de la în a care nu pe cu din o este pentru că mai au fost sunt prin ale lui să se",
    "lt": "ir kad yra į su iš ne tai kaip bet buvo dėl apie taip pat po jo tik už jau per nuo",
    "tr": "ve bir bu da de için ile olarak daha çok ne olan sonra gibi kadar var değil ise en oldu dedi",
    "id": "yang dan di ini itu dengan untuk dari pada tidak dalam akan adalah ke juga oleh ada saat karena mereka",
    "vi": "và của là có được cho không trong với một các những người này đã để khi đến từ ra tại năm",
    "ru": "и в не на что с по как это он к но из за был от так его для о же",
    "uk": "і в не на що з у та як це до за але від про його для він є також які",
    "bg": "и в на да е се за от не че с по са като това но ще до един беше",
}  # fmt: skip

_NEAR = frozenset(map(frozenset, [("da", "no"), ("cs", "sk")]))  # they share so many words that a small lead must do

_SCRIPTS = (
    ("ko", "\uac00-\ud7af"),
    ("ja", "\u3041-\u30ff"),
    ("zh", "\u3400-\u9fff"),
    ("th", "\u0e00-\u0e7f"),
    ("hi", "\u0900-\u097f"),
    ("ar", "\u0620-\u06ff"),
    ("he", "\u05d0-\u05ea"),
    ("el", "\u0370-\u03ff"),
)
_LATIN_SHARE = 0.15  # of the plain vowels in a text in Latin letters; Vietnamese has fewest
_SCRIPT_SHARE = 0.25  # of a sample's characters: names and tickers in Latin letters stand in any text


@cache
def _tables() -> tuple[dict[str, tuple[str, ...]], tuple[tuple[str, re.Pattern[str]], ...]]:
    languages: dict[str, tuple[str, ...]] = {}
    for language, words in _WORDS.items():
        for word in words.split():
            languages[word] = (*languages.get(word, ()), language)
    return languages, tuple((language, re.compile(f"[{characters}]")) for language, characters in _SCRIPTS)


def tell_language(words: Sequence[str]) -> str | None:
    """Return the code of the language of folded words, or None where they tell none.

    >>> tell_language("the ferry sailed at noon and the crowd on the quay was not sure that it would come back".split())
    'en'
    >>> tell_language("連 絡 船 は 正 午 に 出 航 し た".split()), tell_language(["ferry", "harbour"])
    ('ja', None)
    """
    sample = list(words[:MOST_WORDS])
    text = "".join(sample)
    languages, scripts = _tables()
    if sum(map(text.count, "aeiou")) < _LATIN_SHARE * len(text):
        for language, pattern in scripts:
            if len(pattern.findall(text)) > _SCRIPT_SHARE * len(text):
                return language if language != "ar" or not re.search("[پچگژٹڈ]", text) else None
    scores: Counter[str] = Counter()
    for word in sample:
        for language in (shared := languages.get(word, ())):
            scores[language] += 60 // len(shared)
    (first, best), (second, next_best) = [*scores.most_common(2), ("", 0), ("", 0)][:2]
    if best < 60 * max(1.5, LEAST_SHARE * len(sample)):
        return None
    lead = 1 if frozenset((first, second)) in _NEAR else LEAD
    return first if best > lead * next_best else None
