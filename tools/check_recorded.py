"""On a GPU: are recorded steps those computed by hand, and how fast is each?

python tools/check_recorded.py t2i adapter ip-adapter dit
"""

import sys
import time

import torch

from relation_nb.config import weights_dir
from relation_nb.pretrain.part import Training, differentiate, learn, parts_from, prepare_device
from relation_nb.pretrain.recipes import PARTS
from relation_nb.training import repeatable, unless_refused

STEPS, FIRST = 24, 8  # of a training, and those before the clock starts: a step is recorded in them


def take_steps(part, recorded: bool) -> tuple:
    "Losses (STEPS) and weights after so many steps, on one row, and the seconds of a step."
    training = Training(part, 0, part.batch, torch.device("cuda"))
    if part.name != "dit":  # has no weights yet
        training.warm_start(weights_dir())
    prepare_device(training, compiled=False)
    if not recorded:
        training.recorded = None
    losses = []
    for step in range(STEPS):
        if step == FIRST:
            torch.cuda.synchronize()
            begun = time.time()
        losses.append(unless_refused(differentiate, training))
        learn(training, 1e-4)
    torch.cuda.synchronize()
    seconds = (time.time() - begun) / (STEPS - FIRST)
    weights = torch.cat([p.detach().flatten() for p in training.params])
    return torch.stack(losses), weights, seconds


def main(names: list):
    parts = {part.name: part for part in PARTS}
    with parts_from(weights_dir()), repeatable(torch.device("cuda")):
        for name in names:
            losses, weights, slow = take_steps(parts[name], recorded=False)
            again, same, fast = take_steps(parts[name], recorded=True)
            off = (losses - again).abs().max().item(), (weights - same).abs().max().item()
            print(f"{name}: losses apart {off[0]:.2g}, weights apart {off[1]:.2g}", flush=True)
            print(f"{name}: {slow:.4f} s a step by hand, {fast:.4f} recorded", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
