"The site: `make docs`. Notebooks are pages as they were committed; nothing is executed."

import os
import sys
from configparser import ConfigParser
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]
os.environ["HF_HUB_OFFLINE"] = "1"

settings = ConfigParser(delimiters=["="])
settings.read(ROOT / "settings.ini", encoding="utf-8")
settings = settings["DEFAULT"]

# What it is
project = settings["title"]
author = settings["author"]
release = settings["version"]
project_copyright = settings["copyright"]

# Which files are pages: the source folder is the whole clone
root_doc = "nbs/index"
include_patterns = ["nbs/**", "docs/**", "data/README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
exclude_patterns = ["_docs", "docs/claims.md", "docs/card.md", "outputs", "build", ".*", "**/.*"]
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.viewcode", "sphinx_copybutton"]
extensions += ["house"]  # docs/house.py: what the above cannot know of this project

# Notebooks and Markdown
nb_execution_mode = "off"
nb_ipywidgets_js = {}
nb_merge_streams = True
nb_mime_priority_overrides = [("html", "application/vnd.jupyter.widget-view+json", None)]
nb_render_markdown_format = "gfm"
nb_code_prompt_show = "{type}"
nb_code_prompt_hide = "fold"
myst_enable_extensions = ["amsmath", "dollarmath"]
myst_heading_anchors = 4
suppress_warnings = ["mystnb.unknown_mime_type"]

# The reference
autodoc_default_options = {"members": True, "show-inheritance": True, "ignore-module-all": True}
autodoc_member_order = "bysource"
add_module_names = False
autodoc_preserve_defaults = True
python_maximum_signature_line_length = 80
viewcode_line_numbers = True
viewcode_follow_imported_members = False  # methods that another module adds have their code there

# How it looks; formulas by one file of MathJax that lies in the site, for who has no network
MATHJAX = Path(find_spec("sphinx-mathjax-offline").origin).parent / "static/mathjax/tex-svg-full.js"
html_theme = "pydata_sphinx_theme"
html_title = project
html_static_path = ["site.css", str(MATHJAX)]
html_css_files = ["site.css"]
mathjax_path = MATHJAX.name
html_copy_source = False
html_show_sphinx = False
html_show_search_summary = False  # they are fetched, which a page from disk may not
html_additional_pages = {"index": "to_the_front.html"}
templates_path = ["."]
ALONE = ["nbs/index", "nbs/syllabus", "docs/made/claims", "docs/made/card", "data/README"]
html_sidebars = {name: [] for name in [*ALONE, "CONTRIBUTING", "CHANGELOG"]}
html_theme_options = {
    "navbar_align": "left",
    "show_prev_next": True,
    "navigation_depth": 3,
    "show_toc_level": 2,
    "header_links_before_dropdown": 8,
    "search_as_you_type": True,
    "footer_start": ["copyright"],
    "footer_end": [],
}
if settings["git_url"]:
    repository = dict(name="Repository", url=settings["git_url"], icon="fa-solid fa-code-branch")
    html_theme_options["icon_links"] = [repository]
