"""Trains the parser. See README.md in this folder."""

import argparse
import json
import logging
import random
import time
from collections import Counter
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.nn import functional

from batches import Batch, Encoded, augment, collate, encode, make_batches, mask_pieces
from conllu import Sentence, read_conllu
from inventory import IGNORED, Inventory, count_classes
from parser import LAYERS, TAGS, Parser, load_encoder
from predict import predict
from score import one_line, score
from wordpiece import WordPiece, is_useful, read_vocabulary

LOSS_WEIGHTS = {"head": 1.0, "deprel": 1.0, "upos": 0.5, "xpos": 0.25, "feats": 0.25, "lemma": 0.5, "entity": 0.25}
GUM_WEIGHT = 1.5
LOGGED_STEPS = 50
log = logging.getLogger("train")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the CoNLL-U files")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the log")
    parser.add_argument("--epochs", type=int, default=15)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--budget", type=int, default=1500, help="padded subwords a batch")
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--layer-decay", type=float, default=0.9)
    parser.add_argument("--mask", type=float, default=0.08, help="share of subwords masked")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--max-minutes", type=float, default=1e9, help="the schedule ends by then; not reproducible")
    parser.add_argument("--sentences", type=int, default=None, help="use only so many of each file, to try the code")
    parser.add_argument("--float32", action="store_true", help="without bfloat16 autocast")
    parser.add_argument("--resume", action="store_true", help="go on from the last epoch's checkpoint in --out")
    return parser.parse_args()


def read_data(folder: Path, split: str, limit: int | None) -> dict[str, list[Sentence]]:
    return {
        "EWT": read_conllu(folder / f"en_ewt-{split}.conllu")[:limit],
        "GUM": read_conllu(folder / f"en_gum-{split}.conllu", GUM_WEIGHT, has_entities=True)[:limit],
    }


def losses(model: Parser, batch: Batch, pieces: Tensor) -> dict[str, Tensor]:
    """Each column's mean cross-entropy over the batch's words, sentences weighted."""
    words = model.word_dropout(model.words(pieces, batch.shapes, batch.lengths, batch.first))
    real = batch.word_mask[:, 1:]
    weights = batch.weights[:, None].expand(real.shape)[real]
    arcs = model.arcs(words).float().masked_fill(~batch.word_mask[:, None, :], -1e9)[real]
    heads = batch.gold["head"]
    head_vectors = words.gather(1, heads.clamp(min=0)[:, :, None].expand(-1, -1, words.shape[-1]))
    flat = words[:, 1:][real]
    scores = {"head": arcs, "deprel": model.labels(flat, head_vectors[real])}
    scores |= {name: model.tags[name](flat) for name in TAGS}
    return {name: weighted_loss(values.float(), batch.gold[name][real], weights) for name, values in scores.items()}


def weighted_loss(scores: Tensor, gold: Tensor, weights: Tensor) -> Tensor:
    each = functional.cross_entropy(scores, gold, ignore_index=IGNORED, reduction="none")
    return (each * weights).sum() / (weights * (gold != IGNORED)).sum().clamp(min=1)


def make_optimizer(model: Parser, arguments: argparse.Namespace) -> torch.optim.AdamW:
    """AdamW with a rate for each layer, lower towards the input, and none of the decay on gains and biases."""
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in model.named_parameters():
        if name.startswith("embeddings.") and name != "embeddings.shape.weight":
            rate = arguments.encoder_rate * arguments.layer_decay**LAYERS
        elif name.startswith("layer."):
            rate = arguments.encoder_rate * arguments.layer_decay ** (LAYERS - 1 - int(name.split(".")[1]))
        else:
            rate = arguments.head_rate
        decay = 0.01 if parameter.dim() > 1 else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": p, "lr": rate, "peak": rate, "weight_decay": decay} for (rate, decay), p in groups.items()],
        betas=(0.9, 0.98),
        fused=True,
    )


def rate_factor(progress: float, warm_up: float = 0.06) -> float:
    """Of the peak rate: linear warm-up, then linear to 0 at progress 1."""
    return progress / warm_up if progress < warm_up else max(0.0, (1 - progress) / (1 - warm_up))


