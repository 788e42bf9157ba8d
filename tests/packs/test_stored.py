"""Packs stored as one file: what a page needs of them comes back, and is read when it is asked for."""

from __future__ import annotations

from pathlib import Path

from newsclean.packs.pack import Pack
from newsclean.packs.stored import read_packs, read_rules, toml_files, write_packs

HERALD = """
[pack]
id = "herald.example"
name = "The Harbour Herald"
hosts = ["herald.example"]
country = "GB"
languages = ["en"]
fingerprints = ["notifications from the Herald"]

[[rule]]
id = "more"
label = "related"
starts = ["Read more", "Mehr über Möwen"]
removes = ["Read more: Boats"]
keeps = ["Read on."]

[[rule]]
id = "any" # as a place it would go without saying
label = "date"
regex = "^(?:an hour|two hours) ago"
trigger = ["hour ago", "hours ago"]
at = "head"
removes = ["Two hours ago"]
keeps = ["Two hours later, the ferry sailed."]
"""
GENERIC = HERALD.replace("herald.example", "en").replace('hosts = ["en"]', "").replace("fingerprints", "# fingerprints")


def test_a_pack_comes_back_as_it_was_but_for_its_proofs(tmp_path: Path) -> None:
    file = tmp_path / "packs.jsonl"
    packs = [Pack.parse(GENERIC), Pack.parse(HERALD)]
    file.write_bytes(write_packs(packs).encode())
    for pack, stored in zip(packs, read_packs(file.read_bytes().split(b"\n")[0]), strict=True):
        assert (stored.id, stored.name, stored.hosts, stored.country) == (pack.id, pack.name, pack.hosts, pack.country)
        assert (stored.languages, stored.fingerprints, stored.source) == (pack.languages, pack.fingerprints, "built in")
        more, age = read_rules(stored.stored, stored.id, publisher=stored.is_publisher, file=file)
        assert (more.name, more.label, more.literals, more.limit) == (f"{pack.id}/more", "related", pack.rules[0].literals, 40)
        assert (age.id, age.regex, age.trigger, age.at, age.opens) == (
            "any",
            pack.rules[1].regex,
            ("hour ago", "hours ago"),
            "head",
            ("an", "two"),
        )
        assert (more.removes, more.keeps, age.removes, age.keeps) == ((), (), (), ())
        assert more.proved
        assert more.publisher is pack.is_publisher


def test_generic_packs_stand_before_those_of_publishers() -> None:
    files = toml_files()
    folders = [file.parent.name for file in files]
    assert folders == sorted(folders)
    assert set(folders) == {"generic", "publishers"}
    assert files == sorted(files)
