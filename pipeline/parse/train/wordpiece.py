"""Words to subwords and shapes, as the runtime does it: normalise one word, split at punctuation, WordPiece."""

import unicodedata
from pathlib import Path

WHOLE_WORDS = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"',
}  # fmt: skip
CHARACTERS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
    }
)
SPECIAL_SHAPE = 6
SHAPES = 7 * 2
LONGEST_WORD = 100


def plain(form: str) -> str:
    """The form with typographic and Penn-style quotes, dashes and brackets as ASCII; case and accents stay."""
    return WHOLE_WORDS.get(form) or form.translate(CHARACTERS)


def shape(form: str) -> int:
    """0 lower, 1 title, 2 upper, 3 mixed, 4 digits without letters, 5 neither letters nor digits."""
    text = plain(form)
    upper = [unicodedata.category(c) == "Lu" for c in text if unicodedata.category(c).startswith("L")]
    if not upper:
        return 4 if any(unicodedata.category(c) == "Nd" for c in text) else 5
    if not any(upper):
        return 0
    if all(upper) and len(upper) > 1:
        return 2
    return 1 if upper[0] and sum(upper) == 1 else 3


def fold(form: str) -> str:
    """The form lower-cased, without accents and control characters."""
    decomposed = unicodedata.normalize("NFD", plain(form).lower())
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))


def is_punctuation(c: str) -> bool:
    return (c.isascii() and c.isprintable() and not c.isalnum() and c != " ") or unicodedata.category(c)[0] == "P"


def split_punctuation(text: str) -> list[str]:
    """Runs without white space; each punctuation character stands alone."""
    parts: list[str] = []
    joined = False
    for c in text:
        if c.isspace():
            joined = False
        elif is_punctuation(c):
            parts.append(c)
            joined = False
        elif joined:
            parts[-1] += c
        else:
            parts.append(c)
            joined = True
    return parts


class WordPiece:
    """Greedy longest-match pieces over a vocabulary of one piece a line."""

    def __init__(self, pieces: list[str]):
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.unknown, self.cls, self.sep, self.mask = (self.ids[f"[{t}]"] for t in ("UNK", "CLS", "SEP", "MASK"))
        self.cache: dict[str, list[int]] = {}

    def encode(self, form: str) -> list[int]:
        """Piece ids of one word, at least one."""
        if form not in self.cache:
            folded = fold(form)
            parts = split_punctuation(folded) if len(folded) <= LONGEST_WORD else []
            self.cache[form] = [piece for part in parts for piece in self.match(part)] or [self.unknown]
        return self.cache[form]

    def match(self, part: str) -> list[int]:
        found, start = [], 0
        while start < len(part):
            prefix = "##" if start else ""
            end = next((e for e in range(len(part), start, -1) if prefix + part[start:e] in self.ids), None)
            if end is None:
                return [self.unknown]
            found.append(self.ids[prefix + part[start:end]])
            start = end
        return found


KEPT_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
KEPT_SCRIPTS = ("LATIN", "GREEK")


def is_useful(piece: str) -> bool:
    """Whether English text can need the piece: not reserved, and in letters of Latin or Greek script only."""
    if piece.startswith("[") and piece.endswith("]") and len(piece) > 2:
        return piece in KEPT_SPECIAL
    text = piece[2:] if piece.startswith("##") and len(piece) > 2 else piece
    if fold(text) != text:
        return False
    return all(unicodedata.name(c, "").startswith(KEPT_SCRIPTS) for c in text if unicodedata.category(c)[0] in "LM")


def read_vocabulary(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")
