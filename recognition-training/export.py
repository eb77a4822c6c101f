"""Writes a checkpoint as the ONNX file that ships, and checks it against the network."""

import argparse
import hashlib
from pathlib import Path

import cv2
import numpy as np
import torch

from platesynth.camera import READER_HEIGHT, READER_WIDTH
from platesynth.network import Reader, ReaderWithSoftmax

MAX_BYTES = 3_000_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("model", type=Path)
    options = parser.parse_args()
    reader = Reader()
    reader.load_state_dict(torch.load(options.checkpoint)["reader"])
    network = ReaderWithSoftmax(reader).eval()
    crop = torch.zeros(1, 1, READER_HEIGHT, READER_WIDTH)
    torch.onnx.export(network, crop, str(options.model), opset_version=11,
                      input_names=["crop"], output_names=["columns"])
    check(options.model, network)
    file = options.model.read_bytes()
    if len(file) > MAX_BYTES:
        raise SystemExit(f"{options.model}: {len(file)} bytes are more than {MAX_BYTES}")
    print(f"{options.model.name}: {len(file)} bytes, SHA-256 {hashlib.sha256(file).hexdigest()}")


def check(model: Path, network) -> None:
    """Refuses a file whose answers differ from the network's by more than rounding."""
    crop = np.random.default_rng(1).standard_normal((1, 1, READER_HEIGHT, READER_WIDTH))
    crop = crop.astype(np.float32)
    net = cv2.dnn.readNetFromONNX(str(model))
    net.setInput(crop)
    with torch.no_grad():
        difference = np.abs(net.forward() - network(torch.from_numpy(crop)).numpy()).max()
    if difference > 1e-3:
        raise SystemExit(f"{model}: answers differ from the network's by {difference}")


if __name__ == "__main__":
    main()
