"""The small words of date lines in all languages, as plain data: blanks part spellings, "_" stands for a blank within one."""

from __future__ import annotations

from newsclean.dates._labels import MODIFIED, PUBLISHED
from newsclean.dates._months import WEEKDAYS

__all__ = ["COUNTED", "DAYS", "ENGLISH", "ERAS", "HALVES", "KINDS", "NUMBERS", "UNITS", "UNIT_LETTERS"]

# What may stand between the parts: prepositions, articles, "o'clock", "year".
CONNECTORS = {
    "en": "at on of the by and o clock as for",
    "de": "um am den der vom und seit dem ab gegen",
    "fr": "le à a du de la les l d en et vers",
    "es": "a las la de del el en y al",
    "it": "alle ore il del di l all dell dalle al e",
    "pt": "a às as do em pelas o",
    "nl": "om op het van",
    "sv": "kl klockan den på i",
    "da": "klokken klokka d",
    "is": "klukkan þann",
    "fi": "klo kello",
    "lv": "gada plkst g",
    "lt": "m d",
    "pl": "o godz godzina godzinie dnia w we r g",
    "cs": "v ve dne o od u",
    "sl": "ob dana",
    "hu": "az",
    "ro": "la ora orele în pe",
    "tr": "saat saati tarihinde günü",
    "id": "pukul jam pada tanggal tgl hari saa",
    "vi": "lúc vào ngày hồi hôm năm",
    "ru": "в во г год от",
    "uk": "о об р у від",
    "el": "στις στη στην τις του την η ώρα",
    "ar": "في الساعة يوم بتاريخ من عند و على الموافق م ساعت",
    "he": "בשעה ב ה ל",
    "hi": "को पर में दिनांक के",
    "th": "เวลา ที่ เมื่อ วันที่ พ.ศ ค.ศ",
    "ko": "에",
}
# After the number: "two hours ago". Before it: "vor zwei Stunden".
AGO = (
    "ago fa atrás geleden sedan siden síðan sitten tagasi temu önce назад тому पहले पूर्व আগে 前 以前 전 lalu yang_lalu trước ezelőtt πριν"
    " ที่แล้ว ที่ผ่านมา zilizopita iliyopita gelede"
)
BEFORE_AGO = "vor il_y_a hace há منذ قبل před pred prieš pirms преди prije acum לפני πριν_από fyrir_um"
HOURS = "h uhr uur u ч час часов heures heure 時 时 點 点 시 giờ बजे hod hodin óra val วาฬิกา นาฬิกา"
ORDINALS = "st nd rd th er ère re º ª ° e ος го й та"
# Hours and minutes are counted back to the minute, days to the day; what is coarser does not say which day.
UNITS = {
    "minute": (
        "min mins minute minutes minuten minuto minutos minuti minuut minuter minutter mínútum minuuttia minuutti minut minuty minuta minutu minútami minutami minuten"
        " dakika dk минут минуты минуту минута мин хвилин хвилини хвилину хв دقيقة دقائق دقيقتين دقیقه मिनट মিনিট 分 分前 分钟 分鐘 분 menit minit phút perc minučių minutės"
        " λεπτά דקות דקה นาที m dakika dakk dakikada percnyi minūtēm minutit minutę dakika dəqiqə dakikah"
    ),
    "hour": (
        "hour hours hr hrs stunde stunden std heure heures hora horas hs ora ore uur uren timme timmar tim time timer t klukkustundum tunti tuntia godzinę godziny"
        " godzin godz hodinou hodinami hodin hodiny saat час часа часов годину години годин год ساعة ساعات ساعتين ساعت घंटे घंटा घण्टे ঘণ্টা 時間 小时 小時 时间 시간 jam giờ óra órával"
        " órája valandas valandų val ώρες ώρα שעות שעה שעתיים ชั่วโมง h tundi stundām stundas sati"
    ),
    "day": (
        "day days tag tagen tage jour jours día días giorno giorni dia dias dag dagen dagar dager dage päivä päivää dni dzień dnem dny dňami gün день дня дней дні днів"
        " يوم أيام يومين दिन দিন 天 日 日間 일 hari ngày nap napja dienas dienų zile ημέρες μέρες ימים יום יומיים วัน d dögum"
    ),
    "coarse": (
        "second seconds sec secs sekunden sekunde secondes segundos secondi seconden sekunder sekund saniye секунд week weeks wk wks month months mth year years yr yrs"
        " woche wochen monat monaten jahr jahre jahren semaine semaines mois an ans semana semanas mes meses año años settimana settimane mese mesi anno anni mês ano anos"
        " week weken maand maanden jaar vecka veckor månad månader år uge uger måned måneder uke uker viikko viikkoa kuukautta vuosi vuotta tydzień tygodnie tygodni"
        " miesiąc miesiące miesięcy lat lata týdny týdnem měsíci měsícem lety rokem hafta ay yıl неделю недели недель месяц месяца месяцев лет года тиждень тижні тижнів"
        " місяць місяці місяців роки років أسبوع أسابيع أسبوعين شهر شهرين أشهر سنة سنوات عام أعوام सप्ताह हफ्ते महीने साल 週間 周 週 か月 ヶ月 カ月 个月 個月 年 주 개월 년 minggu bulan tahun tuần"
        " hét hónap hónapja év éve săptămâni luni ani mo w wo y"
    ),
}
UNIT_LETTERS = {"u": ("hour",), "i": ("minute",), "D": ("day", "coarse")}
NUMBERS = {
    1: "a an one einer einem eine un une uno una um uma een en ett et eine ein én eén één bir один одну одна 一 元 isang jedną satu một egy o ena אחת एक",
    2: "two zwei deux dos due dois duas twee två to kaksi dwie dwa dva dvě două iki два две дві 二 兩 两 dua hai két δύο दो",
    3: "three drei trois tres tre três drie kolme trzy tři trei üç три 三 tiga ba három τρεις तीन",
}
# Arabic and Hebrew say the number in the noun: "two hours" is one word, and so is "an hour".
COUNTED = {
    1: "ساعة دقيقة يوم שעה דקה יום",
    2: "ساعتين دقيقتين يومين أسبوعين شهرين שעתיים דקותיים יומיים שבועיים",
}
DAYS = {
    0: (
        "today heute aujourd_hui aujourdhui hoy oggi hoje vandaag idag i_dag tänään dzisiaj dziś dnes bugün сегодня сьогодні اليوم आज আজ 今日 本日 今天 오늘 hari_ini"
        " hôm_nay azi σήμερα היום วันนี้ šiandien šodien täna danes danas днес leo hari_ini"
    ),
    -1: (
        "yesterday gestern hier ayer ieri ontem gisteren igår i_går í_gær eilen wczoraj včera včeraj jučer dün вчера вчора أمس امس গতকাল 昨日 昨天 어제 kemarin semalam"
        " hôm_qua tegnap χθες χτες אתמול เมื่อวาน เมื่อวานนี้ vakar eile jana"
    ),
    -2: "vorgestern avant_hier anteayer anteontem eergisteren forgårs przedwczoraj předevčírem позавчера позавчора 一昨日 おととい 前天 그저께",
}
HALVES = {
    "am": "am 오전 午前 上午 凌晨 早上 清晨 ص صباحا صباحًا sa पूर्वाह्न सुबह ก่อนเที่ยง πμ öö dop du_matin pg",
    "pm": "pm 오후 午後 下午 晚上 傍晚 夜晚 م مساء مساءً ch अपराह्न शाम หลังเที่ยง μμ ös odp ptg du_soir de_la_tarde de_la_noche",
    "noon": "noon 中午 दोपहर ظهرا ظهرًا",
    "night": "रात 夜",
}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
# Labels and marks that may stand in an English line: others show that the line is none.
ENGLISH = (PUBLISHED["en"], MODIFIED["en"], "h")
# The letter of a shape -> the cells with its words.
KINDS = {
    "P": tuple(PUBLISHED.values()),
    "U": tuple(MODIFIED.values()),
    "w": tuple(WEEKDAYS.values()),
    "c": tuple(CONNECTORS.values()),
    "f": (AGO,),
    "r": (BEFORE_AGO,),
    "H": (HOURS,),
    "o": (ORDINALS,),
    "N": ("tháng thg",),
    "年": ("年 년 года году роки року рік roku",),
    "月": ("月 월",),
    "日": ("日 号 號 일",),
    "秒": ("秒 초",),
    "x": ("usa_today india_today arab_today",),  # names that have a date word in them
}
