"""Links of the README, the contributing guide and the docs lead somewhere; `sphinx-build -n -W` holds those between the docs as well."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, README, ROOT, pages

LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)")
NAMED = re.compile(r"\{doc\}`(?:[^`<]*<)?([^`<>]+)>?`")


def broken(page: Path, text: str) -> list[str]:
    """Return the links of a page that lead nowhere."""
    text = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    files = [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    return files + [name for name in NAMED.findall(text) if not (page.parent / f"{name}.md").exists()]


@pytest.mark.parametrize("page", [*pages(), ROOT / "CONTRIBUTING.md"], ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    assert not broken(page, page.read_text(encoding="utf-8"))


def test_a_broken_link_is_found() -> None:
    assert broken(README, "see [this](docs/nowhere.md)") == ["docs/nowhere.md"]
    assert broken(DOCS / "index.md", "see {doc}`there <nowhere>` and {doc}`quickstart`") == ["nowhere"]


def test_every_page_is_in_the_contents() -> None:
    listed = set(re.findall(r"^[\w/]+$", (DOCS / "index.md").read_text(encoding="utf-8"), re.MULTILINE))
    written = {page.relative_to(DOCS).with_suffix("").as_posix() for page in pages() if page != README}
    assert written - listed == {"index"}
