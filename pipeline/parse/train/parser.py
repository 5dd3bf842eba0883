"""The parser's network: a small BERT encoder with a shape embedding, a mix of its layers, and heads for each column."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from wordpiece import SHAPES

HIDDEN, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
POSITIONS = 512
ARC, LABEL = 256, 128
TAGS = ("upos", "xpos", "feats", "lemma", "entity")
ENCODER_DROPOUT, WORD_DROPOUT, HEAD_DROPOUT = 0.1, 0.2, 0.3


class Embeddings(nn.Module):
    def __init__(self, pieces: int):
        super().__init__()
        self.word = nn.Embedding(pieces, HIDDEN)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        self.shape = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        nn.init.zeros_(self.shape.weight)

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        position = self.position.weight[: pieces.shape[1]]
        return self.norm(self.word(pieces) + position + self.shape(shapes))


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(ENCODER_DROPOUT)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        query, key, value = (
            linear(x).view(batch, length, ATTENTION_HEADS, -1).transpose(1, 2)
            for linear in (self.query, self.key, self.value)
        )
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm1(x + self.dropout(self.output(attended)))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Biaffine(nn.Module):
    """One or more bilinear forms of a dependent's and a head's vector."""

    def __init__(self, size: int, rows: int, columns: int):
        super().__init__()
        self.dep, self.head = nn.Linear(HIDDEN, size), nn.Linear(HIDDEN, size)
        self.biaffine = nn.Linear(columns, rows, bias=False)
        nn.init.zeros_(self.biaffine.weight)
        self.dropout = nn.Dropout(HEAD_DROPOUT)

    def vectors(self, deps: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
        dep, head = (functional.leaky_relu(x, 0.1) for x in (self.dep(deps), self.head(heads)))
        return with_one(self.dropout(dep)), self.dropout(head)


def with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], dim=-1)


class Parser(nn.Module):
    """Scores for a padded batch of sentences; `sizes` is the number of classes of each column."""

    def __init__(self, pieces: int, sizes: dict[str, int]):
        super().__init__()
        self.embeddings = Embeddings(pieces)
        self.layer = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix_weights = nn.Parameter(torch.zeros(LAYERS + 1))
        self.mix_scale = nn.Parameter(torch.ones(1))
        self.arc = Biaffine(ARC, ARC + 1, ARC)
        self.label = Biaffine(LABEL, sizes["deprel"] * (LABEL + 1), LABEL + 1)
        self.tags = nn.ModuleDict({name: nn.Linear(HIDDEN, sizes[name]) for name in TAGS})
        self.input_dropout = nn.Dropout(ENCODER_DROPOUT)
        self.word_dropout = nn.Dropout(WORD_DROPOUT)

    def mix(self) -> Tensor:
        return self.mix_weights.softmax(0) * self.mix_scale

    def layers(self, pieces: Tensor, shapes: Tensor, lengths: Tensor) -> list[Tensor]:
        """The embedding output and each layer's output."""
        mask = (torch.arange(pieces.shape[1]) < lengths[:, None])[:, None, None, :]
        outputs = [self.embeddings(pieces, shapes)]
        x = self.input_dropout(outputs[0])
        for layer in self.layer:
            x = layer(x, mask)
            outputs.append(x)
        return outputs

    def words(self, pieces: Tensor, shapes: Tensor, lengths: Tensor, first: Tensor) -> Tensor:
        """The vectors of ROOT ([CLS]) and of each word's first piece: [sentence, 1 + words, hidden]."""
        outputs = self.layers(pieces, shapes, lengths)
        mixed = sum(weight * x for weight, x in zip(self.mix(), outputs, strict=True))
        return mixed.gather(1, first[:, :, None].expand(-1, -1, HIDDEN))

    def arcs(self, words: Tensor) -> Tensor:
        """[sentence, word, ROOT or word]: how well the second is the first one's head."""
        dep, head = self.arc.vectors(words[:, 1:], words)
        return dep @ self.arc.biaffine(head).transpose(1, 2)

    def labels(self, deps: Tensor, heads: Tensor) -> Tensor:
        """Label scores of pairs of word vectors: [pair, label]."""
        dep, head = self.label.vectors(deps, heads)
        projected = self.label.biaffine(with_one(head)).view(len(dep), -1, LABEL + 1)
        return (projected @ dep[:, :, None]).squeeze(-1)


def load_encoder(model: Parser, tensors: dict[str, Tensor], kept_rows: list[int]) -> None:
    """Fills embeddings and layers from a BERT checkpoint; token type 0 is added to the positions."""
    names = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "output": "attention.output.dense", "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
    }  # fmt: skip
    state = {
        "embeddings.word.weight": tensors["embeddings.word_embeddings.weight"][kept_rows],
        "embeddings.position.weight": tensors["embeddings.position_embeddings.weight"]
        + tensors["embeddings.token_type_embeddings.weight"][0],
        "embeddings.norm.weight": tensors["embeddings.LayerNorm.weight"],
        "embeddings.norm.bias": tensors["embeddings.LayerNorm.bias"],
    }
    for n in range(LAYERS):
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                state[f"layer.{n}.{ours}.{part}"] = tensors[f"encoder.layer.{n}.{theirs}.{part}"]
    missing = model.load_state_dict(state, strict=False)
    if missing.unexpected_keys:
        raise ValueError(f"The encoder has tensors that the parser does not: {missing.unexpected_keys}")
