"""A pool of rendered scenes on disk, and the finder's training samples taken from it."""

from pathlib import Path
from random import Random

import cv2
import numpy as np

from platesynth.scene import MAX_PLATES, SIZE, Stage

CHUNK = 500
STRIDE = 8
# the part of a plate, from its middle, whose cells answer for it; around them nobody is asked
ANSWERING, UNASKED = 0.3, 0.56
TOO_SMALL = 20


def render_pool(folder: Path, count: int, seed: int) -> None:
    """Renders what is missing of a pool; each chunk depends on the seed and its number alone."""
    folder.mkdir(parents=True, exist_ok=True)
    stage = None
    for chunk in range(-(-count // CHUNK)):
        path = folder / f"scenes-{seed}-{chunk:03d}.npz"
        if path.exists():
            continue
        stage = stage or Stage(Random(seed))
        scenes = [stage.scene(Random(f"{seed}/{chunk}/{number}")) for number in range(CHUNK)]
        corners = np.full((CHUNK, MAX_PLATES, 4, 2), np.nan, np.float32)
        for row, scene in zip(corners, scenes):
            row[: len(scene.corners)] = scene.corners
        fresh = path.with_suffix(".new.npz")
        np.savez(fresh, pixels=np.stack([scene.pixels for scene in scenes]), corners=corners)
        fresh.replace(path)


def load_pool(folder: Path, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """All rendered scenes of a seed: pixels (n, 416, 416) and corners (n, 4, 4, 2; NaN is none)."""
    parts = [np.load(path) for path in sorted(folder.glob(f"scenes-{seed}-*.npz")) if ".new" not in path.name]
    return (np.concatenate([part["pixels"] for part in parts]),
            np.concatenate([part["corners"] for part in parts]))


def sample(rng: Random, pixels: np.ndarray, corners: np.ndarray, size: int):
    """A square of `size` cut from a rescaled scene: input, score target, corner target, weight."""
    corners = corners[~np.isnan(corners[:, 0, 0])]
    least = max(0.72, size / SIZE)
    scale = rng.uniform(least, max(least, 1.35)) if rng.random() < 0.6 else max(1.0, least)
    if scale != 1:
        side = max(size, round(SIZE * scale))
        way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        pixels, corners = cv2.resize(pixels, (side, side), interpolation=way), corners * (side / SIZE)
    side = pixels.shape[0]
    left, top = rng.randint(0, side - size), rng.randint(0, side - size)
    if len(corners) and rng.random() < 0.8:  # mostly with a plate in it, anywhere in it
        x, y = rng.choice(list(corners)).mean(0) - size * np.array([rng.uniform(0.1, 0.9), rng.uniform(0.1, 0.9)])
        left, top = int(np.clip(x, 0, side - size)), int(np.clip(y, 0, side - size))
    cut = pixels[top : top + size, left : left + size].astype(np.float32)
    if rng.random() < 0.6:
        cut = cut * rng.uniform(0.4, 1.35) + rng.uniform(-30, 45)
    if rng.random() < 0.25:
        cut += np.random.default_rng(rng.getrandbits(32)).standard_normal(cut.shape).astype(np.float32) * rng.uniform(1, 7)
    return (normalise(np.clip(cut, 0, 255)), *targets(corners - np.float32([left, top]), size))


def normalise(pixels: np.ndarray) -> np.ndarray:
    """Grey levels 0 to 255 as the finder takes them: the same for every picture."""
    return ((pixels - 115) / 64).astype(np.float32)


def targets(corners: np.ndarray, size: int):
    """Per cell: 1 plate, 0 none, -1 not asked; where the corners are (in strides, from the cell's
    middle); and the weight of the corners' loss, 0 where there are none."""
    cells = size // STRIDE
    middles = (np.arange(cells, dtype=np.float32) + 0.5) * STRIDE
    grid = np.stack(np.meshgrid(middles, middles), -1)
    score = np.zeros((cells, cells), np.float32)
    where = np.zeros((8, cells, cells), np.float32)
    weight = np.zeros((cells, cells), np.float32)
    for quad in corners:
        middle = quad.mean(0)
        if middle.min() < -60 or middle.max() > size + 60:
            continue
        along = np.abs(_in_plate(quad, grid) - 0.5)
        score[(along < UNASKED).all(-1)] = -1
        wide = np.hypot(*(quad[1] - quad[0]))
        high = max(2.0, np.hypot(*(quad[3] - quad[0])))
        slack = 0.12 * wide
        whole = quad.min() > -slack and quad.max() < size + slack
        if not whole or wide < TOO_SMALL or middle.min() < 0 or middle.max() >= size:
            continue
        answers = (along < ANSWERING).all(-1)
        column, row = (middle // STRIDE).astype(int)
        answers[row, column] = True
        score[answers] = 1
        offsets = (quad[None, None] - grid[:, :, None]) / STRIDE
        where[:, answers] = offsets.reshape(cells, cells, 8)[answers].T
        weight[answers] = STRIDE / high / answers.sum()
    return score, where, weight


def _in_plate(quad: np.ndarray, grid: np.ndarray) -> np.ndarray:
    """Where in the plate each point lies, 0 to 1 along and across it."""
    matrix = cv2.getPerspectiveTransform(quad.astype(np.float32), np.float32([[0, 0], [1, 0], [1, 1], [0, 1]]))
    return cv2.perspectiveTransform(grid.reshape(1, -1, 2), matrix).reshape(grid.shape)
