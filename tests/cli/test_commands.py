"""The command line does what its help says, with files, standard input, errors and exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "examples" / "harbour-herald.txt"
PACKS = ROOT / "examples" / "packs"


def run(*arguments: str | Path, stdin: bytes = b"", code: int = 0) -> "subprocess.CompletedProcess[bytes]":
    done = subprocess.run([sys.executable, "-m", "newsclean", *map(str, arguments)], input=stdin, capture_output=True)
    assert done.returncode == code, done.stderr.decode()
    return done


def test_clean_reads_a_file_and_writes_text() -> None:
    out = run("clean", PAGE, "--packs", PACKS).stdout.decode()
    assert out.startswith("The Seamen's Union has launched")
    assert "Your support keeps" not in out


@pytest.mark.parametrize("arguments", [["clean"], ["clean", "-"]])
def test_clean_reads_standard_input(arguments: list[str]) -> None:
    assert run(*arguments, stdin="Die Fähre lief aus.".encode("cp1252")).stdout.decode() == "Die Fähre lief aus.\n"


def test_json_is_the_article() -> None:
    article = json.loads(run("clean", PAGE, "--format", "json", "--packs", PACKS).stdout)
    assert article["publisher"] == "The Harbour Herald"
    assert {removal["label"] for removal in article["removals"]} >= {"donation", "comments"}


def test_markdown_begins_with_the_title() -> None:
    assert run("clean", PAGE, "--format", "markdown").stdout.decode().startswith("# Ferry crews launch savings drive")


def test_kept_labels_stay() -> None:
    assert run("clean", PAGE, "--packs", PACKS, "--keep", "donation").stdout.decode().count("Your support") == 2


def test_url_and_publisher_tell_the_publisher() -> None:
    for hint in (["--url", "https://www.independent.co.uk/x"], ["--publisher", "independent"]):
        assert json.loads(run("clean", *hint, "--format", "json", stdin=b"Comments").stdout)["publisher"] == "The Independent"


def test_explain_names_every_line_s_label_and_rule() -> None:
    out = run("explain", PAGE, "--packs", PACKS).stdout.decode()
    line = next(line for line in out.splitlines() if "Join our commenting forum" in line)
    assert line.startswith("comments")
    assert "furniture/title" in out
    assert "characters  body" in out


def test_what_a_page_would_do_to_a_terminal_is_taken_out() -> None:
    out = run("explain", stdin=b"The ferry \x1b]0;sailed\x07 at noon \xe2\x80\xae backwards.").stdout
    assert b"\x1b" not in out
    assert b"\x07" not in out
    assert "\u202e".encode() not in out


WRONG = [
    (["clean", "no-such-file"], 2, "does not exist"),
    (["clean", "--keep", "newsleter"], 2, "did you mean 'newsletter'?"),
    (["clean", "--fromat", "json"], 2, "--format"),
    (["packs", "show", "independent"], 1, "near it are independent.co.uk"),
    (["packs", "check", str(ROOT / "tests")], 1, "no *.toml file"),
]


@pytest.mark.parametrize(("arguments", "code", "message"), WRONG)
def test_what_is_wrong_is_told_in_a_plain_line(arguments: list[str], code: int, message: str) -> None:
    done = run(*arguments, code=code)
    told = (done.stderr + done.stdout).decode()
    assert message in told
    assert "Traceback" not in told


def test_packs_are_listed_and_shown() -> None:
    assert "independent.co.uk" in run("packs", "list").stdout.decode()
    assert "appeal -> donation" in run("packs", "show", "independent.co.uk").stdout.decode()


def test_packs_are_checked_and_tested() -> None:
    assert run("packs", "test", PACKS).stdout.decode().endswith("0 problems\n")
    assert "1 packs, 6 rules" in run("packs", "check", PACKS).stdout.decode()


def test_a_broken_pack_fails_with_all_that_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("[pack]\nid = 'a'\n")
    told = run("packs", "check", tmp_path, code=1).stderr.decode()
    assert "no name" in told
    assert "no rules" in told
    assert "no name" in run("clean", "--packs", tmp_path, stdin=b"x", code=1).stderr.decode()


def test_a_skeleton_passes_its_own_check(tmp_path: Path) -> None:
    (tmp_path / "new.toml").write_bytes(run("packs", "new", "saltmouth.example").stdout)
    run("packs", "check", tmp_path)


def test_a_pack_is_learnt_from_files(tmp_path: Path) -> None:
    for number, story in enumerate(["A ferry sailed at dawn.", "A whale was seen.", "The pier burned down."]):
        (tmp_path / f"{number}.txt").write_text(f"Ask the harbour master anything\n\n{story}")
    done = run("packs", "learn", *sorted(tmp_path.glob("*.txt")), "--host", "herald.example")
    assert "Ask the harbour master anything" in done.stdout.decode()
    (tmp_path / "learnt.toml").write_bytes(done.stdout)
    run("packs", "check", tmp_path)


def test_without_its_packages_the_command_says_how_to_get_them(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("raise ImportError")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from newsclean.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == 'newsclean: the command line needs two more packages: pip install "newsclean[cli]"\n'
