"""widen_judges.py OLD_WEIGHTS OLD_VOCABULARY OUT: where the judges of the larger world begin, made
of the weights of the former one. A row that stands for a word (a kind, an answer, a token) goes
where this word stands now; rows of new words begin small.

OLD_VOCABULARY is the former `judge_tokenizer().get_vocab()` as JSON, OUT a weights folder.
"""

import json
import sys
from pathlib import Path

import torch
from safetensors.torch import load_file

from relation_nb.pretrain.recipes import PARTS
from relation_nb.toybox.judges.clip import judge_tokenizer
from relation_nb.toybox.judges.nets import ALL_KINDS, ANSWERS, COLOUR_NAMES, MARK_NAMES
from relation_nb.toybox.world import PATTERNS

old, vocabulary, out = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text()), sys.argv[3]
torch.manual_seed(0)


def move_rows(former: torch.Tensor, fresh: torch.Tensor, names: list, now: list) -> torch.Tensor:
    "`fresh` (N, ...), small, with the rows of `former` (M, ...) where their names stand `now`."
    rows = fresh.clone() * 0.1 + former.float().mean(0) * 0.5
    for row, name in zip(former.float(), names, strict=True):
        if name in now:
            rows[now.index(name)] = row
    return rows


def begin(part_name: str, key: str, rename: dict):
    "Exports the part `part_name`, its network `key` begun at the former weights."
    part = next(p for p in PARTS if p.name == part_name)
    modules = part.build()
    file = old / "judges" / part_name / "model.safetensors"
    former = load_file(file)
    state = modules[key].state_dict()
    for name, tensor in former.items():
        if name in rename:
            names, now = rename[name]
            assert len(now) == len(state[name]), name
            state[name] = move_rows(tensor, state[name], names, now)
        else:
            assert state[name].shape == tensor.shape, name
            state[name] = tensor.float() if tensor.is_floating_point() else tensor
    modules[key].load_state_dict(state)
    part.export({k: m.eval() for k, m in modules.items()}, out)


config = json.loads((old / "judges/detector/config.json").read_text())
kinds, answers = config["kinds"], config["answers"]
begin("detector", "detector", {"kind.weight": (kinds, list(ALL_KINDS))})


def looks(kinds, marks):
    return [
        *[f"kind {k}" for k in kinds],
        "nobody",
        *[f"colour {c}" for c in COLOUR_NAMES],
        *[f"pattern {p}" for p in PATTERNS],
        *[f"mark {m}" for m in marks],
    ]


named = (looks(kinds, ()), looks(ALL_KINDS, MARK_NAMES))
begin("identity", "identity", {"head.2.weight": named, "head.2.bias": named})
named = (answers, list(ANSWERS))
begin("relation", "relation", {"head.2.weight": named, "head.2.bias": named})


def in_order(vocabulary):
    return sorted(vocabulary, key=vocabulary.get)


words = (in_order(vocabulary), in_order(judge_tokenizer().get_vocab()))
begin("clip", "clip", {"token_embedding.weight": words})
