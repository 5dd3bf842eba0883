"""The shipped form of a model: int8 rows with a float32 scale each, and 12-bit activations for every matrix."""

import torch
from torch import Tensor, nn

from parser import LAYERS, TAGS, Parser

LARGEST_WEIGHT, LARGEST_ACTIVATION = 127, 2047
COLUMN_MULTIPLE = 8


def quantise_rows(matrix: Tensor) -> tuple[Tensor, Tensor]:
    """Integers in -127…127 and a scale a row, so that integer times scale is about the weight."""
    largest = matrix.abs().amax(1)
    scales = torch.where(largest > 0, largest / LARGEST_WEIGHT, torch.ones_like(largest))
    return (matrix / scales[:, None]).round().to(torch.int8), scales


def quantise_activations(x: Tensor) -> Tensor:
    """Each row rounded to 12 bits with its own scale."""
    largest = x.abs().amax(-1, keepdim=True)
    scale = torch.where(largest > 0, largest / LARGEST_ACTIVATION, torch.ones_like(largest))
    return (x / scale).round() * scale


def pad_columns(matrix: Tensor) -> Tensor:
    missing = -matrix.shape[1] % COLUMN_MULTIPLE
    return nn.functional.pad(matrix, (0, missing))


def tensor_names() -> dict[str, str]:
    """Shipped name to the name in the training code, for all that is an int8 matrix, in file order."""
    names = {f"embeddings.{table}": f"embeddings.{table}.weight" for table in ("word", "position", "shape")}
    for n in range(LAYERS):
        for part in ("query", "key", "value", "output", "up", "down"):
            names[f"layer.{n}.{part}.weight"] = f"layer.{n}.{part}.weight"
    for head in ("arc", "label"):
        for part in ("dep", "head", "biaffine"):
            names[f"{head}.{part}.weight"] = f"{head}.{part}.weight"
    return names | {f"{tag}.weight": f"tags.{tag}.weight" for tag in TAGS}


def vector_names() -> dict[str, str]:
    """Shipped name to the name in the training code, for biases and normalisation gains."""
    names = {f"embeddings.norm.{part}": f"embeddings.norm.{part}" for part in ("weight", "bias")}
    for n in range(LAYERS):
        for part in ("query", "key", "value", "output", "up", "down"):
            names[f"layer.{n}.{part}.bias"] = f"layer.{n}.{part}.bias"
        for norm in ("norm1", "norm2"):
            names |= {f"layer.{n}.{norm}.{part}": f"layer.{n}.{norm}.{part}" for part in ("weight", "bias")}
    for head in ("arc", "label"):
        names |= {f"{head}.{part}.bias": f"{head}.{part}.bias" for part in ("dep", "head")}
    return names | {f"{tag}.bias": f"tags.{tag}.bias" for tag in TAGS}


def simulate_activations(model: Parser) -> None:
    """From now on the input of every matrix of the model is rounded as the runtime rounds it."""
    for module in model.modules():
        if isinstance(module, nn.Linear):
            module.register_forward_pre_hook(lambda _, inputs: (quantise_activations(inputs[0]),))
