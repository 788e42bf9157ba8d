"""What the writer of a broken pack is told, word for word: the text is all the help there is."""

import pytest

from newsclean import Label, Pack, PackError

WRONG_HEAD = """
[pack]
id = "The Herald"
name = " "
host = "herald.example"
hosts = ["https://herald.example", "pilot.example", "pilot.example"]
country = "gb"
languages = ["English", "en", "en"]
fingerprints = ["Herald", "friends of the Herald", "friends of the Herald"]

[extra]
"""
WRONG_RULES = """
[pack]
id = "herald"
name = "The Herald"

[[rule]]
id = "Read More"
lable = "related"
starts = "Read more"
removes = []
reason = 5

[[rule]]
label = "related"
starts = ["Read more"]
ends = ["Read more"]

[[rule]]
id = "more"
label = "related"
starts = ["Read on", "…", "READ ON:"]
trigger = ["read"]
until = ["the end"]
to = "the end"
at = "foot"
extent = "all"
longest = 10_001
removes = [5, " ", { page = "Read on", left = "" }, { page = "Read on", leaves = 3 }, { page = "Read on", fields = { name = 3 } }]
keeps = [""]

[[rule]]
id = "more"
label = "related"
regex = "(?P<who>more)?"
trigger = []
to = "end"
extent = "match"
most = true
removes = ["more"]
keeps = "Moor"

[[rule]]
id = "pattern"
label = "related"
regex = "(more"
until = []
removes = ["more"]
keeps = []

[[rule]]
id = "none"
label = "relatde"
regex = ""
trigger = ["more"]
to = "prose"
removes = ["more"]
keeps = ["Moor"]

[[rule]]
id = "many"
label = "related"
line = ["More"]
to = "heading"
most = 501
least = 501
removes = ["more"]
keeps = ["Moor"]

[[rule]]
id = "few"
label = "related"
line = ["More"]
most = 0
least = 3
removes = "more"
keeps = ["Moor"]
"""
TOLD_HEAD = """\
unknown table or key: 'extra'
unknown key in [pack]: 'host'
[pack] has no name: add name = "..."
an id has lower-case letters, digits, dots and dashes: 'The Herald'
country is an ISO 3166 code of two capitals: 'gb'
a language is a lower-case code such as "en" or "pt-br": 'English'
a host is a bare lower-case name such as herald.example, without scheme or path: 'https://herald.example'
a fingerprint needs at least two words, or other publishers' pages will have it too: 'Herald'
stands twice in hosts: 'pilot.example'
stands twice in languages: 'en'
stands twice in fingerprints: 'friends of the Herald'
no rules: add at least one [[rule]]
"""
TOLD_NOTHING = """\
no [pack] table
no rules: add at least one [[rule]]
"""
WRONG_TABLES = """
rule = 3
[pack]
id = "herald"
name = "The Herald"
"""
TOLD_RULES = """\
'Read More': unknown key: 'lable'
'Read More': a rule needs an id of lower-case letters, digits, dots and dashes: 'Read More'
'Read More': a rule needs a label, one of LABELS
'Read More': starts is a list of non-empty strings: 'Read more'
'Read More': a rule needs removes: at least one text it takes
'Read More': a rule needs keeps: look-alikes it must not touch
'Read More': reason is a text: '5'
'number 2': a rule needs an id of lower-case letters, digits, dots and dashes
'number 2': a rule has exactly one of line, starts, ends, phrase, regex; this one has 2: 'starts, ends'
'more': at is one of any, head, tail, rows: 'foot'
'more': extent is one of block, match, rest: 'all'
'more': to is one of end, heading, prose, list: 'the end'
'more': longest is a whole number from 1 to 10000: '10001'
'more': a literal in starts has no word in it: '…'
'more': two literals in starts are the same once folded: 'Read on' and: 'READ ON:'
'more': trigger goes with regex only
'more': a passage ends at until or at to, not both
'more': a passage needs most: how many blocks it may take
'more': a passage takes whole blocks: leave extent out
'more': an item of removes is a text or { page = "...", leaves = "...", fields = {...} }: '5'
'more': an item of removes is a text or { page = "...", leaves = "...", fields = {...} }: ' '
'more': an item of removes is a text or { page = "...", leaves = "...", fields = {...} }: "{'page': 'Read on', 'left': ''}"
'more': an item of removes is a text or { page = "...", leaves = "...", fields = {...} }: "{'page': 'Read on', 'leaves': 3}"
'more': fields is a table of texts: "{'name': 3}"
'more': keeps is a list of non-empty strings: "['']"
'more': the id stands twice in this pack
'more': most is a whole number from 1 to 10000: 'True'
'more': the pattern matches the empty text: '(?P<who>more)?'
'more': a named group is one of caption, credit, date, location, modified, name, organisation, published, role, section, site, text: 'who'
'more': trigger is empty
'more': a passage takes whole blocks: leave extent out
'more': keeps is a list of non-empty strings: 'Moor'
'pattern': the pattern is wrong (missing ) at position 5): '(more'
'pattern': until is empty
'pattern': a passage needs most: how many blocks it may take
'pattern': a rule needs keeps: look-alikes it must not touch
'none': a rule needs a label, one of LABELS: 'relatde'
'none': regex is a non-empty string: ''
'none': a passage needs most: how many blocks it may take
'many': most is at most 500: '501'
'many': least is smaller than most, which counts the first block too: '501'
'few': most is a whole number from 1 to 10000: '0'
'few': most goes with until or to
'few': least goes with until or to
'few': least is smaller than most, which counts the first block too: '3'
'few': a rule needs removes: at least one text it takes
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [("", TOLD_NOTHING), (WRONG_HEAD, TOLD_HEAD), (WRONG_TABLES, "rules are [[rule]] tables"), (WRONG_RULES, TOLD_RULES)],
    ids=["nothing", "head", "tables", "rules"],
)
def test_everything_wrong_is_told_at_once_and_word_for_word(text: str, told: str) -> None:
    with pytest.raises(PackError) as caught:
        Pack.parse(text, "herald.toml")
    lines = [line.replace(", ".join(Label), "LABELS") for line in str(caught.value).splitlines()]
    assert [line.removeprefix("herald.toml: ").removeprefix("herald.toml, rule ") for line in lines] == told.splitlines()
