# Needs Python >= 3.11, make and a network. Everything goes into .venv, nothing outside this folder
# but the package cache. Another Python: make PYTHON=python3.12 run
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/installed

.PHONY: run test check lab docs readme constraints

# The main job: learn "hug" from two exemplars, as they are told and as a captioner tells them, draw, score;
# then open outputs/index.html
run: $(INSTALLED)
	$(BIN)/relation-nb run --config nbs/runs/two_exemplars.yaml

# All notebooks, and the checks on the tree; make test NB=nbs/02_toybox runs one folder, or one notebook
test: $(INSTALLED)
	$(BIN)/python -m relation_nb.testing $(NB)

# Three minutes before a commit: export and clean leave no diff, the rules of the house, the first notebooks
check: $(INSTALLED)
	$(BIN)/python -m relation_nb.testing --check

# The notebooks in the browser, opened at the syllabus
lab: $(INSTALLED)
	$(BIN)/jupyter lab nbs/syllabus.ipynb

# The site, from what is committed: nothing is executed, nothing asked of a network; then open _docs/html/index.html
docs: .venv/docs
	$(BIN)/python -m sphinx -c docs -d _docs/doctrees -j auto -q -W --keep-going . _docs/html
	$(BIN)/python docs/check_links.py _docs/html

# README.md from nbs/index.ipynb, and the syllabus
readme: $(INSTALLED)
	$(BIN)/python -m relation_nb.testing --write-readme

# Adds to constraints.txt what settings.ini newly asks for, on Linux and macOS; what is there stays as it is
constraints: $(INSTALLED)
	@touch setup.py  # uv remembers what setup.py asked for by its date
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --all-extras --no-annotate --no-emit-index-url \
	  --no-emit-find-links --custom-compile-command "make constraints" -o constraints.txt setup.py

# Once, and again when the requirements change. Bytecode is compiled here, so that no kernel has to.
$(INSTALLED): settings.ini setup.py constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; this is %s. Try: make PYTHON=python3.12 ..." % sys.version.split()[0])'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt uv
	$(BIN)/uv pip install --python $(BIN)/python --compile-bytecode -c constraints.txt -b constraints.txt -e ".[dev]"
	@for name in docs preview proc_nbs readme prepare install install_quarto; do rm -f $(BIN)/nbdev_$$name; \
	  printf '#!/bin/sh\necho "nbdev_%s needs Quarto, and would install it; here: make docs, make readme" >&2\nexit 2\n' \
	  $$name > $(BIN)/nbdev_$$name; chmod +x $(BIN)/nbdev_$$name; done
	@touch $@

# What make docs needs beside it
.venv/docs: $(INSTALLED)
	$(BIN)/uv pip install --python $(BIN)/python -c constraints.txt -b constraints.txt -e ".[docs]"
	@touch $@
