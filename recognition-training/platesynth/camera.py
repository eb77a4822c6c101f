"""Turns a flat plate into what a roadside camera and a finder's cut would make of it."""

from random import Random

import cv2
import numpy as np

from platesynth.alphabet import encode
from platesynth.plate import (
    PLATE_HEIGHT, PLATE_LEFT, PLATE_TOP, PLATE_WIDTH, PlateImage,
)

READER_WIDTH, READER_HEIGHT = 128, 40
COLUMNS, COLUMN_PIXELS = 32, 4
# ink covers about this part of a glyph's width around its middle when columns are labelled
LABELLED_HALF_WIDTH = 0.3


def photograph(rng: Random, plate: PlateImage) -> tuple[np.ndarray, np.ndarray]:
    """One training sample.

    Returns the reader's input (float32, 40 x 128, normalised) and the class of each of its 32
    columns (int64).
    """
    noise = np.random.default_rng(rng.getrandbits(32))
    quad = _crop_quad(rng, noise, plate)
    sensor, scale = _sense(rng, noise, plate.canvas)
    target = np.float32([[0, 0], [READER_WIDTH, 0], [READER_WIDTH, READER_HEIGHT],
                         [0, READER_HEIGHT]])
    matrix = cv2.getPerspectiveTransform(quad, target)
    to_sensor = np.diag([1 / scale[0], 1 / scale[1], 1.0])
    crop = cv2.warpPerspective(sensor, matrix @ to_sensor, (READER_WIDTH, READER_HEIGHT),
                               flags=rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC]),
                               borderMode=cv2.BORDER_REPLICATE)
    return normalise(_expose(rng, noise, crop)), column_classes(plate, matrix)


def normalise(crop: np.ndarray) -> np.ndarray:
    """Zero mean and about unit spread; the 8 keeps a flat crop from becoming noise."""
    crop = crop.astype(np.float32)
    return (crop - crop.mean()) / (crop.std() + 8)


def column_classes(plate: PlateImage, matrix: np.ndarray) -> np.ndarray:
    """The class of each column after the warp; a glyph owns at least the column at its middle."""
    middle = (plate.top + plate.bottom) / 2
    edges = [[(glyph.left, middle), (glyph.right, middle)] for glyph in plate.glyphs]
    warped = cv2.perspectiveTransform(np.float32(edges).reshape(1, -1, 2), matrix)
    spans = warped[0, :, 0].reshape(-1, 2)
    centres = np.arange(COLUMNS) * COLUMN_PIXELS + (COLUMN_PIXELS - 1) / 2
    classes = np.zeros(COLUMNS, np.int64)
    for (left, right), label in zip(spans, encode(plate.serial)):
        centre = (left + right) / 2
        reach = max(COLUMN_PIXELS / 2, (right - left) * LABELLED_HALF_WIDTH)
        classes[np.abs(centres - centre) <= reach] = label
        nearest = round((centre - centres[0]) / COLUMN_PIXELS)
        classes[int(np.clip(nearest, 0, COLUMNS - 1))] = label
    return classes


def _crop_quad(rng: Random, noise, plate: PlateImage) -> np.ndarray:
    """Corners (float32, 4 x 2) of a finder's cut: the whole plate, or the line of characters."""
    if rng.random() < 0.4:
        box = _plate_box(rng)
    else:
        box = _line_box(rng, plate)
    left, top, right, bottom = box
    quad = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    size = np.array([right - left, bottom - top])
    quad += noise.uniform(-1, 1, (4, 2)) * size * [0.045, 0.06]
    shear = rng.uniform(-0.12, 0.12) * size[1]
    quad[:2, 0] += shear
    quad[2:, 0] -= shear
    angle = np.radians(rng.gauss(0, 3.5))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    centre = quad.mean(0)
    return ((quad - centre) @ turn.T + centre).astype(np.float32)


def _plate_box(rng: Random) -> tuple[float, float, float, float]:
    """Left, top, right and bottom around the plate's edge, a little too large or too small."""
    grow = rng.uniform(-0.03, 0.12)
    return (PLATE_LEFT - grow * PLATE_WIDTH, PLATE_TOP - grow * PLATE_HEIGHT,
            PLATE_LEFT + (1 + grow) * PLATE_WIDTH, PLATE_TOP + (1 + grow) * PLATE_HEIGHT)


def _line_box(rng: Random, plate: PlateImage) -> tuple[float, float, float, float]:
    """Left, top, right and bottom around the characters, with the margins a finder leaves."""
    left, right = plate.glyphs[0].left, plate.glyphs[-1].right
    width, height = right - left, plate.bottom - plate.top
    return (left - rng.uniform(0.03, 0.14) * width, plate.top - rng.uniform(0.08, 0.65) * height,
            right + rng.uniform(0.03, 0.14) * width,
            plate.bottom + rng.uniform(0.08, 0.65) * height)


def _sense(rng: Random, noise, canvas: np.ndarray) -> tuple[np.ndarray, tuple[float, float]]:
    """The canvas at the camera's resolution, with its blur, grain and compression."""
    if rng.random() < 0.2:
        return canvas, (1.0, 1.0)
    scale = rng.uniform(0.2, 0.42) if rng.random() < 0.55 else rng.uniform(0.42, 0.9)
    small = cv2.resize(canvas, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    chance = rng.random()
    if chance < 0.25:
        small = cv2.filter2D(small, -1, _motion(rng))
    elif chance < 0.5:
        small = cv2.GaussianBlur(small, (0, 0), rng.uniform(0.4, 1.0))
    if rng.random() < 0.35:
        grain = noise.standard_normal(small.shape) * rng.uniform(1, 7)
        small = np.clip(small + grain, 0, 255).astype(np.uint8)
    if rng.random() < 0.3:
        amount = rng.uniform(0.5, 2.0)
        soft = cv2.GaussianBlur(small, (0, 0), rng.uniform(0.8, 1.4))
        small = cv2.addWeighted(small, 1 + amount, soft, -amount, 0)
    if rng.random() < 0.65:
        quality = [cv2.IMWRITE_JPEG_QUALITY, rng.randint(12, 85)]
        small = cv2.imdecode(cv2.imencode(".jpg", small, quality)[1], cv2.IMREAD_GRAYSCALE)
    return small, (small.shape[1] / canvas.shape[1], small.shape[0] / canvas.shape[0])


def _motion(rng: Random) -> np.ndarray:
    """A short straight smear, mostly along the direction of travel."""
    size = rng.choice([3, 3, 5])
    kernel = np.zeros((size, size), np.float32)
    if rng.random() < 0.6:
        kernel[size // 2] = 1 / size
    else:
        kernel[:, size // 2] = 1 / size
    return kernel


def _expose(rng: Random, noise, crop: np.ndarray) -> np.ndarray:
    """Light: gamma, a bright or dark side, a highlight that washes out, and noise of the gain."""
    light = crop.astype(np.float32)
    if rng.random() < 0.4:
        light = 255 * (light / 255) ** rng.uniform(0.5, 1.8)
    if rng.random() < 0.3:
        light += np.linspace(-1, 1, READER_WIDTH, dtype=np.float32) * rng.uniform(-45, 45)
    if rng.random() < 0.06:
        start = rng.randint(0, READER_WIDTH - 16)
        light[:, start : start + rng.randint(8, 50)] += rng.uniform(-60, 60)
    light = light * rng.uniform(0.2, 1.15) + rng.uniform(-25, 60)
    if rng.random() < 0.35:
        light += noise.standard_normal(light.shape).astype(np.float32) * rng.uniform(1, 6)
    return np.clip(light, 0, 255)
