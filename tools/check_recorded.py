# recorded steps against steps by hand: losses, gradients, bits; and how fast each is
import sys, time, torch
from relation_nb.config import weights_dir
from relation_nb.pretrain.part import *
from relation_nb.pretrain.part import RecordedSteps
import relation_nb.pretrain.recipes as R
from relation_nb.training import repeatable, unless_refused
parts = {p.name: p for p in vars(R).values() if isinstance(p, Part)}
dev = torch.device("cuda")
with parts_from(weights_dir()), repeatable(dev):
    for n in sys.argv[1:]:
        p = parts[n]
        seen = {}
        for how in ("hand", "recorded"):
            t = Training(p, 0, p.batch, dev); t.warm_start(weights_dir()); prepare_device(t, False)
            if how == "hand": t.recorded = None
            losses, begun = [], time.time()
            for k in range(24):
                if k == 8: torch.cuda.synchronize(); begun = time.time()
                losses.append(unless_refused(differentiate, t)); learn(t, 1e-4)
            torch.cuda.synchronize(); each = (time.time() - begun) / 16
            losses = [l.item() for l in losses]
            if t.recorded:
                told = p.told(t.modules, 0, 24, p.batch)
                with torch.autocast("cuda", torch.bfloat16): told = p.told(t.modules, 0, 24, p.batch)
                torch.cuda.synchronize(); a = time.time()
                for _ in range(20): t.recorded.differentiate(told)
                torch.cuda.synchronize(); print("   repeat alone", (time.time() - a) / 20, flush=True)
            seen[how] = losses, torch.cat([q.detach().flatten()[:50] for q in t.params[:40]])
            print(n, how, round(each, 4), "s a step", losses[:3], losses[-1], flush=True)
        print(n, "same losses", seen["hand"][0] == seen["recorded"][0], "weights apart", (seen["hand"][1] - seen["recorded"][1]).abs().max().item(), flush=True)
