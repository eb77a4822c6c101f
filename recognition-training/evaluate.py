"""Scores a checkpoint on real plate boxes. Evaluation only: no training reads these folders."""

import argparse
from pathlib import Path

import torch

from platesynth.evaluation import exact_reads, load_boxes
from platesynth.network import Reader


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folders", type=Path, nargs="+", help="each with gt.csv and images/")
    options = parser.parse_args()
    torch.set_num_threads(1)
    reader = Reader()
    reader.load_state_dict(torch.load(options.checkpoint)["reader"])
    reader.eval()
    print(sum(parameter.numel() for parameter in reader.parameters()), "parameters")
    for folder in options.folders:
        boxes = load_boxes(folder)
        right, count = exact_reads(reader, boxes), len(boxes.truths)
        print(f"{folder.name}: {right} of {count} exact ({100 * right / count:.1f} %)")


if __name__ == "__main__":
    main()
