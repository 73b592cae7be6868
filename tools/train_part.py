"""train_part.py PART WEIGHTS STATE [STEPS]: trains a part of the toybox into the folder WEIGHTS, where
it finds the parts it needs, and keeps its state in STATE; `warm0` beside WEIGHTS is where parts
begin that have been trained before. Made so: WEIGHTS is a copy of relation_nb/weights; warm0 has
its toybox, adapter and image_encoder, the judges that widen_judges.py writes from the former
weights (those of main, with main's `judge_tokenizer().get_vocab()` as JSON), and their dino.
"""

import json
import sys
from pathlib import Path

from relation_nb.pretrain.part import parts_from, train_part
from relation_nb.pretrain.recipes import PARTS

name, weights, state = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
steps = int(sys.argv[4]) if len(sys.argv) > 4 else None
part = next(p for p in PARTS if p.name == name)
start = weights.parent / "warm0"
BEGUN = ("vae", "t2i", "detector", "identity", "relation", "clip", "dino", "adapter")
warm = start if name in BEGUN and start.is_dir() else None
with parts_from(weights):
    facts = train_part(part, steps=steps, out=weights, state_dir=state, warm=warm)
    print(json.dumps(facts), flush=True)
    print(json.dumps(part.evaluate(weights)), flush=True)
