"Build script: everything it says stands in settings.ini."

import re
import shutil
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
EXTRAS = ("sweep", "report", "captions", "engine", "words", "lab", "docs", "dev")

# What the package needs at run time but what lives elsewhere in the clone: where it lies, and its
# name in the wheel's relation_nb/share. relation_nb.config finds either place.
SHARE = {
    "nbs/runs": "runs",
    "data": "data",
    "constraints.txt": "constraints.txt",
}


def read_settings():
    "The fields of settings.ini."
    settings = ConfigParser(delimiters=["="])
    settings.read(ROOT / "settings.ini", encoding="utf-8")
    return settings["DEFAULT"]


settings = read_settings()


def requirements(field: str) -> list:
    "What a field of settings.ini asks for."
    return settings.get(field, "").split()


def readme() -> str:
    "The README, for readers without the clone; empty before `make readme` has written it."
    file = ROOT / "README.md"
    if not file.is_file():
        return ""
    return link_to_project(file.read_text(encoding="utf-8"))


def link_to_project(text: str) -> str:
    "Links to files of the clone as links to the project's address; where it has none, as text."
    address, branch = settings["git_url"], settings["branch"]
    picture, link = r"!\[([^]]*)\]\((?!\w+:)([^)]+)\)", r"\[([^]]*)\]\((?!\w+:|#)([^)]+)\)"
    if not address:
        return re.sub(link, r"\1", re.sub(picture, r"*\1*", text))
    text = re.sub(picture, rf"![\1]({address}/raw/{branch}/\2)", text)
    return re.sub(link, rf"[\1]({address}/blob/{branch}/\2)", text)


class BuildShare(build_py):
    "Copies SHARE into the wheel as relation_nb/share; an editable install reads the clone itself."

    def run(self):
        super().run()
        if self.editable_mode:
            return
        share = Path(self.build_lib) / settings["lib_path"] / "share"
        shutil.rmtree(share, ignore_errors=True)
        for source, name in SHARE.items():
            self.share(ROOT / source, share / name)

    def share(self, source: Path, target: Path):
        "Copies a file, or a folder without what is hidden in it."
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            unwanted = shutil.ignore_patterns(".*", "__pycache__")
            shutil.copytree(source, target, ignore=unwanted)
        else:
            shutil.copy(source, target)


setup(
    # who it is
    name=settings["lib_name"],
    version=settings["version"],
    description=settings["description"],
    long_description=readme(),
    long_description_content_type="text/markdown",
    author=settings["author"],
    author_email=settings["author_email"] or None,
    url=settings["git_url"] or None,
    keywords=settings["keywords"].split(),
    classifiers=settings["classifiers"].strip().splitlines(),
    license_expression=settings["license"],
    license_files=["LICENSE", "LICENSE-WEIGHTS"],
    # what is in it
    packages=find_packages(include=["relation_nb", "relation_nb.*"]),
    package_data={"relation_nb": ["py.typed", "weights/**/*", "report/page/*", "panels/*.j2"]},
    include_package_data=False,
    cmdclass={"build_py": BuildShare},
    zip_safe=False,
    # what it needs, and what it brings
    python_requires=f">={settings['min_python']}",
    install_requires=requirements("requirements"),
    extras_require={name: requirements(f"{name}_requirements") for name in EXTRAS},
    entry_points={"console_scripts": settings["console_scripts"].split()},
)
