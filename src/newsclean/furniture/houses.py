"""The words of credits: for pictures, of agencies and picture houses, of machines that make pictures."""

from __future__ import annotations

__all__ = ["HOUSES", "KEY", "KEY_SIGNS", "MACHINES", "MACHINE_SIGNS", "SIGNS"]

KEY = (
    r"(?:photo|image|picture|foto) ?(?:credits?|sources?|illustration|composite|montage)|source|photos?(?:graph(?:s|ed|y)?)?|fotos?|fotografía|fotografie|images?|pictures?|"
    r"bild(?:quelle|er)?|credits?|(?:crédits?|créditos?)(?: photo)?|quelle|illustrations?|grafik|graphic|montage|collage|bilde|fotograf|zdjęcie|fot\.|ảnh|imagen|imágenes|"
    r"фото|коллаж|колаж|写真|提供|사진 ?출처|사진|출처|图片|图|照片|صورة"
)
HOUSES = (
    r"getty(?: images)?|reuters|afp|ap|ap photo|dpa|imago(?: images)?|picture[ -]alliance|epa|efe|ansa|apa|keystone|sda|pa|pa wire|pa images|press association|shutterstock|istock|istockphoto|"
    r"alamy|bloomberg|zuma|action images|adobe stock|unsplash|pixabay|pexels|wikimedia(?: commons)?|ntb|tt|ritzau|scanpix|anp|belga|lusa|čtk|pap|mti|xinhua|kyodo|jiji|yonhap|aap|pti|anadolu|"
    r"tass|the canadian press|postmedia(?: news)?|supplied|handout|courtesy|ddp|dapd|epd|kna|ullstein|mauritius|depositphotos|rex|splash|nurphoto|sipa|"
    r"associated press|file photo|archiv|archivbild|archivfoto|symbolbild|symbolfoto|nasa|noaa|ians|ani|antara|europa press|icon sport|maxppp|bestimage|abaca"
)
MACHINES = r"midjourney|dall[-·‑]?e(?: ?[23])?|stable diffusion|adobe firefly"
# One of these words stands in the end of every line that ends in a credit; lower case, looked for before any pattern runs.
KEY_SIGNS = frozenset(
    """
    © photo photos photograph photographed photographs photography foto fotos fotografía fotografie image images picture pictures bild bildquelle bilder credit credits
    crédit crédits crédito créditos quelle illustration illustrations grafik graphic montage composite source collage bilde fotograf zdjęcie fot ảnh imagen imágenes фото коллаж
    колаж courtesy صورة
    """.split()  # noqa: SIM905
)
SIGNS = KEY_SIGNS | frozenset(
    """
    getty reuters afp ap dpa imago alliance epa efe ansa apa keystone sda pa shutterstock istock istockphoto alamy bloomberg zuma action adobe unsplash pixabay pexels wikimedia ntb
    tt ritzau scanpix anp belga lusa čtk pap mti xinhua kyodo jiji yonhap aap pti anadolu tass press postmedia supplied handout ddp dapd epd kna ullstein mauritius
    depositphotos rex splash nurphoto sipa midjourney dall diffusion firefly archiv archivbild archivfoto symbolbild symbolfoto nasa noaa ians ani antara icon maxppp bestimage abaca
    """.split()  # noqa: SIM905
)
MACHINE_SIGNS = frozenset({"midjourney", "dall", "diffusion", "firefly"})
