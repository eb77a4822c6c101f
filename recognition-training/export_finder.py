"""Writes a checkpoint of the finder as the ONNX file that ships, and checks it against the network."""

import argparse
import hashlib
from pathlib import Path

import cv2
import numpy as np
import torch

from platesynth.findernet import Finder, FinderWithSigmoid

MAX_BYTES = 6_000_000
EXAMPLE = (1, 1, 544, 960)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("model", type=Path)
    options = parser.parse_args()
    finder = Finder()
    finder.load_state_dict(torch.load(options.checkpoint)["finder"])
    network = FinderWithSigmoid(finder).eval()
    torch.onnx.export(network, torch.zeros(EXAMPLE), str(options.model), opset_version=11,
                      input_names=["picture"], output_names=["places"],
                      dynamic_axes={"picture": {2: "height", 3: "width"}})
    for size in (EXAMPLE, (1, 1, 128, 224)):
        check(options.model, network, size)
    file = options.model.read_bytes()
    if len(file) > MAX_BYTES:
        raise SystemExit(f"{options.model}: {len(file)} bytes are more than {MAX_BYTES}")
    print(f"{options.model.name}: {len(file)} bytes, SHA-256 {hashlib.sha256(file).hexdigest()}")


def check(model: Path, network, size) -> None:
    """Refuses a file whose answers differ from the network's by more than rounding."""
    picture = np.random.default_rng(1).standard_normal(size).astype(np.float32)
    net = cv2.dnn.readNetFromONNX(str(model))
    net.setInput(picture)
    with torch.no_grad():
        difference = np.abs(net.forward() - network(torch.from_numpy(picture)).numpy()).max()
    if difference > 1e-2:
        raise SystemExit(f"{model}: answers differ from the network's by {difference}")


if __name__ == "__main__":
    main()
