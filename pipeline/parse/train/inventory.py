"""The classes of each column, counted in the training data."""

from collections import Counter

import lemma_scripts
from conllu import Sentence, Word

FEWEST = {"deprel": 1, "upos": 1, "xpos": 1, "feats": 2, "lemma": 3, "entity": 1}
IGNORED = -100


def target(word: Word, column: str) -> str:
    return lemma_scripts.derive(word.form, word.lemma) if column == "lemma" else getattr(word, column)


def count_classes(sentences: list[Sentence]) -> dict[str, list[str]]:
    """For each column its classes, most frequent first, without those seen too seldom."""
    classes = {}
    for column, fewest in FEWEST.items():
        counts = Counter(target(word, column) for sentence in sentences for word in sentence.words)
        if column in ("feats", "entity"):
            counts["_"] += fewest
        classes[column] = [c for c, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if n >= fewest]
    return classes


class Inventory:
    """Class numbers of gold values."""

    def __init__(self, classes: dict[str, list[str]]):
        self.classes = classes
        self.ids = {column: {c: i for i, c in enumerate(values)} for column, values in classes.items()}
        self.scripts: dict[tuple[str, str], int] = {}

    def sizes(self) -> dict[str, int]:
        return {column: len(values) for column, values in self.classes.items()}

    def gold(self, word: Word, column: str, has_entities: bool) -> int:
        """The class of a gold value; -100, which the loss leaves out, where it has none."""
        if column == "entity" and not has_entities:
            return IGNORED
        if column == "lemma":
            key = (word.form, word.lemma)
            if key not in self.scripts:
                self.scripts[key] = self.ids["lemma"].get(target(word, "lemma"), IGNORED)
            return self.scripts[key]
        if column == "feats":
            return self.ids["feats"].get(word.feats, self.ids["feats"]["_"])
        return self.ids[column].get(getattr(word, column), IGNORED)
