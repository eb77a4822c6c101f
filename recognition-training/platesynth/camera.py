"""Turns a flat plate into what a roadside camera and a finder's cut would make of it."""

from random import Random

import cv2
import numpy as np

from platesynth.alphabet import encode
from platesynth.cuts import draw_cut
from platesynth.plate import PLATE_WIDTH, PlateImage

READER_WIDTH, READER_HEIGHT = 128, 48
COLUMNS, COLUMN_PIXELS = 32, 4
# ink covers about this part of a glyph's width around its middle when columns are labelled
LABELLED_HALF_WIDTH = 0.3


def photograph(rng: Random, plate: PlateImage) -> tuple[np.ndarray, np.ndarray]:
    """One training sample.

    Returns the reader's input (float32, 48 x 128, normalised) and the class of each of its 32
    columns (int64).
    """
    noise = np.random.default_rng(rng.getrandbits(32))
    quad = draw_cut(rng, plate)
    sensor, scale = _sense(rng, noise, _weathered(rng, noise, plate.canvas))
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


def _weathered(rng: Random, noise, canvas: np.ndarray) -> np.ndarray:
    """Dirt, the hard edge of a shadow, and glare on the plate itself."""
    chance = rng.random()
    if chance > 0.4:
        return canvas
    light = canvas.astype(np.float32)
    high, wide = canvas.shape
    if chance < 0.15:
        edge = np.float32([[rng.uniform(-60, wide), -1], [wide + 400, -1], [wide + 400, high], [rng.uniform(0, wide), high]])
        shadow = np.zeros_like(canvas)
        cv2.fillPoly(shadow, [np.int32(edge)], 255)
        shadow = cv2.GaussianBlur(shadow, (0, 0), rng.uniform(0.5, 5)).astype(np.float32) / 255
        light *= 1 - (shadow if rng.random() < 0.5 else 1 - shadow) * rng.uniform(0.3, 0.75)
    elif chance < 0.25:
        glare = np.zeros(canvas.shape, np.float32)
        cv2.circle(glare, (rng.randrange(wide), rng.randrange(high)), rng.randint(4, 35), 1.0, -1)
        light += cv2.GaussianBlur(glare, (0, 0), rng.uniform(4, 14)) * rng.uniform(60, 250)
    else:
        cells = noise.standard_normal((rng.randint(8, 34), rng.randint(14, 64))).astype(np.float32)
        cover = cv2.resize(cells, (wide, high), interpolation=cv2.INTER_CUBIC) - rng.uniform(0.6, 1.6)
        light += np.clip(cover, 0, 1) * (rng.uniform(0, 160) - light) * rng.uniform(0.4, 0.9)
    return np.clip(light, 0, 255).astype(np.uint8)


def _sense(rng: Random, noise, canvas: np.ndarray) -> tuple[np.ndarray, tuple[float, float]]:
    """The canvas at the camera's resolution, with its blur, exposure, grain, sharpening and compression."""
    if rng.random() < 0.1:
        return canvas, (1.0, 1.0)
    # plates of 40 to 180 pixels' width, small ones more often
    scale = 40 / PLATE_WIDTH * 4.5 ** (rng.random() ** 1.2)
    small = cv2.resize(canvas, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    chance = rng.random()
    if chance < 0.22:
        small = cv2.filter2D(small, -1, _motion(rng, scale))
    elif chance < 0.5:
        small = cv2.GaussianBlur(small, (0, 0), rng.uniform(0.4, 1.1))
    gain = 1.0
    if rng.random() < 0.4:
        # dark and flat, or washed out, before anything is rounded and compressed
        gain = rng.uniform(0.15, 0.7) if rng.random() < 0.65 else rng.uniform(1.1, 1.5)
        small = np.clip(small * gain + rng.uniform(0, 20 / gain), 0, 255).astype(np.uint8)
    if rng.random() < 0.35:
        grain = noise.standard_normal(small.shape) * rng.uniform(1, 7) * min(1.0, gain + 0.2)
        small = np.clip(small + grain, 0, 255).astype(np.uint8)
    if rng.random() < 0.45:
        amount = rng.uniform(0.5, 2.6)
        soft = cv2.GaussianBlur(small, (0, 0), rng.uniform(0.8, 1.8))
        small = cv2.addWeighted(small, 1 + amount, soft, -amount, 0)
    if rng.random() < 0.7:
        quality = [cv2.IMWRITE_JPEG_QUALITY, rng.randint(12, 80)]
        small = cv2.imdecode(cv2.imencode(".jpg", small, quality)[1], cv2.IMREAD_GRAYSCALE)
    return small, (small.shape[1] / canvas.shape[1], small.shape[0] / canvas.shape[0])


def _motion(rng: Random, scale: float) -> np.ndarray:
    """A straight smear, mostly along the direction of travel, longer on a larger plate."""
    size = rng.choice([3, 3, 5] if scale < 0.5 else [3, 5, 7])
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
