"""Writes what the shipped model gives for some sentences, with vectors on the way, to hold the runtime against."""

import argparse
import json
from pathlib import Path

import torch

from batches import Encoded, collate, encode
from conllu import read_conllu
from inventory import Inventory
from parser import Parser
from predict import predict
from score import Predicted
from shipped import read_model
from wordpiece import WordPiece

WITH_VECTORS = 5


@torch.no_grad()
def describe(model: Parser, item: Encoded, guess: Predicted, inventory: Inventory, with_vectors: bool) -> dict:
    batch = collate([item])
    layers = model.layers(batch.pieces, batch.shapes, batch.lengths)
    words = model.words(batch.pieces, batch.shapes, batch.lengths, batch.first)
    arcs = model.arcs(words)[0].softmax(-1)
    labels = model.labels(words[0, 1:], words[0, guess.heads]).softmax(-1)
    relations = [inventory.ids["deprel"][name] for name in guess.deprel]
    result = {
        "words": [word.form for word in item.sentence.words],
        "spaceBefore": [word.space_before for word in item.sentence.words],
        "pieces": item.pieces,
        "shapes": item.shapes,
        "first": item.first,
        "heads": guess.heads,
        "deprel": guess.deprel,
        "upos": guess.upos,
        "xpos": guess.xpos,
        "feats": guess.feats,
        "lemma": guess.lemma,
        "entity": guess.entity,
        "headProbability": [round(arcs[i, head].item(), 4) for i, head in enumerate(guess.heads)],
        "labelProbability": [round(labels[i, label].item(), 4) for i, label in enumerate(relations)],
    }
    if with_vectors:
        result |= {"embedding": rounded(layers[0][0]), "layer1": rounded(layers[1][0]), "mix": rounded(words[0])}
    return result


def rounded(rows: torch.Tensor) -> list[list[float]]:
    return [[round(value, 4) for value in row] for row in rows.tolist()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder of the shipped files")
    parser.add_argument("--conllu", type=Path, nargs="+", required=True, help="files to take sentences from")
    parser.add_argument("--each", type=int, default=25, help="how many of each file, evenly spread")
    parser.add_argument("--out", type=Path, required=True, help="file to write")
    arguments = parser.parse_args()
    model, vocabulary, inventory, exceptions = read_model(arguments.model)
    wordpiece = WordPiece(vocabulary)
    sentences = []
    for path in arguments.conllu:
        found = read_conllu(path)
        sentences += found[:: max(1, len(found) // arguments.each)][: arguments.each]
    items = [encode(sentence, wordpiece, inventory) for sentence in sentences]
    guesses = predict(model, items, inventory, exceptions)
    described = [
        describe(model, item, guess, inventory, number < WITH_VECTORS)
        for number, (item, guess) in enumerate(zip(items, guesses, strict=True))
    ]
    arguments.out.write_text(json.dumps(described, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
