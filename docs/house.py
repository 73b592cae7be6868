"""What Sphinx and its extensions cannot know of this project: nbdev's directives, comments as
documentation, which notebook a module comes from; and the pages that are lists of pages.
"""

import ast
import csv
import importlib
import inspect
import json
import os
import re
from itertools import zip_longest
from pathlib import Path

from fastcore.docments import docments
from relation_nb.cli import COMMANDS
from relation_nb.cli.parser import command_parser
from relation_nb.guards import ORDER, notebooks
from relation_nb.pretrain.card import card_table
from relation_nb.syllabus import read_lesson

ROOT = Path(__file__).parents[1]
MADE = ROOT / "docs" / "made"
NOTEBOOKS = notebooks(ROOT)
LESSONS = [read_lesson(path, ROOT / "nbs") for path in NOTEBOOKS if path.stem != "index"]
PAGE_OF = {f"relation_nb.{lesson.module}": lesson.name for lesson in LESSONS if lesson.module}

# What a link to a folder leads to, where the folder is none of notebooks
FOLDERS = {
    "nbs": "docs/made/notebooks.md",
    "relation_nb": "docs/made/reference.md",
    "relation_nb/weights": "docs/made/card.md",
    "data": "data/README.md",
    "outputs": "nbs/19_runs/08_runs.ipynb",
}
TOCTREE = """```{toctree}
:hidden:

Syllabus <syllabus>
Notebooks <../docs/made/notebooks>
Reference <../docs/made/reference>
Claims <../docs/made/claims>
Model card <../docs/made/card>
Lists <../data/README>
Contributing <../CONTRIBUTING>
Changes <../CHANGELOG>
```"""


# Pages that are lists


def write_pages(app):
    "Writes docs/made: a page a folder of notebooks, a page a module, a list of each, the claims."
    MADE.mkdir(exist_ok=True)
    folders = {}
    for lesson in LESSONS:
        folders.setdefault(lesson.name.split("/")[0], []).append(lesson)
    pages = {folder: folder_page(folder, lessons) for folder, lessons in folders.items()}
    names = [f"/docs/made/{name}" if page else f"/nbs/{name}" for name, page in pages.items()]
    names.remove("/nbs/syllabus")  # it stands beside them
    pages["notebooks"] = ["# Notebooks", "", *contents(names)]

    modules = [f"relation_nb.{name}" for name in ORDER if f"relation_nb.{name}" in PAGE_OF]
    pages |= {module: module_page(module) for module in modules}
    listed = [f"/docs/made/{name}" for name in ("commands", *modules)]
    pages["reference"] = ["# Reference", "", *contents(listed)]
    pages["commands"] = commands_page()
    pages["claims"] = claims_page()
    pages["card"] = card_page()

    for path in MADE.glob("*.md"):
        if not pages.get(path.stem):
            path.unlink()
    for name, lines in pages.items():
        if lines:
            write_page(MADE / f"{name}.md", "\n".join(lines) + "\n")


def write_page(path: Path, text: str):
    "Writes only what changes: Sphinx reads anew what is younger than its last reading."
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def contents(names: list, *options: str) -> list[str]:
    "A table of contents."
    return ["```{toctree}", ":maxdepth: 1", *options, "", *names, "```"]


def folder_page(folder: str, lessons: list) -> list[str]:
    "A folder of notebooks, each with its sentence; nothing for a notebook on its own."
    if not (ROOT / "nbs" / folder).is_dir():
        return []
    names = [f"/nbs/{one.name}" for one in lessons]
    linked = [f"[{name.removeprefix(f'/nbs/{folder}/')}]({name}.ipynb)" for name in names]
    sentences = [f"- {link}: {one.sentence}" for link, one in zip(linked, lessons)]
    return [f"# {folder}", "", *sentences, "", *contents(names, ":hidden:")]


