"""Scores the float32 model of a run and the shipped model on the dev splits, with gold tokens."""

import argparse
from pathlib import Path

import torch

from batches import Encoded, encode
from conllu import Sentence, read_conllu
from export import load_run
from inventory import Inventory
from predict import predict
from score import Predicted, relation_f1, score
from shipped import read_model
from wordpiece import WordPiece

RELATIONS = ("nsubj:pass", "aux:pass", "acl:relcl", "obl:agent", "conj", "appos", "xcomp", "ccomp", "advcl")


def read_dev(folder: Path) -> dict[str, list[Sentence]]:
    return {
        "EWT dev": read_conllu(folder / "en_ewt-dev.conllu"),
        "GUM dev": read_conllu(folder / "en_gum-dev.conllu", has_entities=True),
    }


def encode_all(sentences: list[Sentence], vocabulary: list[str], inventory: Inventory) -> list[Encoded]:
    wordpiece = WordPiece(vocabulary)
    return [encode(sentence, wordpiece, inventory) for sentence in sentences]


def table(columns: dict[str, dict[str, float]]) -> str:
    """A Markdown table, one column a system and file."""
    names = dict.fromkeys(name for scores in columns.values() for name in scores)
    lines = ["| | " + " | ".join(columns) + " |", "| --- |" + " --- |" * len(columns)]
    for name in names:
        cells = (f"{scores[name]:.2f}" if name in scores else "" for scores in columns.values())
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def all_scores(sentences: list[Sentence], predicted: list[Predicted]) -> dict[str, float]:
    relations = {f"F1 {relation}": relation_f1(sentences, predicted, relation)[0] for relation in RELATIONS}
    return score(sentences, predicted) | relations


def write_conllu(path: Path, sentences: list[Sentence], predicted: list[Predicted]) -> None:
    """The words with predicted columns, for the reference scorers."""
    blocks = []
    for sentence, guess in zip(sentences, predicted, strict=True):
        columns = zip(sentence.words, guess.lemma, guess.upos, guess.xpos, guess.feats, guess.heads, guess.deprel)
        rows = (
            [str(i), word.form, lemma, upos, xpos, feats, str(head), deprel, "_", "_"]
            for i, (word, lemma, upos, xpos, feats, head, deprel) in enumerate(columns, start=1)
        )
        blocks.append("\n".join("\t".join(row) for row in rows) + "\n")
    path.write_text("\n".join(blocks) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the CoNLL-U files")
    parser.add_argument("--run", type=Path, help="folder that train.py wrote, for the float32 column")
    parser.add_argument("--average", type=int, default=4, help="how many of the last checkpoints")
    parser.add_argument("--model", type=Path, help="folder of the shipped files, for the int8 column")
    parser.add_argument("--conllu", type=Path, help="folder to write the shipped model's predictions to")
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    columns = {}
    for name, sentences in read_dev(arguments.data).items():
        if arguments.run:
            model, vocabulary, inventory = load_run(arguments.run, arguments.average)
            predicted = predict(model, encode_all(sentences, vocabulary, inventory), inventory, {})
            columns[f"{name}, float32"] = all_scores(sentences, predicted)
        if arguments.model:
            model, vocabulary, inventory, exceptions = read_model(arguments.model)
            predicted = predict(model, encode_all(sentences, vocabulary, inventory), inventory, exceptions)
            columns[f"{name}, int8"] = all_scores(sentences, predicted)
            if arguments.conllu:
                write_conllu(arguments.conllu / f"{name.lower().replace(' ', '-')}.conllu", sentences, predicted)
    print(table(columns))


if __name__ == "__main__":
    main()
