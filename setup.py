"Build script: everything it says stands in settings.ini."
import shutil
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

root = Path(__file__).parent
cfg = ConfigParser(delimiters=["="])
cfg.read(root/"settings.ini", encoding="utf-8")
cfg = cfg["DEFAULT"]

# What the package needs at run time but what lives elsewhere in the clone; relation_nb.config finds either place.
SHARE = {"nbs/runs": "runs", "data": "data", "constraints.txt": "constraints.txt"}


class build_share(build_py):
    "Copies SHARE into the wheel as relation_nb/share; an editable install reads the clone itself."

    def run(self):
        super().run()
        if self.editable_mode: return
        share = Path(self.build_lib)/cfg["lib_path"]/"share"
        shutil.rmtree(share, ignore_errors=True)
        for source, name in SHARE.items():
            source, target = root/source, share/name
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir(): shutil.copytree(source, target, ignore=shutil.ignore_patterns(".*", "__pycache__"))
            else: shutil.copy(source, target)


requirements = lambda key: cfg.get(key, "").split()
extras = {name: requirements(f"{name}_requirements") for name in ("sweep", "report", "captions", "engine", "words", "dev")}

setup(
    name=cfg["lib_name"], version=cfg["version"], description=cfg["description"],
    long_description=(root/"README.md").read_text(encoding="utf-8") if (root/"README.md").is_file() else "",
    long_description_content_type="text/markdown",
    author=cfg["author"], author_email=cfg["author_email"], url=cfg["git_url"], keywords=cfg["keywords"].split(),
    license="Apache-2.0 AND CC-BY-4.0", license_files=["LICENSE", "LICENSE-WEIGHTS"],
    packages=find_packages(include=["relation_nb", "relation_nb.*"]),
    package_data={"relation_nb": ["weights/**/*"]}, include_package_data=False,
    python_requires=f">={cfg['min_python']}", install_requires=requirements("requirements"), extras_require=extras,
    entry_points={"console_scripts": cfg["console_scripts"].split()},
    cmdclass={"build_py": build_share}, zip_safe=False,
)
