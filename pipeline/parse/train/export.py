"""Averages checkpoints of a run and writes the shipped model. See README.md in this folder."""

import argparse
import json
from collections import Counter
from pathlib import Path

import torch

from batches import encode
from conllu import Sentence, read_conllu
from inventory import Inventory
from parser import Parser
from predict import predict
from score import Predicted
from shipped import read_model, write_model
from wordpiece import WordPiece, read_vocabulary

FEWEST_OCCURRENCES = 2
UNAMBIGUOUS = 0.9


def average(checkpoints: list[Path]) -> dict[str, torch.Tensor]:
    states = [torch.load(path) for path in checkpoints]
    return {name: sum(state[name] for state in states) / len(states) for name in states[0]}


def last_checkpoints(run: Path, count: int) -> list[Path]:
    paths = sorted(run.glob("epoch-*.pt"), key=lambda path: int(path.stem.split("-")[1]))
    return paths[-count:]


def load_run(run: Path, count: int) -> tuple[Parser, list[str], Inventory]:
    """The mean of a run's last checkpoints, in float32."""
    inventory = Inventory(json.loads((run / "classes.json").read_text(encoding="utf-8")))
    vocabulary = read_vocabulary(run / "vocab.txt")
    model = Parser(len(vocabulary), inventory.sizes())
    model.load_state_dict(average(last_checkpoints(run, count)))
    return model.eval(), vocabulary, inventory


def lemma_exceptions(sentences: list[Sentence], predicted: list[Predicted]) -> dict[str, str]:
    """Form and tag to lemma, where train agrees on the lemma and the scripts get it wrong half the time or more."""
    lemmas: dict[str, Counter[str]] = {}
    wrong: Counter[str] = Counter()
    for sentence, guess in zip(sentences, predicted, strict=True):
        for word, lemma in zip(sentence.words, guess.lemma, strict=True):
            key = f"{word.form}\t{word.upos}"
            lemmas.setdefault(key, Counter())[word.lemma] += 1
            wrong[key] += lemma != word.lemma
    exceptions = {}
    for key, counts in sorted(lemmas.items()):
        total = counts.total()
        lemma, count = counts.most_common(1)[0]
        if total >= FEWEST_OCCURRENCES and count >= UNAMBIGUOUS * total and wrong[key] * 2 >= total:
            exceptions[key] = lemma
    return exceptions


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="folder that train.py wrote")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights.bin, model.json, vocab.txt")
    parser.add_argument("--average", type=int, default=4, help="how many of the last checkpoints")
    parser.add_argument("--data", type=Path, help="folder of the CoNLL-U files; without it, no lemma exceptions")
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    model, vocabulary, inventory = load_run(arguments.run, arguments.average)
    write_model(arguments.out, model, vocabulary, inventory, {})
    if arguments.data:
        shipped, _, _, _ = read_model(arguments.out)
        sentences = [s for name in ("ewt", "gum") for s in read_conllu(arguments.data / f"en_{name}-train.conllu")]
        items = [encode(sentence, WordPiece(vocabulary), inventory) for sentence in sentences]
        short = [item for item in items if len(item.pieces) <= 500]
        predicted = predict(shipped, short, inventory, {})
        exceptions = lemma_exceptions([item.sentence for item in short], predicted)
        write_model(arguments.out, model, vocabulary, inventory, exceptions)


if __name__ == "__main__":
    main()