def prepare_run(arguments: argparse.Namespace) -> tuple[Parser, WordPiece, Inventory, dict[str, list[Sentence]]]:
    """The model with the encoder's weights, and what it reads; vocabulary and classes are written to the run."""
    torch.manual_seed(arguments.seed)
    train = read_data(arguments.data, "train", arguments.sentences)
    vocabulary = read_vocabulary(arguments.encoder / "vocab.txt")
    kept = [i for i, piece in enumerate(vocabulary) if is_useful(piece)]
    pieces = [vocabulary[i] for i in kept]
    classes = count_classes([sentence for sentences in train.values() for sentence in sentences])
    (arguments.out / "vocab.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    (arguments.out / "classes.json").write_text(json.dumps(classes, ensure_ascii=False, indent=1), encoding="utf-8")
    inventory = Inventory(classes)
    log.info("%d pieces; classes %s", len(pieces), inventory.sizes())
    model = Parser(len(pieces), inventory.sizes())
    load_encoder(model, load_file(arguments.encoder / "model.safetensors"), kept)
    return model, WordPiece(pieces), inventory, train


def epoch_batches(
    train: list[Sentence], epoch: int, arguments: argparse.Namespace, wordpiece: WordPiece, inventory: Inventory
) -> list[list[Encoded]]:
    chance = random.Random(arguments.seed * 1000 + epoch)
    items = [encode(augment(sentence, chance), wordpiece, inventory) for sentence in train]
    return make_batches(items, arguments.budget, chance)


def evaluate(model: Parser, dev: dict[str, list[Encoded]], inventory: Inventory, epoch: int) -> None:
    for name, items in dev.items():
        scores = score([item.sentence for item in items], predict(model, items, inventory, {}))
        log.info("epoch %d  %s dev  %s", epoch, name, one_line(scores))


def main() -> None:
    arguments = parse_arguments()
    arguments.out.mkdir(parents=True, exist_ok=True)
    handlers = [logging.StreamHandler(), logging.FileHandler(arguments.out / "train.log", encoding="utf-8")]
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", handlers=handlers)
    torch.set_num_threads(arguments.threads)
    log.info("%s", vars(arguments))
    model, wordpiece, inventory, train_files = prepare_run(arguments)
    train = [sentence for sentences in train_files.values() for sentence in sentences]
    dev_files = read_data(arguments.data, "dev", arguments.sentences)
    dev = {name: [encode(s, wordpiece, inventory) for s in sentences] for name, sentences in dev_files.items()}
    optimizer = make_optimizer(model, arguments)
    first_epoch, elapsed_before = 0, 0.0
    if arguments.resume:
        state = torch.load(arguments.out / "last.pt")
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        first_epoch, elapsed_before = state["epoch"], state["elapsed"]
    started = time.monotonic() - elapsed_before
    specials = (0, wordpiece.cls, wordpiece.sep)
    for epoch in range(first_epoch, arguments.epochs):
        torch.manual_seed(arguments.seed * 1000 + epoch)
        batches = epoch_batches(train, epoch, arguments, wordpiece, inventory)
        model.train()
        sums: Counter[str] = Counter()
        subwords, marked = 0, time.monotonic()
        for step, items in enumerate(batches, start=1):
            in_steps = (epoch + (step - 1) / len(batches)) / arguments.epochs
            in_time = (time.monotonic() - started) / 60 / arguments.max_minutes
            progress = max(in_steps, in_time)
            if progress >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * rate_factor(progress)
            batch = collate(items)
            bfloat16 = torch.autocast("cpu", dtype=torch.bfloat16, enabled=not arguments.float32)
            with bfloat16, sdpa_kernel(SDPBackend.MATH):
                parts = losses(model, batch, mask_pieces(batch.pieces, specials, wordpiece.mask, arguments.mask))
            loss = sum(LOSS_WEIGHTS[name] * part for name, part in parts.items())
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            sums.update({name: part.item() for name, part in parts.items()})
            subwords += int(batch.lengths.sum())
            if step % LOGGED_STEPS == 0:
                speed = subwords / (time.monotonic() - marked)
                means = "  ".join(f"{name} {value / LOGGED_STEPS:.3f}" for name, value in sums.items())
                log.info("epoch %d  step %d/%d  progress %.3f  %.0f subwords/s  %s",
                         epoch + 1, step, len(batches), progress, speed, means)  # fmt: skip
                sums.clear()
                subwords, marked = 0, time.monotonic()
        evaluate(model, dev, inventory, epoch + 1)
        torch.save(model.state_dict(), arguments.out / f"epoch-{epoch + 1}.pt")
        state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch + 1}
        torch.save(state | {"elapsed": time.monotonic() - started}, arguments.out / "last.pt")
        if progress >= 1:
            break
    log.info("ended after %.1f minutes", (time.monotonic() - started) / 60)


if __name__ == "__main__":
    main()
