"""Sentences as tensors: encoding, augmentation and batches of about the same number of subwords."""

import random
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from conllu import Sentence, Word
from inventory import IGNORED, Inventory
from wordpiece import SPECIAL_SHAPE, WordPiece, shape

LONGEST = 500
COLUMNS = ("deprel", "upos", "xpos", "feats", "lemma", "entity")
SMALL_WORDS = frozenset("a an and as at but by for from in nor of on or the to vs via with".split())


@dataclass
class Encoded:
    pieces: list[int]
    shapes: list[int]
    first: list[int]
    gold: dict[str, list[int]]
    weight: float
    sentence: Sentence


@dataclass
class Batch:
    pieces: Tensor
    shapes: Tensor
    lengths: Tensor
    first: Tensor
    word_mask: Tensor
    weights: Tensor
    gold: dict[str, Tensor]
    sentences: list[Sentence]


def encode(sentence: Sentence, wordpiece: WordPiece, inventory: Inventory) -> Encoded:
    special = SPECIAL_SHAPE * 2
    pieces, shapes, first = [wordpiece.cls], [special], [0]
    for word in sentence.words:
        found = wordpiece.encode(word.form)
        first.append(len(pieces))
        pieces.extend(found)
        shapes.extend([shape(word.form) * 2 + word.space_before] * len(found))
    gold = {c: [inventory.gold(w, c, sentence.has_entities) for w in sentence.words] for c in COLUMNS}
    gold["head"] = [word.head for word in sentence.words]
    return Encoded([*pieces, wordpiece.sep], [*shapes, special], first, gold, sentence.weight, sentence)


def collate(items: list[Encoded]) -> Batch:
    words = max(len(item.first) for item in items)

    def pad(rows: list[list[int]], width: int, fill: int) -> Tensor:
        return torch.tensor([row + [fill] * (width - len(row)) for row in rows])

    length = max(len(item.pieces) for item in items)
    return Batch(
        pieces=pad([item.pieces for item in items], length, 0),
        shapes=pad([item.shapes for item in items], length, 0),
        lengths=torch.tensor([len(item.pieces) for item in items]),
        first=pad([item.first for item in items], words, 0),
        word_mask=torch.arange(words) < torch.tensor([[len(item.first)] for item in items]),
        weights=torch.tensor([item.weight for item in items]),
        gold={c: pad([item.gold[c] for item in items], words - 1, IGNORED) for c in (*COLUMNS, "head")},
        sentences=[item.sentence for item in items],
    )


def make_batches(items: list[Encoded], budget: int, chance: random.Random | None) -> list[list[Encoded]]:
    """Batches of at most `budget` padded subwords, of like lengths; shuffled when `chance` is given."""
    noise = (lambda: chance.uniform(0.9, 1.1)) if chance else (lambda: 1.0)
    ordered = sorted((item for item in items if len(item.pieces) <= LONGEST), key=lambda i: len(i.pieces) * noise())
    batches: list[list[Encoded]] = []
    longest = 0
    for item in ordered:
        longest = max(longest, len(item.pieces))
        if not batches or (len(batches[-1]) + 1) * longest > budget:
            batches.append([])
            longest = len(item.pieces)
        batches[-1].append(item)
    if chance:
        chance.shuffle(batches)
    return batches


def mask_pieces(pieces: Tensor, first_special: tuple[int, ...], mask: int, share: float) -> Tensor:
    """Some pieces, none of the special ones, replaced by [MASK]."""
    ordinary = torch.ones_like(pieces, dtype=torch.bool)
    for special in first_special:
        ordinary &= pieces != special
    chosen = (torch.rand(pieces.shape) < share) & ordinary
    return torch.where(chosen, torch.full_like(pieces, mask), pieces)


def augment(sentence: Sentence, chance: random.Random) -> Sentence:
    """Most sentences as they are; some as headlines, in one case, without final stop or without spacing."""
    draw = chance.random()
    if draw < 0.06:
        return without_stop(sentence)
    if draw < 0.10:
        return with_forms(without_stop(sentence), headline)
    if draw < 0.13:
        return with_forms(sentence, str.upper)
    if draw < 0.15:
        return with_forms(sentence, str.lower)
    if draw < 0.19:
        return replace(sentence, words=[replace(word, space_before=True) for word in sentence.words])
    return sentence


def with_forms(sentence: Sentence, change) -> Sentence:
    return replace(sentence, words=[replace(word, form=change(word.form)) for word in sentence.words])


def headline(form: str) -> str:
    return form if form in SMALL_WORDS else form[:1].upper() + form[1:]


def without_stop(sentence: Sentence) -> Sentence:
    """The sentence without its final full stop, where that is a leaf and not all there is."""
    words: list[Word] = sentence.words
    last = len(words)
    if last < 2 or words[-1].form != "." or any(word.head == last for word in words):
        return sentence
    return replace(sentence, words=words[:-1])
