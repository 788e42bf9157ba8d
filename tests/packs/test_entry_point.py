"""Another project adds a pack: it is installed for real, and its rules are used."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2] / "examples" / "lighthouse-packs"
PAGE = "Become one of the keepers of the Gazette's flame today.\n\n-- . --\n\nThe lamp was lit at dusk."
CODE = "import newsclean; a = newsclean.clean({page!r}); print(a.publisher); print(a.text); print(*[r.rule for r in a.removals])"


def run(code: str, site: Path) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(site)}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site")
    options = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check", "--target", str(target)]
    subprocess.run([sys.executable, "-m", "pip", "install", *options, str(PROJECT)], check=True)
    return target


def test_an_installed_project_s_pack_is_used(site: Path) -> None:
    done = run(CODE.format(page=PAGE), site)
    assert done.stdout.splitlines() == [
        "The Lighthouse Gazette",
        "The lamp was lit at dusk.",
        "lighthouse-gazette.example/keepers lighthouse-gazette.example/light-signals",
    ]


def test_without_the_project_its_rules_are_not_there(tmp_path: Path) -> None:
    assert "-- . --" in run(CODE.format(page=PAGE), tmp_path).stdout


def test_an_installed_pack_that_is_broken_raises_and_says_which(site: Path, tmp_path: Path) -> None:
    import shutil

    broken = tmp_path / "site"
    shutil.copytree(site, broken)
    (broken / "lighthouse_packs" / "lighthouse.toml").write_text("[pack]\nid = 'x'\n")
    done = run(CODE.format(page=PAGE), broken)
    assert done.returncode == 1
    assert "entry point 'lighthouse' (lighthouse_packs:packs)" in done.stderr
    assert "[pack] has no name" in done.stderr


def test_its_own_examples_hold(site: Path) -> None:
    code = "import newsclean.testing, lighthouse_packs; newsclean.testing.assert_pack(lighthouse_packs.packs()); print('good')"
    assert run(code, site).stdout == "good\n"
