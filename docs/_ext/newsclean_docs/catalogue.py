"""The catalogue: a page of all labels and a page for each built-in pack, made of nodes, so that no text of a pack can act as markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from newsclean import Label, Pack, Rule
from newsclean.markdown import escape as escape_markdown
from newsclean.packs import builtin
from newsclean.packs.stored import toml_files
from newsclean_docs.meanings import MEANINGS, STAGE_EXAMPLES

FEW = 6  # phrases that are shown at once where there are more than twice as many; the others unfold
FINDS = {
    "line": "the whole block is",
    "starts": "the block begins with",
    "ends": "the block ends with",
    "phrase": "in the block stands",
    "regex": "the block matches",
}
PLACES = {"head": "at the head of the page", "tail": "at the tail of the page", "rows": "not alone between two paragraphs"}
EXTENTS = {"match": "takes only the words", "rest": "takes the words and what follows them in the block"}


class Known(NamedTuple):
    """A pack and the file it was read from."""

    pack: Pack
    path: Path


@cache
def known_packs() -> tuple[Known, ...]:
    """Load every built-in pack: from its TOML, which has the proofs, or from the Python that makes it."""
    data = [Known(Pack.load(path), path) for path in toml_files()]
    programs = [pack for pack in builtin.packs() if any(rule.function for rule in pack.rules)]
    return (*data, *(Known(pack, Path(builtin.__file__)) for pack in programs))


# Pieces of pages


def text(words: str) -> nodes.paragraph:
    """Return a paragraph; what stands between backticks is code."""
    pieces = [nodes.literal(piece, piece) if number % 2 else nodes.Text(piece) for number, piece in enumerate(words.split("`"))]
    return nodes.paragraph("", "", *pieces)


def code(words: str) -> nodes.literal:
    return nodes.literal(words, words, classes=["nc-text"])


def bullets(items: Iterable[nodes.Node], *classes: str) -> nodes.bullet_list:
    made = nodes.bullet_list(classes=["nc-list", *classes])
    made += [nodes.list_item("", nodes.paragraph("", "", item)) for item in items]
    return made


def link(target: str, words: str) -> addnodes.pending_xref:
    made = addnodes.pending_xref("", refdomain="std", reftype="doc", reftarget=target, refexplicit=True, refwarn=True)
    made += nodes.inline("", words)
    return made


def page_of(pack: Pack) -> str:
    return f"/catalogue/packs/{pack.id}"


def label_link(label: Label) -> addnodes.pending_xref:
    made = addnodes.pending_xref("", refdomain="std", reftype="ref", reftarget=f"label-{label.value}", refexplicit=True, refwarn=True)
    made += nodes.inline("", label.value, classes=["nc-label", kind(label)])
    return made


def kind(label: Label) -> str:
    return "nc-kept" if label.is_article else "nc-gone"


def table(head: list[str], rows: Iterable[list[nodes.Node]]) -> nodes.table:
    made = nodes.table(classes=["nc-table"])
    group = nodes.tgroup(cols=len(head))
    made += group
    group += [nodes.colspec(colwidth=1) for _ in head]
    group += nodes.thead("", _row([nodes.Text(words) for words in head]))
    group += nodes.tbody("", *map(_row, rows))
    return made


def _row(cells: Iterable[nodes.Node]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", cell)) for cell in cells))


class Sections(SphinxDirective):
    """A directive that makes sections."""

    def section(self, name: str, title: nodes.Node, *content: nodes.Node, target: str = "") -> nodes.section:
        made = nodes.section("", nodes.title("", "", title), *content, ids=[target or nodes.make_id(name)], names=[target or name])
        document = self.state.document
        if target:
            document.note_explicit_target(made, made)
        else:
            document.note_implicit_target(made, made)
        return made


# The labels


class Labels(Sections):
    """All labels of one kind, with examples from the packs."""

    required_arguments = 1  # article or boilerplate

    def run(self) -> list[nodes.Node]:
        wanted = self.arguments[0] == "article"
        for known in known_packs():
            self.env.note_dependency(str(known.path))
        return [self._label(label) for label in Label if label.is_article is wanted]

    def _label(self, label: Label) -> nodes.section:
        rules = [(known.pack, rule) for known in known_packs() for rule in known.pack.rules if rule.label is label]
        content: list[nodes.Node] = [text(MEANINGS[label])]
        shown = [*(code(line) for line in STAGE_EXAMPLES.get(label, ())), *(code(line) for line in _samples(rules))]
        if shown:
            content.append(bullets(shown[:5], "nc-takes" if not label.is_article else "nc-is"))
        if look_alikes := _look_alikes(rules):
            content += [text("Look-alikes that stay:"), bullets(map(code, look_alikes), "nc-keeps")]
        content.append(text(_set_by(label, rules)))
        return self.section(label.value, nodes.Text(label.value), *content, target=f"label-{label.value}")


def _samples(rules: list[tuple[Pack, Rule]]) -> list[str]:
    """Choose short examples: two in English, then other languages in turn, then publishers'."""
    found: dict[str, list[str]] = {}
    for pack, rule in rules:
        for example in rule.removes:
            if not example.leaves and "\n" not in example.page.strip() and 12 <= len(example.page) <= 90:
                found.setdefault("" if pack.is_publisher else pack.id, []).append(example.page.strip())
    first = found.pop("en", [])[:3]
    others = [found[key][0] for key in ("de", "fr", "es", "ja") if key in found]
    return [*first, *others, *found.get("", [])][:5]


