"""Scores of predicted against gold columns, over the same words."""

from collections import Counter
from dataclasses import dataclass

from conllu import Sentence


@dataclass
class Predicted:
    heads: list[int]
    deprel: list[str]
    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemma: list[str]
    entity: list[str]


def score(gold: list[Sentence], predicted: list[Predicted]) -> dict[str, float]:
    """Per cent of words right: UAS and LAS (subtypes cut, punctuation counted), the same with subtypes, and tags."""
    counts: Counter[str] = Counter()
    for sentence, guess in zip(gold, predicted, strict=True):
        for i, word in enumerate(sentence.words):
            arc = guess.heads[i] == word.head
            counts["words"] += 1
            counts["UAS"] += arc
            counts["LAS"] += arc and guess.deprel[i].split(":")[0] == word.deprel.split(":")[0]
            counts["LAS with subtypes"] += arc and guess.deprel[i] == word.deprel
            for column in ("upos", "xpos", "feats", "lemma"):
                counts[column.upper()] += getattr(guess, column)[i] == getattr(word, column)
            if sentence.has_entities:
                counts["entity words"] += 1
                counts["ENTITY"] += guess.entity[i] == word.entity
    names = ("UPOS", "UAS", "LAS", "LAS with subtypes", "XPOS", "FEATS", "LEMMA")
    result = {name: 100 * counts[name] / counts["words"] for name in names}
    if counts["entity words"]:
        result["ENTITY"] = 100 * counts["ENTITY"] / counts["entity words"]
    return result


def relation_f1(gold: list[Sentence], predicted: list[Predicted], relation: str) -> tuple[float, int]:
    """F1 in per cent of one relation (head and full label right), and how often gold has it."""
    right = guessed = wanted = 0
    for sentence, guess in zip(gold, predicted, strict=True):
        for i, word in enumerate(sentence.words):
            wanted += word.deprel == relation
            guessed += guess.deprel[i] == relation
            right += word.deprel == relation == guess.deprel[i] and guess.heads[i] == word.head
    return (200 * right / (wanted + guessed) if wanted + guessed else 0.0), wanted


def one_line(scores: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:.2f}" for name, value in scores.items())
