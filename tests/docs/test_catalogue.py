"""What the docs make at build time: every label explained, every text escaped, an inventory that Sphinx reads, a drawing of what there is."""

from __future__ import annotations

import io
import re
import sys
from html.parser import HTMLParser
from importlib import import_module
from types import ModuleType
from xml.etree import ElementTree

import pytest

from newsclean import Cleaner, Label, Pack
from newsclean.packs import builtin
from newsclean.packs.stored import toml_files
from tests.docs.pages import DOCS, ROOT

pytest.importorskip("sphinx")

HOSTILE = "</code><script>alert('x')</script> & <b title=\"y\">{{ x }} | `a` */ .. raw::"
PACK = Pack.from_data(
    {
        "pack": {"id": "herald", "name": HOSTILE, "fingerprints": [HOSTILE]},
        "rule": [
            {"id": "one", "label": "related", "phrase": [HOSTILE], "until": [HOSTILE], "most": 3, "removes": [HOSTILE], "keeps": [HOSTILE]},
            {"id": "two", "label": "date", "regex": "<script>(?P<date>x)", "trigger": [HOSTILE], "removes": [HOSTILE], "keeps": [HOSTILE]},
        ],
    }
)


@pytest.fixture
def part(monkeypatch: pytest.MonkeyPatch) -> object:
    """Load a module of the docs' extension."""
    monkeypatch.syspath_prepend(str(DOCS / "_ext"))
    yield lambda name: import_module(f"newsclean_docs.{name}")
    for name in [name for name in sys.modules if name.startswith("newsclean_docs")]:
        del sys.modules[name]


class Tags(HTMLParser):
    """Collects the tags and the text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.id)
def test_a_rule_is_shown_whole_and_cannot_act(rule: object, part: object) -> None:
    shown = Tags(part("catalogue").rule_html(rule))  # type: ignore[operator]
    assert not {"script", "b"} & set(shown.tags)
    assert shown.text.count(HOSTILE) >= 3


def test_the_before_and_after_cannot_act(part: object) -> None:
    front: ModuleType = part("front")  # type: ignore[operator]
    article = Cleaner().clean(f"Sign up to our newsletter\n\n{HOSTILE}\n\nREAD MORE: {HOSTILE}")
    for html in (front.before(article), front.after(article)):
        assert "script" not in Tags(html).tags
        assert "alert" in Tags(html).text


def test_every_label_has_a_meaning(part: object) -> None:
    meanings = part("meanings")  # type: ignore[operator]
    assert set(meanings.MEANINGS) == set(Label)
    assert all(told.endswith(".") and told.count("`") % 2 == 0 for told in meanings.MEANINGS.values())
    assert set(meanings.STAGE_EXAMPLES) == {label for label in Label if label.is_article}


def test_every_built_in_pack_is_in_the_catalogue(part: object) -> None:
    known = part("catalogue").known_packs()  # type: ignore[operator]
    assert [one.path for one in known][: len(toml_files())] == toml_files()
    assert {one.pack.id for one in known} >= {pack.id for pack in builtin.packs()}


def test_the_inventory_is_one_that_sphinx_reads(part: object) -> None:
    from sphinx.util.inventory import InventoryFile

    names = part("names")  # type: ignore[operator]
    found = InventoryFile.load(io.BytesIO(names.inventory()), names.PYTHON, lambda base, path: f"{base}/{path}")
    path = found["py:class"]["pathlib.Path"]
    assert getattr(path, "uri", None) or path[2] == "https://docs.python.org/3/library/pathlib.html#pathlib.Path"
    assert {"py:class", "py:data", "py:exception", "py:function", "py:module"} <= set(found)


def test_the_tests_that_hold_a_promise_are_there() -> None:
    named = set(re.findall(r"`(tests/[\w/.]+)`", (DOCS / "promises.md").read_text(encoding="utf-8")))
    assert len(named) >= 6
    assert not {name for name in named if not (ROOT / name).exists()}


def test_the_drawing_is_of_the_stages_there_are(part: object) -> None:
    drawing = part("drawing")  # type: ignore[operator]
    for stage in drawing.STAGES:
        module, _, name = stage.name.rpartition(".")
        assert getattr(import_module(module), name) is stage.function
    svg = ElementTree.fromstring(drawing.svg())  # noqa: S314 - our own
    drawn = [element.text for element in svg.iter("{http://www.w3.org/2000/svg}text") if element.get("class") == "nc-verb"]
    assert drawn == [stage.name.rpartition(".")[2] for stage in drawing.STAGES]