def _look_alikes(rules: list[tuple[Pack, Rule]]) -> list[str]:
    kept = [line for pack, rule in rules if not rule.label.is_article and pack.id == "en" for line in rule.keeps if 30 <= len(line) <= 120]
    return [line for line in kept if "\n" not in line][:2]


def _set_by(label: Label, rules: list[tuple[Pack, Rule]]) -> str:
    if not rules:
        return "Set by the stages that look at the page's shape; no rule of a built-in pack sets it."
    packs = len({pack.id for pack, _ in rules})
    what = "protects text with it" if label is Label.BODY else "sets it"
    return f"{_many(len(rules), 'rule')} in {_many(packs, 'pack')} {what if len(rules) == 1 else what.replace('s ', ' ', 1)}."


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


# The packs


class Packs(SphinxDirective):
    """A table of the packs of one kind."""

    required_arguments = 1  # generic or publishers

    def run(self) -> list[nodes.Node]:
        publishers = self.arguments[0] == "publishers"
        for known in known_packs():
            self.env.note_dependency(str(known.path))
        packs = [known.pack for known in known_packs() if known.pack.is_publisher is publishers]
        packs.sort(key=lambda pack: pack.name.removeprefix("The ").casefold())
        head = ["Publisher", "Hosts", "Country", "Rules"] if publishers else ["Language", "Code", "Rules", "Phrases"]
        count = _many(len(packs), "publisher") if publishers else _many(sum(bool(pack.languages) for pack in packs), "language")
        rules = _many(sum(len(pack.rules) for pack in packs), "rule")
        return [text(f"{count}, {rules}."), table(head, (self._row(pack, publishers) for pack in packs))]

    def _row(self, pack: Pack, publisher: bool) -> list[nodes.Node]:
        name, rules = link(page_of(pack), pack.name), nodes.Text(str(len(pack.rules)))
        if publisher:
            return [name, nodes.Text(", ".join(pack.hosts)), nodes.Text(pack.country or ""), rules]
        literals = sum(len(rule.literals) + (rule.regex is not None) for rule in pack.rules)
        return [name, nodes.Text(", ".join(pack.languages)), rules, nodes.Text(f"{literals:,}")]


