"""`newsclean clean`: what it reads, where it writes, in which form, and what it says of it."""

import gzip
import json
from pathlib import Path

import pytest
from click.testing import Result

from newsclean import Article
from tests.cli.conftest import PACKS, PAGE, Call

STORY = "The ferry {} sailed at noon, two hours late, with two hundred passengers aboard."
NEWSLETTER = "Sign up to our newsletter"


def page(name: str) -> str:
    return f"{STORY.format(name)}\n\n{NEWSLETTER}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    for name in ("b/Dunlin.txt", "a.txt", "b/Petrel.text", "b/.hidden.txt", "notes.md"):
        (pages / name).parent.mkdir(parents=True, exist_ok=True)
        (pages / name).write_text(page(name), encoding="utf-8")
    return pages


def records(*names: str) -> str:
    return "".join(json.dumps({"id": name, "text": page(name), "tags": ["sea"]}) + "\n" for name in names)


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_file_becomes_the_text_of_its_article(call: Call) -> None:
    out = call("clean", PAGE, "--packs", PACKS).stdout
    assert out.startswith("The Seamen's Union has launched")
    assert "Your support keeps" not in out


@pytest.mark.parametrize("arguments", [["clean"], ["clean", "-"]])
def test_standard_input_is_read_as_bytes(call: Call, arguments: list[str]) -> None:
    assert call(*arguments, stdin="Die Fähre lief aus.".encode("cp1252")).stdout == "Die Fähre lief aus.\n"


def test_json_is_the_article_and_brief_json_the_part_of_it_that_people_read(call: Call) -> None:
    whole = json.loads(call("clean", PAGE, "--format", "json", "--packs", PACKS).stdout)
    assert Article.from_dict(whole).publisher == "The Harbour Herald"
    brief = json.loads(call("clean", PAGE, "--format", "json", "--brief", "--packs", PACKS).stdout)
    assert whole.keys() - brief.keys() == {"marks", "document"}


def test_markdown_begins_with_the_title(call: Call) -> None:
    assert call("clean", PAGE, "--format", "markdown").stdout.startswith("# Ferry crews launch savings drive")


def test_kept_labels_stay_and_one_label_can_be_had_alone(call: Call) -> None:
    assert NEWSLETTER in call("clean", "--keep", "newsletter", stdin=page("Dunlin")).stdout
    assert call("clean", "--only-label", "newsletter", stdin=page("Dunlin")).stdout == f"{NEWSLETTER}\n"
    both = call("clean", "--only-label", "newsletter", "--only-label", "body", stdin=page("Dunlin")).stdout
    assert both == f"{STORY.format('Dunlin')}\n{NEWSLETTER}\n"


def test_url_and_publisher_tell_the_publisher(call: Call) -> None:
    for hint in (["--url", "https://www.independent.co.uk/x"], ["--publisher", "independent"]):
        assert json.loads(call("clean", *hint, "--format", "json", stdin="Comments").stdout)["publisher"] == "The Independent"


def test_region_is_handed_on(call: Call) -> None:
    for region in ("page", "article"):
        assert json.loads(call("clean", "--region", region, "--format", "json", PAGE).stdout)["kind"] == region


def test_several_pages_on_one_stream_are_told_apart(call: Call, folder: Path) -> None:
    assert call("clean", folder).stdout == "\n".join(
        f"==> {name} <==\n{STORY.format(name)}\n" for name in ("a.txt", "b/Dunlin.txt", "b/Petrel.text")
    )
    array = json.loads(call("clean", folder, "--format", "json").stdout)
    assert [row["file"] for row in array] == ["a.txt", "b/Dunlin.txt", "b/Petrel.text"]
    assert [row["file"] for row in lines(call("clean", folder, "--format", "jsonl").stdout)] == [row["file"] for row in array]


