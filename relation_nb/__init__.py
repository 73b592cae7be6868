"""Learns a relation from a handful of pictures, and draws it with other things.

`import relation_nb` loads nothing heavy. Where to begin:

- `toybox.world`: `sample_scene`, `draw`; `toybox.folders`: `write_exemplars`, `write_triplets`
- `data`: `load_exemplars`, `load_triplets`
- `backbone`: `load_backbone`
- `methods`: `METHODS`, by name; `training`: `fit`, the loop; `artifact`: `read_artifact`
- `generate`: `generate`
- `metrics`: `score_pictures`, `score_subjects`
- `runs`: `run`, all of it in one folder; `report`: `write_report`, `scores_table`

What an argument may be stands beside it in the code. `help` does not show that; the reference of
the site does, and so does `fastcore.docments.DocmentText(function)`. Bad arguments raise
`ValueError`. On the command line: `relation-nb --help`.
"""

__version__ = "0.1.0"