class PackPage(Sections):
    """All that one pack knows."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        known = next(known for known in known_packs() if known.pack.id == self.arguments[0])
        self.env.note_dependency(str(known.path))
        pack = known.pack
        by_label: dict[Label, list[Rule]] = {}
        for rule in pack.rules:
            by_label.setdefault(rule.label, []).append(rule)
        sections = [self._label(label, rules) for label, rules in sorted(by_label.items(), key=lambda item: list(Label).index(item[0]))]
        return [*self._head(pack), *sections]

    def _head(self, pack: Pack) -> list[nodes.Node]:
        facts = nodes.field_list()
        rows = [("Id", [pack.id]), ("Hosts", pack.hosts), ("Country", [pack.country]), ("Languages", pack.languages)]
        for name, values in [*rows, ("Told by", pack.fingerprints)]:
            if given := [value for value in values if value]:
                body = nodes.field_body("", nodes.paragraph("", "", *_separated(map(code, given))))
                facts += nodes.field("", nodes.field_name("", name), body)
        counts = Counter(rule.label for rule in pack.rules)
        which = nodes.paragraph("", f"{_many(len(pack.rules), 'rule')}: ")
        which += _separated(nodes.inline("", "", label_link(label), nodes.Text(f" {count}")) for label, count in counts.most_common())
        return [nodes.paragraph("", "", link("/catalogue/index", "All packs")), facts, which]

    def _label(self, label: Label, rules: list[Rule]) -> nodes.section:
        return self.section(label.value, nodes.Text(label.value), nodes.raw("", "".join(map(rule_html, rules)), format="html"))


# Rules are written as HTML in one piece: the thousands of phrases of a language would be a hundred thousand nodes.


def rule_html(rule: Rule) -> str:
    """Return a rule with its phrases and its proofs; every text is escaped."""
    if rule.regex is not None:
        found = f"<pre>{escape(rule.regex)}</pre>" + _folded(rule.trigger, "words where it is tried", "nc-inline")
    else:
        found = _folded(rule.literals, "phrases", "nc-inline")
    ends = "<p>up to the block with</p>" + _folded(rule.until, "ends", "nc-inline") if rule.until else ""
    proofs = list(_proofs(rule))
    count = _many(len(proofs) + len(rule.keeps), "example")
    return (
        f'<div class="nc-rule" id="rule-{escape(rule.id)}"><p class="nc-rule-name"><strong>{escape(rule.id)}</strong></p>'
        f"<p>{escape(_told(rule))}</p>{found}{ends}<details><summary>{count}</summary>"
        f"<p>{'Labels' if rule.label.is_article else 'Takes'}</p>{_listed(proofs, 'nc-takes')}"
        f"<p>Leaves alone</p>{_listed(rule.keeps, 'nc-keeps')}</details></div>"
    )


def _folded(items: Sequence[str], what: str, kind: str) -> str:
    """Show the first items, and the others on request."""
    more = len(items) - FEW
    if more <= FEW:
        return _listed(items, kind) if items else ""
    return f"{_listed(items[:FEW], kind)}<details><summary>{more:,} more {what}</summary>{_listed(items[FEW:], kind)}</details>"


def _listed(items: Iterable[str], kind: str) -> str:
    return f'<ul class="nc-list {kind}">' + "".join(f"<li><code>{escape(item)}</code></li>" for item in items) + "</ul>"


def _separated(items: Iterable[nodes.Node]) -> list[nodes.Node]:
    made: list[nodes.Node] = []
    for item in items:
        made += [nodes.Text(", "), item] if made else [item]
    return made


def _told(rule: Rule) -> str:
    """Say in words what a rule asks and does."""
    parts = [rule.reason + "." if rule.why and not rule.why.endswith(".") else rule.why] if rule.why else []
    if rule.find == "python":
        return " ".join([*parts, "Found by a function."])
    said = f"Where {FINDS[rule.find]}"
    conditions = [PLACES[rule.at]] if rule.at != "any" else []
    if rule.limit is not None:
        conditions.append(f"in blocks of up to {rule.limit} words")
    if rule.extent in EXTENTS:
        conditions.append(EXTENTS[rule.extent])
    if rule.to:
        ends = {"end": "to the end of the page", "heading": "up to the next heading", "prose": "up to the next prose"}
        conditions.append("takes the lines with bullets under it" if rule.to == "list" else "takes all " + ends[rule.to])
    if rule.most:
        conditions.append(f"at most {rule.most} blocks, or nothing")
    if rule.least:
        conditions.append(f"nothing where fewer than {rule.least} blocks follow the first")
    return " ".join([*parts, said + (f" ({'; '.join(conditions)})" if conditions else "") + ":"])


def _proofs(rule: Rule) -> Iterator[str]:
    for example in rule.removes:
        line = " ⏎ ".join(" ".join(part.split()) for part in example.page.strip().splitlines() if part.strip())
        left = f"  →  {' '.join(example.leaves.split())}" if example.leaves else ""
        fields = "".join(f"  {name} = {value}" for name, value in example.fields)
        yield line + left + fields


# The files


def write(path: Path, content: str) -> None:
    """Write a file unless it has this content: what did not change need not be built again."""
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def write_pages(app: Sphinx) -> None:
    """Write the page of each pack, and take away those of packs that are gone; a doctest needs none of them."""
    if app.builder.name == "doctest":
        app.config.exclude_patterns.append("catalogue/packs/*")
        return
    known_packs.cache_clear()
    folder = Path(app.srcdir) / "catalogue" / "packs"
    pages = {f"{known.pack.id}.md": known.pack for known in known_packs()}
    for name, pack in pages.items():
        # The thousands of phrases of a language would drown all else in the search.
        unsearched = "" if pack.is_publisher else "nosearch: true\n"
        write(
            folder / name, f"---\norphan: true\n{unsearched}---\n\n# {escape_markdown(pack.name)}\n\n```{{newsclean-pack}} {pack.id}\n```\n"
        )
    for path in folder.glob("*.md"):
        if path.name not in pages:
            path.unlink()


def setup(app: Sphinx) -> None:
    made: dict[str, type[Directive]] = {"newsclean-labels": Labels, "newsclean-packs": Packs, "newsclean-pack": PackPage}
    for name, directive in made.items():
        app.add_directive(name, directive)
    app.connect("builder-inited", write_pages)
