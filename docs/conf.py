"""How the docs are built: `make docs`."""

import doctest
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))

from newsclean_docs.names import PYTHON, write_inventory  # noqa: E402 - found through the path above

import newsclean  # noqa: E402

project = "newsclean"
author = "The newsclean developers"
copyright = "2026, The newsclean developers"  # noqa: A001
version = release = newsclean.__version__

extensions = [
    "myst_parser",
    "newsclean_docs",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.intersphinx",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
]
exclude_patterns = ["_build", "_ext", "_figures", "_generated"]
default_role = "code"
# Inner values that signatures of the stages name.
nitpick_ignore_regex = [(r"py:class", r"newsclean\.(engine|region|furniture|dates)\.\w+\.\w+|Hit|Ready|Literal|Entry|Filed")]

html_theme = "furo"
html_title = "newsclean"
html_static_path = ["_static"]
html_css_files = ["newsclean.css"]
html_search_scorer = str(HERE / "_static" / "scorer.js")
html_copy_source = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0b5c73", "color-brand-content": "#0b5c73"},
    "dark_css_variables": {"color-brand-primary": "#6cc7e0", "color-brand-content": "#6cc7e0"},
}

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True}
autodoc_preserve_defaults = True
maximum_signature_line_length = 100

intersphinx_mapping = {"python": (PYTHON, write_inventory(HERE))}

# The examples run in a copy of examples/, so that they may write; those that need a library run where it is installed.
doctest_default_flags = doctest.ELLIPSIS
doctest_test_doctest_blocks = ""  # the docstrings' examples run with the tests
doctest_global_setup = f"""
import os, shutil, sys, tempfile
from importlib.util import find_spec
from pathlib import Path
def missing(name):
    return find_spec(name) is None
_home, _scratch = os.getcwd(), tempfile.mkdtemp()
shutil.copytree({str(HERE.parent / "examples")!r}, _scratch + "/examples")
os.chdir(_scratch + "/examples")
"""
doctest_global_cleanup = """
os.chdir(_home)
shutil.rmtree(_scratch)
"""

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