def test_a_folder_is_mirrored(call: Call, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = call("clean", folder, "-o", out).stderr
    assert sorted(str(file.relative_to(out)) for file in out.rglob("*") if file.is_file()) == ["a.txt", "b/Dunlin.txt", "b/Petrel.txt"]
    assert (out / "b/Dunlin.txt").read_text() == f"{STORY.format('b/Dunlin.txt')}\n"
    assert "3 pages cleaned" in told
    assert "75 characters in      3  newsletter" in told


def test_two_folders_stand_beside_each_other_and_the_output_is_not_read(call: Call, folder: Path) -> None:
    out = folder / "out"
    for _ in range(2):
        call("clean", folder / "b", folder, "-o", out, "--format", "markdown")
        assert sorted(str(file.relative_to(out)) for file in out.rglob("*.md")) == [
            *("b/Dunlin.md", "b/Petrel.md", "pages/a.md", "pages/b/Dunlin.md", "pages/b/Petrel.md")
        ]


def test_names_that_match_can_be_chosen(call: Call, folder: Path) -> None:
    assert call("clean", folder, "--match", "*.md").stdout == f"{STORY.format('notes.md')}\n"


@pytest.mark.parametrize(
    ("name", "start"), [("x.txt", "The ferry"), ("x.json", "{\n"), ("x.jsonl", '{"file": "a.txt", "title"'), ("x.md", "The ferry")]
)
def test_the_output_s_ending_gives_the_form(call: Call, folder: Path, tmp_path: Path, name: str, start: str) -> None:
    call("clean", folder / "a.txt", "-o", tmp_path / name)
    assert (tmp_path / name).read_text().startswith(start)
    assert not list(tmp_path.glob("*.partial*"))


def test_jsonl_keeps_its_fields_and_their_order(call: Call, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(records("Dunlin", "Petrel"))
    call("clean", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl")
    rows = lines((tmp_path / "out.jsonl").read_text())
    assert [list(row) for row in rows] == [["id", "text", "tags", "article"]] * 2
    assert [row["text"] for row in rows] == [STORY.format("Dunlin"), STORY.format("Petrel")]
    article = Article.from_dict(rows[0]["article"])  # type: ignore[arg-type]
    assert [removal.text for removal in article.removals] == [NEWSLETTER]


def test_jsonl_fields_are_named(call: Call) -> None:
    row = {"body": page("Dunlin"), "link": "https://www.independent.co.uk/x", "article": 7}
    options = ("--input", "jsonl", "--text-field", "body", "--url-field", "link", "--article-field", "news")
    (made,) = lines(call("clean", *options, stdin=json.dumps(row)).stdout)
    assert (made["body"], made["link"], made["article"]) == (STORY.format("Dunlin"), row["link"], 7)
    assert made["news"]["publisher"] == "The Independent"  # type: ignore[index]


def test_jsonl_is_read_compressed_with_a_mark_and_empty_lines(call: Call, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl.gz").write_bytes(
        gzip.compress(b"\xef\xbb\xbf" + records("Dunlin").encode() + b"\n\n" + records("Petrel").encode())
    )
    assert [row["id"] for row in lines(call("clean", tmp_path / "in.jsonl.gz").stdout)] == ["Dunlin", "Petrel"]
    call("clean", tmp_path, "-o", tmp_path / "out")
    assert len(lines((tmp_path / "out" / "in.jsonl").read_text())) == 2


def test_jsonl_can_become_text(call: Call) -> None:
    out = call("clean", "--input", "jsonl", "--format", "text", stdin=records("Dunlin", "Petrel")).stdout
    assert out == f"==> stdin:1 <==\n{STORY.format('Dunlin')}\n\n==> stdin:2 <==\n{STORY.format('Petrel')}\n"


@pytest.mark.parametrize(("form", "empty"), [("jsonl", ""), ("json", "[\n\n]\n"), ("text", "")])
def test_no_records_make_an_empty_output(call: Call, tmp_path: Path, form: str, empty: str) -> None:
    assert call("clean", "--input", "jsonl", "--format", form).stdout == empty
    call("clean", "--input", "jsonl", "--format", form, "-o", tmp_path / "out")
    assert (tmp_path / "out").read_text() == empty


def test_processes_give_what_one_process_gives(call: Call, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("not JSON\n" + records(*map(str, range(30))) + "[]\n")
    outs = [call("clean", tmp_path / "in.jsonl", "--jobs", jobs, "--errors", "report", code=3).stdout for jobs in (1, 2)]
    assert outs[0] == outs[1]
    assert len(lines(outs[0])) == 32


BAD = records("Dunlin") + 'no JSON\n[1]\n{"id": 4}\n{"id": 5, "text": null}\n{"body": "Text."}\n' + records("Petrel")
WHY = [
    *("stdin:2 is no JSON", "stdin:3 is no JSON object but a list", "stdin:4 has no field 'text'"),
    *("stdin:5 has no text in its field 'text' but a NoneType", "is it --text-field body?"),
]


def bad(call: Call, errors: str, code: int) -> Result:
    return call("clean", "--input", "jsonl", "--errors", errors, stdin=BAD, code=code)


def test_the_first_failure_stops(call: Call) -> None:
    result = bad(call, "stop", 1)
    assert [row["id"] for row in lines(result.stdout)] == ["Dunlin"]
    assert WHY[0] in result.stderr
    assert "--errors skip" in result.stderr


def test_failures_are_left_out_and_counted(call: Call) -> None:
    result = bad(call, "skip", 0)
    assert [row["id"] for row in lines(result.stdout)] == ["Dunlin", "Petrel"]
    assert "5 pages failed" in result.stderr
    assert WHY[0] not in result.stderr


def test_failures_are_reported_in_their_place(call: Call) -> None:
    result = bad(call, "report", 3)
    rows = lines(result.stdout)
    assert [("error" in row, row.get("id", row.get("file"))) for row in rows] == [
        *((False, "Dunlin"), (True, "stdin:2"), (True, "stdin:3"), (True, 4), (True, 5), (True, None), (False, "Petrel"))
    ]
    for why in WHY:
        assert why in result.stderr


def test_a_field_of_the_record_is_never_overwritten(call: Call) -> None:
    row = json.dumps({"text": "It sailed.", "article": "mine"})
    assert "--article-field" in call("clean", "--input", "jsonl", stdin=row, code=1).stderr


def test_a_file_that_cannot_be_read_is_a_failure(call: Call, folder: Path, tmp_path: Path) -> None:
    (folder / "gone.txt").symlink_to("nowhere")
    assert "gone.txt can't be read: No such file" in call("clean", folder, code=1).stderr
    call("clean", folder, "-o", tmp_path / "out", "--errors", "report", code=3)
    assert len(list((tmp_path / "out").rglob("*.txt"))) == 3
    (folder / "cut.jsonl.gz").write_bytes(gzip.compress(records("Dunlin").encode())[:-9])
    assert "cut.jsonl.gz:2 can't be read" in call("clean", folder / "cut.jsonl.gz", code=1).stderr


def test_what_is_said_is_as_much_as_is_asked_for(call: Call, folder: Path) -> None:
    assert call("clean", folder / "a.txt").stderr == ""
    assert call("clean", folder, "--quiet").stderr == ""
    assert call("clean", folder).stderr.startswith("3 pages cleaned, 22% of the text removed")
    assert "b/Dunlin.txt: article, 90 characters kept, 25 removed" in call("clean", folder, "-v").stderr


WRONG = [
    (["clean", "no-such-file"], "does not exist"),
    (["clean", "--keep", "newsleter"], "did you mean 'newsletter'"),
    (["clean", "--keep", "xyz"], "labels are title, standfirst"),
    (["clean", "--only-label", "capton"], "did you mean 'caption'"),
    (["clean", "--only-label", "caption", "--format", "json"], "--only-label writes text"),
    (["clean", "--fromat", "json"], "--format"),
    (["clean", "--brief"], "--brief is for json and jsonl"),
    (["clean", "--resume"], "--resume is for a folder"),
    (["clean", "--jobs", "0"], "--jobs"),
    (["clean", "--publisher", "independant"], "did you mean 'independent.co.uk'"),
    (["clean", "--publisher", "qqqq"], "newsclean packs list"),
    (["claen"], "did you mean 'clean'?"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG, ids=[" ".join(arguments) for arguments, _ in WRONG])
def test_wrong_usage_gets_a_hint(call: Call, arguments: list[str], message: str) -> None:
    assert message in call(*arguments, stdin="x", code=2).stderr


def test_a_language_without_a_pack_is_told(call: Call) -> None:
    assert "'xx'; there are packs for " in call("clean", "--language", "xx", stdin="x").stderr


def test_nothing_that_is_read_is_overwritten(call: Call, folder: Path) -> None:
    assert "would be overwritten" in call("clean", folder / "a.txt", "-o", folder / "a.txt", code=2).stderr
    assert "would be overwritten" in call("clean", folder, "-o", folder, code=2).stderr
    assert (folder / "a.txt").read_text() == page("a.txt")


def test_two_pages_never_become_one_file(call: Call, folder: Path, tmp_path: Path) -> None:
    (folder / "a.text").write_text("x")
    assert "would both become" in call("clean", folder, "-o", tmp_path / "out", code=2).stderr
    assert "no file in" in call("clean", folder, "--match", "*.html", code=2).stderr


def test_a_broken_pack_fails_with_all_that_is_wrong(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("[pack]\nid = 'a'\n")
    told = call("clean", "--packs", tmp_path, stdin="x", code=1).stderr
    assert "no name" in told
    assert "no rules" in told
