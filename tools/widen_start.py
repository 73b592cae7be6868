"Widened start for vae and t2i of the new toybox from the shipped weights: warm.py OLD_WEIGHTS OUT"
import sys, torch
from pathlib import Path
from safetensors.torch import load_file
old, out = Path(sys.argv[1]), Path(sys.argv[2])
from relation_nb.pretrain.vae import build_vae
from relation_nb.pretrain.t2i import build_t2i
from relation_nb.toybox.words import toybox_tokenizer
from transformers import CLIPTokenizer

def widen(module, state, prefix=""):
    "Copies what fits; where a dimension grew, into its first places, and leaves the rest small."
    new = module.state_dict(); told = []
    for name, t in new.items():
        if name not in state: told.append((name, "new")); continue
        s = state[name].float()
        if s.shape == t.shape: new[name] = s; continue
        fresh = t.clone() * 0.1 if t.ndim > 1 else torch.zeros_like(t)
        fresh[tuple(slice(0, n) for n in s.shape)] = s
        new[name] = fresh; told.append((name, tuple(s.shape), tuple(t.shape)))
    module.load_state_dict(new); print(*told, sep="\n")

torch.manual_seed(0)
vae = build_vae()["vae"]
state = load_file(old / "toybox/vae/diffusion_pytorch_model.safetensors")
C = vae.config.latent_channels
# moments are mean then logvar: spread the old ones over both halves
for key in ("encoder.conv_out.weight", "encoder.conv_out.bias", "quant_conv.weight", "quant_conv.bias"):
    s = state[key].float(); c = s.shape[0] // 2
    t = vae.state_dict()[key]
    w = t.clone() * (0.1 if t.ndim > 1 else 0)
    if key.startswith("quant_conv.weight"):
        w = torch.zeros_like(t)
        for i in range(2):
            for j in range(2):
                w[i*C:i*C+c, j*C:j*C+c] = s[i*c:(i+1)*c, j*c:(j+1)*c]
        for k in range(c, C):  # the new ones pass as they are
            w[k, k] = 1.0
            w[C + k, C + k] = 1.0
    elif t.ndim > 1:
        w[:c, :s.shape[1]] = s[:c]; w[C:C+c, :s.shape[1]] = s[c:]
    else:
        w[:c] = s[:c]; w[C:C+c] = s[c:]
        if key == "quant_conv.bias": w[C+c:] = -6.0
    state[key] = w
key = "post_quant_conv.weight"
if key in state:
    s = state[key].float(); t = torch.zeros_like(vae.state_dict()[key]); c = s.shape[0]
    t[:c, :c] = s
    for k in range(c, C): t[k, k] = 1.0
    state[key] = t
    b = torch.zeros(C); b[:c] = state["post_quant_conv.bias"].float(); state["post_quant_conv.bias"] = b
widen(vae, state)
vae.save_pretrained(out / "toybox/vae")

mods = build_t2i()
widen(mods["unet"], load_file(old / "toybox/unet/diffusion_pytorch_model.safetensors"))
text = load_file(old / "toybox/text_encoder/model.safetensors")
ids_old = CLIPTokenizer.from_pretrained(old / "toybox/tokenizer"); new = toybox_tokenizer()
key = next(k for k in text if k.endswith("token_embedding.weight"))
emb = mods["text_encoder"].state_dict()[next(k for k in mods["text_encoder"].state_dict() if k.endswith("token_embedding.weight"))].clone()
known = ids_old.get_vocab(); kept = 0
for token, i in new.get_vocab().items():
    if token in known: emb[i] = text[key][known[token]].float(); kept += 1
text[key] = emb; print("tokens kept", kept, "of", len(new))
state = mods["text_encoder"].state_dict()
text = {(k if k in state else k.replace("text_model.", "", 1)): v for k, v in text.items()}
widen(mods["text_encoder"], text)
mods["unet"].save_pretrained(out / "toybox/unet"); mods["text_encoder"].save_pretrained(out / "toybox/text_encoder")
