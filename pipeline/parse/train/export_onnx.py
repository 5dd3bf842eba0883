"""Writes the shipped model's encoder as ONNX, in float32 and in dynamic int8, for onnx.mjs. See README.md in this folder."""

import argparse
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from parser import Parser
from shipped import read_weights


class Encoder(nn.Module):
    """From one sentence's pieces and shapes to the mixed vector of each piece."""

    def __init__(self, parser: Parser):
        super().__init__()
        self.parser = parser

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        x = self.parser.embeddings(pieces, shapes)
        mix = self.parser.mix()
        mixed = mix[0] * x
        for n, layer in enumerate(self.parser.layer):
            x = layer(x, None)
            mixed = mixed + mix[n + 1] * x
        return mixed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder of the shipped model")
    parser.add_argument("--out", type=Path, required=True, help="folder for the ONNX files")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    encoder = Encoder(read_weights(arguments.model)).eval()
    example = (torch.ones(1, 24, dtype=torch.int64), torch.ones(1, 24, dtype=torch.int64))
    float32 = arguments.out / "encoder.onnx"
    length = {1: "length"}
    torch.onnx.export(
        encoder, example, float32, input_names=["pieces", "shapes"], output_names=["vectors"],
        dynamic_axes={"pieces": length, "shapes": length, "vectors": length}, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(float32, arguments.out / "encoder-int8.onnx", weight_type=QuantType.QInt8)


if __name__ == "__main__":
    main()
