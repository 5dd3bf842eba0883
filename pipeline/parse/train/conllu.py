"""Sentences of CoNLL-U files: syntactic words with gold annotation, and entity types at head words (GUM)."""

import re
from dataclasses import dataclass, field
from pathlib import Path

ENTITY = re.compile(r"\((\d+)-([a-z]+)-[^()]*(\))?|(\d+)\)")


@dataclass
class Word:
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space_before: bool
    entity: str = "_"


@dataclass
class Sentence:
    words: list[Word]
    weight: float = 1.0
    has_entities: bool = False
    id: str = ""
    lines: list[str] = field(default_factory=list)


def read_conllu(path: Path, weight: float = 1.0, has_entities: bool = False) -> list[Sentence]:
    """All sentences of a file; multiword ranges and empty nodes give no words of their own."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [parse_block(block.split("\n"), weight, has_entities) for block in blocks]


def parse_block(lines: list[str], weight: float, has_entities: bool) -> Sentence:
    words: list[Word] = []
    marks: list[str] = []
    sent_id = ""
    space = True
    range_end, range_space = 0, True
    for line in lines:
        if line.startswith("# sent_id = "):
            sent_id = line[len("# sent_id = ") :]
        if line.startswith("#"):
            continue
        columns = line.split("\t")
        space_after = "SpaceAfter=No" not in columns[9]
        if "-" in columns[0]:
            range_end, range_space = int(columns[0].split("-")[1]), space_after
            continue
        if "." in columns[0]:
            continue
        words.append(
            Word(columns[1], columns[2], columns[3], columns[4], columns[5], int(columns[6]), columns[7], space)
        )
        index = len(words)
        marks.append(next((m[7:] for m in columns[9].split("|") if m.startswith("Entity=")), ""))
        if index < range_end:
            space = False
        else:
            space = range_space if index == range_end else space_after
    if has_entities:
        mark_entities(words, marks)
    return Sentence(words, weight, has_entities, sent_id, lines)


def mark_entities(words: list[Word], marks: list[str]) -> None:
    """Writes each mention's type at its head word; where mentions share a head, the widest counts."""
    open_mentions: dict[str, list[tuple[int, str]]] = {}
    spans: list[tuple[int, int, str]] = []
    for position, mark in enumerate(marks, start=1):
        for match in ENTITY.finditer(mark):
            opened, kind, closes, closed = match.groups()
            if opened and closes:
                spans.append((position, position, kind))
            elif opened:
                open_mentions.setdefault(opened, []).append((position, kind))
            elif open_mentions.get(closed):
                start, kind = open_mentions[closed].pop()
                spans.append((start, position, kind))
    for start, end, kind in sorted(spans, key=lambda span: span[1] - span[0]):
        head = next((i for i in range(start, end + 1) if not start <= words[i - 1].head <= end), start)
        words[head - 1].entity = kind