def module_page(module: str) -> list[str]:
    "What a module's own docstrings say."
    title, notebook = module.removeprefix("relation_nb."), PAGE_OF[module]
    link = f"From the notebook [{notebook}](/nbs/{notebook}.ipynb)."
    lines = [f"# {title}", "", link, "", "```{eval-rst}", f".. automodule:: {module}", "```"]
    constants = constants_of(inspect.getsource(importlib.import_module(module)))
    if constants:
        heads = ["constant", "value", "what it is"]
        lines += ["", "## Constants", "", *table_lines(heads, constants)]
    return lines


def constants_of(source: str) -> list[tuple]:
    "Of each constant of a module: its name, its value as it is written, and the comment behind it."
    found, lines = [], source.splitlines()
    for node in ast.parse(source).body:
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        name = node.targets[0].id
        if not name.isupper() or name.startswith("_"):
            continue
        value = " ".join(ast.get_source_segment(source, node.value).split())
        shown = value if len(value) <= 60 else value[:57] + "…"
        comment = lines[node.lineno - 1].partition("  # ")[2]
        found.append((f"`{name}`", f"`{shown}`", comment))
    return found


def table_lines(heads: list, rows: list) -> list[str]:
    "A table in Markdown."
    lines = ["| " + " | ".join(heads) + " |", "| " + " | ".join("---" for _ in heads) + " |"]
    for row in rows:
        cells = [str(cell).replace("|", "\\|") for cell in row]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def commands_page() -> list[str]:
    "What `--help` says of every command."
    os.environ["COLUMNS"] = "100"  # argparse's lines, whatever the terminal's
    top = command_parser(COMMANDS, "")
    one_each = next(action.choices for action in top._actions if action.choices)
    lines = ["# The command line", "", "```text", top.format_help(), "```"]
    for name, command in one_each.items():
        lines += ["", f"## {name}", "", "```text", command.format_help(), "```"]
    return lines


def card_page() -> list[str]:
    "The card of the weights: what was trained, and what it reached of what was asked."
    card = json.loads((ROOT / "relation_nb" / "weights" / "card.json").read_text(encoding="utf-8"))
    trained = []
    for part, facts in card["training"].items():
        minutes = round(facts["seconds"] / 60)
        trained.append([part, facts["steps"], facts["batch"], minutes, facts.get("note", "")])
    reached = []
    for row in card_table(card):
        holds = "yes" if row["holds"] else "**no**"
        reached.append([row["figure"], row["reached"], row["asked"], holds])
    return [
        (ROOT / "docs" / "card.md").read_text(encoding="utf-8"),
        *table_lines(["part", "steps", "batch", "minutes of a CPU", "note"], trained),
        "",
        "## What it reached",
        "",
        *table_lines(["figure", "reached", "asked", "holds"], reached),
    ]


def claims_page() -> list[str]:
    "data/claims.csv, with the columns that a reader asks for first."
    rows = []
    with open(ROOT / "data" / "claims.csv", encoding="utf-8", newline="") as file:
        for claim in csv.DictReader(file):
            study = claim["study"]
            link = (
                f"[{study}](/nbs/studies/{study}.ipynb)" if study else f"none: {claim['why_not']}"
            )
            where = f"{claim['paper']}, {claim['place']}"
            rows.append([claim["sentence"], where, claim["statistic"], claim["direction"], link])
    heads = ["claim", "where", "decided by", "expected", "study"]
    return [(ROOT / "docs" / "claims.md").read_text(encoding="utf-8"), *table_lines(heads, rows)]


# Notebooks and Markdown, before they are parsed


def prepare_source(app, docname: str, source: list):
    "Sphinx's `source-read`: links to folders lead to pages; nbdev's directives become tags."
    path = Path(app.env.doc2path(docname))
    if path.suffix != ".ipynb":
        source[0] = link_folders(source[0], path.parent)
        return
    notebook = json.loads(source[0])
    cells = []
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            cell["source"] = link_folders(cell["source"], path.parent)
            cells.append(cell)
        else:
            cells += prepare_code(cell, docname)
    if docname == app.config.root_doc:
        cells.append(dict(cell_type="markdown", id="tree", metadata={}, source=TOCTREE))
    notebook["metadata"]["language_info"] = dict(name="python", pygments_lexer="ipython3")
    source[0] = json.dumps(notebook | dict(cells=cells))


