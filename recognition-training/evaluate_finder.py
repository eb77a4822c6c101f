"""Scores a checkpoint of the finder on labelled photographs. Evaluation only: no training reads these
folders."""

import argparse
import csv
from pathlib import Path

import cv2
import numpy as np
import torch

from platesynth import found, scenepool
from platesynth.findernet import Finder

SIDE, GRID = 960, 32


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folders", type=Path, nargs="+", help="each with gt.csv and images/")
    parser.add_argument("--side", type=int, default=SIDE)
    options = parser.parse_args()
    torch.set_num_threads(1)
    finder = Finder()
    finder.load_state_dict(torch.load(options.checkpoint)["finder"])
    finder.eval()
    for folder in options.folders:
        report(folder, finder, options.side)


def report(folder: Path, finder, side: int) -> None:
    """Recall and false plates a photograph by threshold, as the finder alone would give them."""
    with open(folder / "gt.csv", newline="") as table:
        rows = list(csv.DictReader(table))
    answers = [(look(finder, folder / "images" / row["file"], side),
                np.array([[float(row["x"]), float(row["y"])]]) + np.array(
                    [[0, 0], [float(row["w"]), 0], [float(row["w"]), float(row["h"])], [0, float(row["h"])]]))
               for row in rows]
    for least in (0.05, 0.1, 0.2, 0.3, 0.5, 0.7):
        best = [max([found.iou(truth, quad) for score, quad in quads if score >= least], default=0)
                for quads, truth in answers]
        kept = sum(score >= least for quads, _ in answers for score, _ in quads)
        hits = [each for each in best if each >= 0.3]
        print(f"{folder.name} at {least}: found {len(hits)} of {len(rows)} ({100 * len(hits) / len(rows):.1f} %), "
              f"IoU {np.mean(hits or [0]):.3f}, others {(kept - len(hits)) / len(rows):.2f} a photograph")


def look(finder, path: Path, side: int) -> list[tuple[float, np.ndarray]]:
    """Scores and corners, in the photograph's pixels."""
    grey = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    scale = min(1.5, side / max(grey.shape))
    size = [max(GRID, round(length * scale / GRID) * GRID) for length in grey.shape[::-1]]
    way = cv2.INTER_AREA if size[0] < grey.shape[1] else cv2.INTER_LINEAR
    picture = scenepool.normalise(cv2.resize(grey, size, interpolation=way).astype(np.float32))
    with torch.no_grad():
        answers = finder(torch.from_numpy(picture)[None, None])[0]
        answers[0].sigmoid_()
    back = np.array([grey.shape[1] / size[0], grey.shape[0] / size[1]])
    return [(score, quad * back) for score, quad in found.plates(answers.numpy(), 0.05)]


if __name__ == "__main__":
    main()
