"""From pages of one publisher to a pack for a person to review: the lines and passages that recur and are no article text.

The method is that of template detection: what stands on several pages of a site was put there by the site. Labels are proposed by naive
Bayes over the words of the packs there are, so they know what the packs know, in every language.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsclean.article import Article
from newsclean.blocks import is_prose
from newsclean.cleaner import Cleaner
from newsclean.errors import PackError, Problem
from newsclean.model import Label
from newsclean.packs.pack import Pack
from newsclean.packs.parse import is_host
from newsclean.words import words

__all__ = ["Draft", "Recurring", "draft_pack", "learn", "skeleton"]

LEAST_SHARE = 0.3  # of the pages on which a line must stand
SAME_PAGE = 0.5  # pages that share more of their prose are one page twice
LONGEST_PASSAGE = 12
_OWN_STAGES = ("default", "furniture/", "region/")


class Recurring(NamedTuple):
    """A line, or a passage of several, that recurs: how often it stands there, and what it may be."""

    lines: tuple[str, ...]
    pages: int
    label: Label
    sure: bool  # False for prose among the paragraphs of articles, which may be background that stories share


@dataclass(frozen=True, slots=True)
class Draft:
    """What was learnt from how many pages."""

    pages: int
    found: tuple[Recurring, ...]
    known: int  # lines that recur and that the packs take already, or the page's shape where they are of a word or two, as menus have them


def learn(pages: Iterable[str | bytes], cleaner: Cleaner | None = None) -> Draft:
    r"""Find what recurs on pages of one publisher, less what the packs of the cleaner take already.

    Needs two pages that differ; a line counts once for each page. Raises `ValueError` where there are fewer.

    >>> menu, foot = "Harbour radio, all day", "Ask the harbour master anything"
    >>> pages = [f"{menu}\n{story}\n{foot}" for story in ("A ferry sailed.", "A whale was seen.", "The pier burned.")]
    >>> [one.lines for one in learn(pages).found]
    [('Harbour radio, all day',), ('Ask the harbour master anything',)]
    """
    if isinstance(pages, str | bytes):
        raise TypeError("learn takes many pages of one publisher, not one")
    cleaner = cleaner or Cleaner()
    articles = _distinct([cleaner.clean(page) for page in pages])
    if len(articles) < 2:
        raise ValueError(f"learning needs at least two different pages of the publisher; there are {len(articles)}")
    counts = Counter(form for article in articles for form in {words(block.text) for block in article.document.blocks} if form)
    least = max(2, math.ceil(LEAST_SHARE * len(articles)))
    recurring = {form for form, count in counts.items() if count >= least}
    labels = _Labels(cleaner.registry.packs)
    found: dict[tuple[str, ...], Recurring] = {}
    known: set[str] = set()
    for article in articles:
        taken = _taken_already(article)
        known |= {words(article.document.blocks[number].text) for number in taken} & recurring
        for run in _runs(article, recurring, taken):
            for lines in _split(run, articles, least):
                forms = tuple(map(words, lines))
                found.setdefault(forms, Recurring(lines, min(counts[form] for form in forms), labels.of(lines), _sure(lines, labels)))
    return Draft(len(articles), tuple(_without_parts(found)), len(known))


def _distinct(articles: Sequence[Article]) -> list[Article]:
    kept: list[Article] = []
    seen: list[set[str]] = []
    for article in articles:
        prose = {block.text for block in article.document.blocks if is_prose(block.text)}
        if not any(prose and len(prose & other) > SAME_PAGE * len(prose) for other in seen):
            if article.document.text not in {one.document.text for one in kept}:
                kept.append(article)
            seen.append(prose)
    return kept


def _taken_already(article: Article) -> set[int]:
    document = article.document
    starts = {block.start: number for number, block in enumerate(document.blocks)}
    taken: set[int] = set()
    for mark in article.marks:
        by_shape = mark.rule.startswith("region/") and document.text.count(" ", mark.start, mark.end) < 2
        if mark.start in starts and (by_shape or not mark.rule.startswith(_OWN_STAGES)):
            first = starts[mark.start]
            taken |= {n for n in range(first, len(document.blocks)) if document.blocks[n].start < mark.end}
    return taken


def _runs(article: Article, recurring: set[str], taken: set[int]) -> list[list[str]]:
    """Return the stretches of neighbouring blocks that recur."""
    runs: list[list[str]] = []
    last = -2
    for number, block in enumerate(article.document.blocks):
        if number in taken or words(block.text) not in recurring:
            continue
        if number == last + 1 and runs:
            runs[-1].append(block.text)
        else:
            runs.append([block.text])
        last = number
    return runs


def _split(run: Sequence[str], articles: Sequence[Article], least: int) -> Iterable[tuple[str, ...]]:
    """Keep a run whole as a passage where prose stands in it and it recurs as it is; else take it line by line."""
    if 2 <= len(run) <= LONGEST_PASSAGE and any(map(is_prose, run)):
        joined = "\n".join(map(words, run))
        if sum(joined in "\n".join(words(block.text) for block in article.document.blocks) for article in articles) >= least:
            yield tuple(run)
            return
    for line in run:
        yield (line,)


def _sure(lines: Sequence[str], labels: _Labels) -> bool:
    return not is_prose(lines[0]) or len(lines) > 1 or labels.of(lines) is not Label.OTHER


def _without_parts(found: dict[tuple[str, ...], Recurring]) -> Iterable[Recurring]:
    inside = {form for forms in found if len(forms) > 1 for form in forms}
    return (one for forms, one in found.items() if len(forms) > 1 or forms[0] not in inside)


class _Labels:
    """Naive Bayes from words to labels, over the literals of packs."""

    def __init__(self, packs: Iterable[Pack]) -> None:
        self.counts: dict[Label, Counter[str]] = defaultdict(Counter)
        for pack in packs:
            for rule in pack.rules:
                if not rule.label.is_article:
                    for literal in rule.literals:
                        self.counts[rule.label].update(words(literal).split())
        self.vocabulary = {word for counter in self.counts.values() for word in counter}
        self.totals = {label: sum(counter.values()) for label, counter in self.counts.items()}

    def of(self, lines: Sequence[str]) -> Label:
        """Return the likeliest label, or `other` where fewer than two of the words (or all of one) are known."""
        seen = [word for line in lines for word in words(line).split() if word in self.vocabulary and len(word) > 2]
        if not seen:
            return Label.OTHER
        size = len(self.vocabulary)

        def likelihood(label: Label) -> tuple[float, str]:
            counter, total = self.counts[label], self.totals[label]
            return sum(math.log((counter[word] + 0.5) / (total + 0.5 * size)) for word in seen), label

        return max(self.counts, key=likelihood)


def draft_pack(draft: Draft, host: str, name: str | None = None) -> str:
    """Write what was learnt as the TOML of a pack: a rule for each label and each passage, with counts, for a person to review.

    Raises `PackError` for a `host` that is none.
    """
    by_label: dict[Label, list[Recurring]] = defaultdict(list)
    passages, unsure = [], []
    for one in draft.found:
        if not one.sure:
            unsure.append(one)
        elif len(one.lines) > 1:
            passages.append(one)
        else:
            by_label[one.label].append(one)
    parts = [_head(host, name, f"Learnt from {draft.pages} pages; {draft.known} recurring lines go already.")]
    parts += [_line_rule(label, ones, draft.pages) for label, ones in sorted(by_label.items())]
    parts += [_passage_rule(number, one, draft.pages) for number, one in enumerate(passages, 1)]
    if unsure:
        parts.append("# Prose that recurs, but may be background that stories share. Make rules of what is none:\n")
        parts += [f"#   {_comment(one.lines[0])}\n" for one in unsure]
    return "\n".join(parts)


def skeleton(host: str, name: str | None = None) -> str:
    """Return a commented pack to begin with, which is valid as it is.

    Raises `PackError` for what is no host's name.

    >>> Pack.parse(skeleton("harbour-herald.example")).name
    'Harbour Herald'
    """
    return _head(host, name, "Fill in what is marked; `newsclean packs check` tells what is missing.") + (
        "\n# One [[rule]] for each kind of line. The label says what it is: newsletter, related, donation ...\n"
        "[[rule]]\n"
        'id = "newsletter"\n'
        'label = "newsletter"\n'
        "# How it is found, one of: line (the whole line), starts, ends, phrase, or regex with a trigger.\n"
        'line = ["Sign up to the harbour newsletter"]\n'
        "# Proof, always both: texts the rule takes, and look-alikes that it must not touch.\n"
        'removes = ["Sign up to the harbour newsletter"]\n'
        'keeps = ["Sign up to the harbour newsletter, the council urged islanders."]\n'
    )


def _head(host: str, name: str | None, comment: str) -> str:
    if not is_host(host):
        raise PackError(
            [Problem(repr(host), None, "is no host: give a bare lower-case name such as herald.example, without scheme or path")]
        )
    name = name or host.removeprefix("www.").split(".")[0].replace("-", " ").title()
    return (
        f"# {comment}\n[pack]\nid = {_toml(host)}\nname = {_toml(name)}\nhosts = [{_toml(host)}]\n"
        '# country = "GB"  # decides what "03/04/2024" and "IST" mean\n'
        '# languages = ["en"]\n'
        "# Words that stand on this publisher's pages only, and tell it where no URL is given:\n"
        "# fingerprints = []\n"
    )


def _line_rule(label: Label, ones: Sequence[Recurring], pages: int) -> str:
    literals = "".join(f"    {_toml(one.lines[0])},  # on {one.pages} of {pages} pages\n" for one in ones)
    examples = ", ".join(_toml(one.lines[0]) for one in ones[:3])
    keeps = _toml(f"{ones[0].lines[0]} and so on, said the harbour master on Friday.")
    return f'[[rule]]\nid = "{label.value}"\nlabel = "{label.value}"\nline = [\n{literals}]\nremoves = [{examples}]\nkeeps = [{keeps}]\n'


def _passage_rule(number: int, one: Recurring, pages: int) -> str:
    page = _toml("\n\n".join(one.lines))
    return (
        f"# on {one.pages} of {pages} pages\n"
        f'[[rule]]\nid = "passage-{number}"\nlabel = "{one.label.value}"\n'
        f"starts = [{_toml(one.lines[0])}]\nuntil = [{_toml(one.lines[-1])}]\nmost = {len(one.lines) + 2}\n"
        f"removes = [{page}]\nkeeps = [{_toml(f'It said: {one.lines[0]}')}]\n"
    )


def _toml(text: str) -> str:
    r"""Write a TOML string: JSON's escapes are TOML's, but for the characters JSON leaves as they are."""
    import json

    return json.dumps(text.encode("utf-8", "replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007f")


def _comment(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)
