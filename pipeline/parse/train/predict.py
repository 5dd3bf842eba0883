"""Predictions of a model for whole sentences."""

from collections.abc import Callable

import numpy as np
import torch

import lemma_scripts
from batches import Encoded, collate, make_batches
from decode import best_heads
from inventory import Inventory
from parser import TAGS, Parser
from score import Predicted

Exceptions = dict[str, str]


@torch.no_grad()
def predict(
    model: Parser, items: list[Encoded], inventory: Inventory, exceptions: Exceptions, look: Callable | None = None
) -> list[Predicted]:
    """One prediction an item, in the items' order; `look` is shown each batch's items and word vectors."""
    model.eval()
    found: dict[int, Predicted] = {}
    for batch in make_batches(items, 4000, None):
        for item, prediction in zip(batch, predict_batch(model, batch, inventory, exceptions, look), strict=True):
            found[id(item)] = prediction
    return [found[id(item)] for item in items]


def predict_batch(
    model: Parser, items: list[Encoded], inventory: Inventory, exceptions: Exceptions, look: Callable | None
) -> list[Predicted]:
    batch = collate(items)
    words = model.words(batch.pieces, batch.shapes, batch.lengths, batch.first).float()
    if look:
        look(items, words)
    arcs = model.arcs(words).masked_fill(~batch.word_mask[:, None, :], -torch.inf).log_softmax(-1).numpy()
    tags = {name: model.tags[name](words[:, 1:]).argmax(-1).numpy() for name in TAGS}
    return [
        predict_sentence(model, item, words[k], arcs[k], {t: v[k] for t, v in tags.items()}, inventory, exceptions)
        for k, item in enumerate(items)
    ]


def predict_sentence(
    model: Parser,
    item: Encoded,
    words: torch.Tensor,
    arcs: np.ndarray,
    tags: dict[str, np.ndarray],
    inventory: Inventory,
    exceptions: Exceptions,
) -> Predicted:
    n = len(item.first) - 1
    heads = best_heads(arcs[:n, : n + 1])
    scores = model.labels(words[1 : n + 1], words[heads])
    is_root = torch.tensor([[relation == "root" for relation in inventory.classes["deprel"]]])
    has_root_head = torch.tensor([head == 0 for head in heads])[:, None]
    labels = scores.masked_fill(is_root != has_root_head, -torch.inf).argmax(-1).tolist()
    named = {name: [inventory.classes[name][c] for c in values[:n]] for name, values in tags.items()}
    forms = [word.form for word in item.sentence.words]
    lemmas = [
        exceptions.get(f"{form}\t{upos}") or lemma_scripts.apply(form, script)
        for form, upos, script in zip(forms, named["upos"], named["lemma"], strict=True)
    ]
    return Predicted(
        heads,
        [inventory.classes["deprel"][c] for c in labels],
        named["upos"],
        named["xpos"],
        named["feats"],
        lemmas,
        named["entity"],
    )
