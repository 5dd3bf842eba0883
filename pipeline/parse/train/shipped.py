"""Writes and reads the shipped files: weights.bin, model.json, vocab.txt."""

import json
from pathlib import Path

import numpy as np
import torch

from inventory import Inventory
from parser import ARC, ATTENTION_HEADS, HIDDEN, INNER, LABEL, LAYERS, POSITIONS, Parser
from quantise import pad_columns, quantise_rows, simulate_activations, tensor_names, vector_names
from wordpiece import SHAPES, read_vocabulary

FORMAT = 1
ALIGNMENT = 16


def write_model(
    folder: Path, model: Parser, vocabulary: list[str], inventory: Inventory, exceptions: dict[str, str]
) -> None:
    state = model.state_dict()
    blob = bytearray()

    def append(array: np.ndarray) -> int:
        blob.extend(b"\0" * (-len(blob) % ALIGNMENT))
        offset = len(blob)
        blob.extend(array.tobytes())
        return offset

    tensors = []
    for name, ours in tensor_names().items():
        integers, scales = quantise_rows(pad_columns(state[ours]))
        entry = {"name": name, "kind": "int8", "shape": list(integers.shape), "offset": append(integers.numpy())}
        tensors.append(entry | {"scales_offset": append(scales.numpy().astype("<f4"))})
    vectors = {name: state[ours] for name, ours in vector_names().items()} | {"mix": model.mix().detach()}
    for name, vector in vectors.items():
        entry = {"name": name, "kind": "float32", "shape": list(vector.shape)}
        tensors.append(entry | {"offset": append(vector.numpy().astype("<f4"))})
    description = {
        "format": FORMAT,
        "vocabulary": len(vocabulary),
        "sizes": {
            "hidden": HIDDEN, "layers": LAYERS, "heads": ATTENTION_HEADS, "inner": INNER,
            "positions": POSITIONS, "shapes": SHAPES, "arc": ARC, "label": LABEL,
        },
        "labels": inventory.classes,
        "lemma_exceptions": exceptions,
        "tensors": tensors,
    }  # fmt: skip
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "weights.bin").write_bytes(blob)
    (folder / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    (folder / "model.json").write_text(json.dumps(description, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_model(folder: Path) -> tuple[Parser, list[str], Inventory, dict[str, str]]:
    """The shipped model with the arithmetic of the runtime: weights from int8, activations rounded to 12 bits."""
    description = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    model = read_weights(folder)
    simulate_activations(model)
    return model, read_vocabulary(folder / "vocab.txt"), Inventory(description["labels"]), description["lemma_exceptions"]


def read_weights(folder: Path) -> Parser:
    """The shipped model with the weights that int8 leaves, in float32 arithmetic."""
    description = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    blob = (folder / "weights.bin").read_bytes()
    inventory = Inventory(description["labels"])
    model = Parser(description["vocabulary"], inventory.sizes())
    names = tensor_names() | vector_names()
    state = model.state_dict()
    for tensor in description["tensors"]:
        rows = tensor["shape"][0]
        if tensor["kind"] == "int8":
            integers = np.frombuffer(blob, np.int8, int(np.prod(tensor["shape"])), tensor["offset"])
            scales = np.frombuffer(blob, "<f4", rows, tensor["scales_offset"])
            values = integers.reshape(tensor["shape"]).astype(np.float32) * scales[:, None]
            ours = names[tensor["name"]]
            state[ours] = torch.from_numpy(values[:, : state[ours].shape[1]].copy())
        elif tensor["name"] == "mix":
            weights = torch.from_numpy(np.frombuffer(blob, "<f4", rows, tensor["offset"]).copy())
            state["mix_scale"] = weights.sum()[None]
            state["mix_weights"] = (weights / weights.sum()).log()
        else:
            state[names[tensor["name"]]] = torch.from_numpy(np.frombuffer(blob, "<f4", rows, tensor["offset"]).copy())
    model.load_state_dict(state)
    return model.eval()
