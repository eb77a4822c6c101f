"""From the finder's answers to plates, and how well they meet the truth."""

import cv2
import numpy as np

from platesynth.scenepool import STRIDE

MAX_PLATES = 12


def plates(answers: np.ndarray, least: float) -> list[tuple[float, np.ndarray]]:
    """Scores and corners (4 x 2, input pixels) in a [9, rows, columns] answer, best first."""
    scores = answers[0]
    found: list[tuple[float, np.ndarray]] = []
    order = np.argsort(-scores, axis=None)
    for place in order[: 40 * MAX_PLATES]:
        row, column = np.unravel_index(place, scores.shape)
        score = float(scores[row, column])
        if score < least or len(found) >= MAX_PLATES:
            break
        middle = (np.array([column, row]) + 0.5) * STRIDE
        quad = answers[1:, row, column].reshape(4, 2) * STRIDE + middle
        if all(_overlap(quad, other) < 0.25 for _, other in found):
            found.append((score, quad))
    return found


def box(quad: np.ndarray) -> np.ndarray:
    """Left, top, right and bottom around four corners."""
    return np.concatenate([quad.min(0), quad.max(0)])


def iou(first: np.ndarray, second: np.ndarray) -> float:
    """Overlap of the boxes around two quads, over their union."""
    a, b = box(first), box(second)
    size = np.maximum(np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2]), 0)
    shared = size.prod()
    return float(shared / ((a[2:] - a[:2]).prod() + (b[2:] - b[:2]).prod() - shared + 1e-6))


def _overlap(first: np.ndarray, second: np.ndarray) -> float:
    """Overlap of two boxes over the smaller one."""
    a, b = box(first), box(second)
    size = np.maximum(np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2]), 0)
    return float(size.prod() / (min((a[2:] - a[:2]).prod(), (b[2:] - b[:2]).prod()) + 1e-6))