def link_folders(text: str, folder: Path) -> str:
    "A link to a folder of the clone as one to the page about it."

    def page(match):
        place = (folder / match[1]).resolve()
        if not place.is_dir() or not place.is_relative_to(ROOT):
            return match[0]
        name = place.relative_to(ROOT).as_posix()
        return f"](/{FOLDERS.get(name, f'docs/made/{place.name}.md')})"

    return re.sub(r"\]\(([\w./-]+)\)", page, text)


def prepare_code(cell: dict, docname: str) -> list[dict]:
    "A code cell without its directives, folded where they say so, behind anchors of its names."
    directives = re.findall(r"^#\| *([\w-]+)", cell["source"], re.MULTILINE)
    cell["source"] = re.sub(r"^#\|.*\n?", "", cell["source"], flags=re.MULTILINE).strip("\n")
    if not cell["source"]:
        return []
    if "hide" in directives:
        cell["metadata"] = dict(tags=["hide-cell"], mystnb=dict(code_prompt_show="Checks"))
    elif "code-fold" in directives:
        cell["metadata"] = dict(
            tags=["hide-input"], mystnb=dict(code_prompt_show="Code of the answer")
        )
    if "export" not in directives:
        return [cell]
    anchors = "\n".join(
        f"({anchor(docname.removeprefix('nbs/'), name)})=" for name in defined_names(cell["source"])
    )
    target = dict(cell_type="markdown", id=f"to-{cell['id']}", metadata={}, source=anchors)
    return [target, cell] if anchors else [cell]


def defined_names(source: str) -> list[str]:
    "Public functions and classes of a cell."
    kinds = (ast.FunctionDef, ast.ClassDef)
    nodes = [node for node in ast.parse(source).body if isinstance(node, kinds)]
    return [
        node.name
        for node in nodes
        if node.name[0] != "_" and "patch" not in map(ast.unparse, node.decorator_list)
    ]


def anchor(notebook: str, name: str) -> str:
    "Where the page of a notebook defines a name; labels know no capitals, so classes have two dashes."
    between = "--" if name[0].isupper() else "-"
    return re.sub(r"[^a-z0-9-]", "-", f"{notebook}{between}{name}".lower())


# The reference


def prepare_docstring(app, what: str, name: str, thing, options, lines: list):
    "autodoc's `autodoc-process-docstring`: Markdown as reStructuredText, comments as parameters."
    lines[:] = as_rst("\n".join(lines)).splitlines()
    if what not in ("function", "method", "class"):
        return
    try:
        told = docments(thing)
    except OSError:  # made by dataclass or NamedTuple: there is no source
        return
    told = {key: text for key, text in told.items() if text and key not in ("self", "return")}
    if told:
        lines += [
            "",
            *(f":param {key}: {as_rst(' '.join(text.split()))}" for key, text in told.items()),
            "",
        ]
    module = inspect.getmodule(thing).__name__
    if what != "method" and module in PAGE_OF:
        label = anchor(PAGE_OF[module], thing.__name__)
        lines += ["", f":ref:`In its notebook <{label}>`", ""]


def as_rst(text: str) -> str:
    "Markdown with code between backticks, everything else as it stands."
    parts = text.split("`")
    plain = [re.sub(r"([\\*|_])", r"\\\1", part) for part in parts[::2]]
    plain[1:] = [re.sub(r"^(?=\w)", r"\\ ", part) for part in plain[1:]]  # code may touch a word
    plain[:-1] = [re.sub(r"(?<=\w)$", r"\\ ", part) for part in plain[:-1]]
    code = [f"``{part}``" for part in parts[1::2]]
    return "".join(one for pair in zip_longest(plain, code, fillvalue="") for one in pair)


def setup(app):
    app.connect("builder-inited", write_pages)
    app.connect("source-read", prepare_source)
    app.connect("autodoc-process-docstring", prepare_docstring)
    return dict(parallel_read_safe=True, parallel_write_safe=True)
