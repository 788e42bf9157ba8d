"""`newsclean explain --html`: one page that needs nothing from elsewhere, and in which nothing of the explained page acts."""

import html
import json
import re
import shutil
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PACKS, PAGE, Call

FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--window-size=1200,900"),
]
ATTACKS = [
    "<script>document.title='struck'</script>",
    '"><img src=x onerror="document.title=\'struck\'">',
    "</span></p></main><svg onload=document.title='struck'>",
    "<iframe srcdoc=\"<script>parent.document.title='struck'</script>\"></iframe>",
    "</script><script>document.title='struck'</script>",
    "</style><style>main{display:none}</style>",
    "<meta http-equiv=refresh content=0;url=data:text/html,struck>",
    "<base href=http://x.example/><a href=javascript:document.title='struck'>ferry</a>",
]
MEAN = "\n\n".join(["Sign up to our newsletter", *(f"The ferry {attack} sailed at noon on Monday." for attack in ATTACKS)])


class Elements(HTMLParser):
    """Gathers the names of elements, and attributes that could fetch or run something."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.acting: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.acting += [name for name, _ in attrs if name.startswith("on") or name in {"src", "href", "style", "srcdoc", "action"}]


@pytest.fixture
def mean(call: Call, tmp_path: Path) -> Path:
    (tmp_path / "<b>ferry&.txt").write_text(MEAN)
    call("explain", tmp_path / "<b>ferry&.txt", "--html", tmp_path / "page.html")
    return tmp_path / "page.html"


def test_nothing_of_the_page_becomes_markup(mean: Path) -> None:
    elements = Elements()
    text = mean.read_text()
    elements.feed(text)
    assert elements.acting == []
    assert not elements.names & {"img", "iframe", "svg", "a", "base", "link", "b b"}
    assert text.count("<script") == 1
    assert text.count("<style") == 1
    for attack in ATTACKS:
        assert html.escape(attack) in text
    assert "<title>&lt;b&gt;ferry&amp;.txt: " in text


def test_the_policy_allows_the_page_s_own_style_and_script_alone(mean: Path) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', mean.read_text())
    assert policy
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r"https?://", re.sub(r"http://x.example", "", mean.read_text()))


def test_the_page_tells_what_the_screen_tells(call: Call) -> None:
    text = call("explain", PAGE, "--packs", PACKS, "--html", "-").stdout
    assert "harbour-herald.example/appeal" in text
    assert "<dt>published</dt><dd>2024-03-12T09:45:00+00:00</dd>" in text
    assert 'data-label="comments" aria-pressed="true">comments <span title="128 characters">4</span>' in text
    assert "names what the author above does" in text  # the reason


class Browser:
    """As much of the WebDriver protocol as is needed here."""

    def __init__(self, port: str, profile: Path) -> None:
        self.base = f"http://127.0.0.1:{port}"
        options = {"args": [*FLAGS, f"--user-data-dir={profile}"], "binary": shutil.which("chromium")}
        made = self.send("POST", "/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})
        self.base += f"/session/{made['sessionId']}"

    def send(self, method: str, path: str, data: dict[str, Any] | None = None) -> Any:
        body = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(f"{self.base}{path}", body, {"Content-Type": "application/json"}, method=method)  # noqa: S310
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - our own driver
            return json.load(answer)["value"]

    def open(self, page: Path) -> None:
        self.send("POST", "/url", {"url": page.as_uri()})

    def run(self, script: str) -> Any:
        return self.send("POST", "/execute/sync", {"script": script, "args": []})

    def hover(self, selector: str) -> None:
        element = self.send("POST", "/element", {"using": "css selector", "value": selector})
        move = {"type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": element}
        self.send("POST", "/actions", {"actions": [{"type": "pointer", "id": "mouse", "actions": [move]}]})


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip("no chromium with its driver here")
    with driver() as port:
        one = Browser(port, tmp_path_factory.mktemp("profile"))
        try:
            yield one
        finally:
            with suppress(OSError):
                one.send("DELETE", "")


@contextmanager
def driver() -> Iterator[str]:
    with subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        try:
            for line in process.stdout:
                if found := re.search(r"started successfully on port (\d+)", line):
                    yield found[1]
                    return
            raise AssertionError("chromedriver did not start")
        finally:
            process.terminate()


def test_no_script_of_the_page_runs_in_a_browser(browser: Browser, mean: Path, tmp_path: Path) -> None:
    browser.open(mean)
    assert browser.run("return document.title").endswith("what became of each line")
    assert browser.run("return document.querySelectorAll('.row').length") == 1 + len(ATTACKS)
    assert browser.run("return getComputedStyle(document.querySelector('main')).display") == "block"
    (tmp_path / "bare.html").write_text(f"<!DOCTYPE html><title>whole</title>{MEAN}")
    browser.open(tmp_path / "bare.html")
    assert browser.run("return document.title") == "struck"  # the attacks are real ones


def test_were_an_escape_forgotten_the_policy_would_hold(browser: Browser, mean: Path, tmp_path: Path) -> None:
    text = mean.read_text()
    for attack in ATTACKS[:5]:
        text = text.replace(html.escape(attack), attack)
    (tmp_path / "torn.html").write_text(text)
    browser.open(tmp_path / "torn.html")
    assert browser.run("return document.querySelectorAll('img').length") > 0
    assert browser.run("return document.title").endswith("what became of each line")
    (tmp_path / "bare.html").write_text(re.sub("<meta http-equiv=[^>]*>", "", text, count=1))
    browser.open(tmp_path / "bare.html")
    assert browser.run("return document.title") == "struck"  # it is the policy that held


SHOWN = "return [...document.querySelectorAll('.row')].filter(row => row.offsetParent).map(row => row.className.split(' ')[1])"


def test_removed_text_can_be_shown_hidden_and_filtered(browser: Browser, call: Call, tmp_path: Path) -> None:
    call("explain", PAGE, "--packs", PACKS, "--html", tmp_path / "page.html")
    browser.open(tmp_path / "page.html")
    everything = browser.run(SHOWN)
    assert {"kept", "removed"} == set(everything)
    browser.run("document.getElementById('removed').click()")
    assert set(browser.run(SHOWN)) == {"kept"}
    browser.run("document.getElementById('removed').click()")
    browser.run("document.querySelector('.chip[data-label=comments]').click()")
    assert len(browser.run(SHOWN)) == len(everything) - 4
    shift = "document.querySelector('.chip[data-label=donation]').dispatchEvent(new MouseEvent('click', {shiftKey: true}))"
    browser.run(shift)
    assert browser.run(SHOWN) == ["removed"] * 5
    browser.run(shift)
    assert browser.run(SHOWN) == everything


def test_hovering_shows_rule_and_reason(browser: Browser, call: Call, tmp_path: Path) -> None:
    call("explain", PAGE, "--packs", PACKS, "--html", tmp_path / "page.html")
    browser.open(tmp_path / "page.html")
    tips = "return [...document.querySelectorAll('.tip')].filter(tip => tip.offsetParent).map(tip => tip.innerText)"
    assert browser.run(tips) == []
    browser.hover(".row.removed p")
    (tip,) = browser.run(tips)
    assert "harbour-herald.example/notifications" in tip
    assert "known words of harbour-herald.example" in tip


def test_a_long_page_can_be_left_for_the_article(browser: Browser, call: Call, tmp_path: Path) -> None:
    menu = "".join(f"Share this article\n\nTel.: +1 555 {number:04}\n\n" for number in range(200))
    call("explain", "--html", tmp_path / "page.html", stdin=f"{menu}The ferry sailed at noon, two hours late, with two hundred passengers.")
    browser.open(tmp_path / "page.html")
    browser.run("document.getElementById('article').click()")
    assert browser.run("return document.querySelector('main h2, main span.kept.body').getBoundingClientRect().top") < 900


def test_light_and_dark_can_be_chosen(browser: Browser, call: Call, tmp_path: Path) -> None:
    call("explain", PAGE, "--html", tmp_path / "page.html")
    browser.open(tmp_path / "page.html")
    seen = []
    for _ in range(3):
        seen.append(browser.run("return getComputedStyle(document.body).backgroundColor"))
        browser.run("document.getElementById('theme').click()")
    assert seen[0] == seen[2] != seen[1]
