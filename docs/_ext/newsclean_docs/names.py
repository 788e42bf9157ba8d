"""Cross-references without a network: an inventory of the names of Python's docs that ours speak of."""

from __future__ import annotations

import zlib
from pathlib import Path

from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.intersphinx import missing_reference

PYTHON = "https://docs.python.org/3"

# page: the names that stand on it, each with its role in the Python domain
NAMES = {
    "library/functions": "class:bool int float object type property",
    "library/stdtypes": "class:str bytes bytearray memoryview tuple dict list set frozenset range|method:str.casefold str.split",
    "library/constants": "data:None True False Ellipsis NotImplemented",
    "library/exceptions": "exception:Exception ValueError TypeError OSError AssertionError KeyboardInterrupt TimeoutError RecursionError",
    "library/pathlib": "class:pathlib.Path pathlib.PurePath",
    "library/datetime": "class:datetime.datetime datetime.date datetime.time datetime.timedelta datetime.timezone datetime.tzinfo",
    "library/enum": "class:enum.Enum enum.StrEnum",
    "library/re": "class:re.Pattern re.Match",
    "library/typing": "class:typing.NamedTuple|data:typing.Any typing.Literal typing.Self|function:typing.NamedTuple",
    "library/collections": "class:collections.Counter collections.deque collections.defaultdict",
    "library/collections.abc": "class:collections.abc.Callable collections.abc.Collection collections.abc.Iterable collections.abc.Iterator "
    "collections.abc.Mapping collections.abc.Sequence collections.abc.Set",
    "library/importlib.metadata": "module:importlib.metadata|class:importlib.metadata.EntryPoint",
    "library/json": "module:json",
    "library/pickle": "module:pickle",
    "library/unicodedata": "module:unicodedata",
    "library/concurrent.futures": "class:concurrent.futures.ProcessPoolExecutor",
    "library/os": "function:os.cpu_count",
}


def inventory() -> bytes:
    """Return the names as a Sphinx inventory."""
    rows = []
    for page, groups in NAMES.items():
        for group in groups.split("|"):
            role, _, names = group.partition(":")
            for name in names.split():
                anchor = f"#module-{name}" if role == "module" else f"#{name}"
                rows.append(f"{name} py:{role} 1 {page}.html{anchor} -\n")
    head = "# Sphinx inventory version 2\n# Project: Python\n# Version: 3\n# The remainder of this file is compressed using zlib.\n"
    return head.encode() + zlib.compress("".join(rows).encode(), 9)


def write_inventory(folder: Path) -> str:
    """Write the inventory and return where, for `intersphinx_mapping`."""
    path = folder / "_generated" / "python.inv"
    content = inventory()
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return str(path)


def skip_fields(app: Sphinx, what: str, name: str, obj: object, skip: bool, options: object) -> bool | None:  # noqa: ARG001 - Sphinx's signature
    """Leave out what a named tuple says of its own fields: the signature has them, with their types."""
    return True if str(getattr(obj, "__doc__", "")).startswith("Alias for field number") else None


def written_out(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element) -> Element | None:
    """Find a name that the code has under a short name of its own: `import datetime as dt`."""
    target = node.get("reftarget", "")
    if not target.startswith("dt."):
        return None
    node["reftarget"] = "datetime." + target.removeprefix("dt.")
    return missing_reference(app, env, node, content)  # type: ignore[arg-type]


def setup(app: Sphinx) -> None:
    app.setup_extension("sphinx.ext.intersphinx")
    app.connect("missing-reference", written_out)
    app.setup_extension("sphinx.ext.autodoc")
    app.connect("autodoc-skip-member", skip_fields)
