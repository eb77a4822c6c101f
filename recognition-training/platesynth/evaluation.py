"""Reads real plate boxes, for evaluation only: nothing here may feed a model that ships."""

import csv
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch

from platesynth.alphabet import decode_greedy, fold
from platesynth.camera import READER_HEIGHT, READER_WIDTH, normalise

MARGIN = 0.04


@dataclass(frozen=True)
class Boxes:
    """Reader inputs (float32, n x 1 x 48 x 128) and the folded truth of each."""

    inputs: torch.Tensor
    truths: list[str]


def load_boxes(folder: Path, every: int = 1) -> Boxes:
    """Every n-th labelled box of a folder with gt.csv and images/."""
    with open(folder / "gt.csv", newline="") as table:
        rows = list(csv.DictReader(table))[::every]
    crops = [_crop(folder, row) for row in rows]
    return Boxes(torch.from_numpy(np.stack(crops)[:, None]), [fold(row["text"]) for row in rows])


def exact_reads(reader, boxes: Boxes) -> int:
    """How many boxes a reader in evaluation mode reads without a fault, greedy, one cut each."""
    with torch.no_grad():
        scores = reader(boxes.inputs)[:, :, 0].numpy()
    return sum(decode_greedy(each) == truth for each, truth in zip(scores, boxes.truths))


def _crop(folder: Path, row: dict) -> np.ndarray:
    image = cv2.imread(str(folder / "images" / row["file"]), cv2.IMREAD_GRAYSCALE)
    x, y, width, height = (int(float(row[name])) for name in "xywh")
    if width < image.shape[1] or height < image.shape[0]:
        across, down = int(MARGIN * width), int(MARGIN * height)
        image = image[max(0, y - down) : y + height + down, max(0, x - across) : x + width + across]
    shrinking = image.shape[1] > READER_WIDTH
    size = (READER_WIDTH, READER_HEIGHT)
    way = cv2.INTER_AREA if shrinking else cv2.INTER_CUBIC
    return normalise(cv2.resize(image, size, interpolation=way))
