"""A grey picture to draw on, and the camera through which a vehicle is seen."""

import math
from random import Random

import cv2
import numpy as np

SHIFT = 3  # polygons are drawn to an eighth of a pixel


def clouds(rng: Random, size: int, cells: int) -> np.ndarray:
    """A smooth random field (float32, size x size), mean 0 and about unit spread."""
    source = np.random.default_rng(rng.getrandbits(32))
    grid = source.standard_normal((rng.randint(2, cells), rng.randint(2, cells)))
    return cv2.resize(grid.astype(np.float32), (size, size), interpolation=cv2.INTER_CUBIC)


class Canvas:
    """Grey pixels (float32, size x size) that know how to be painted."""

    def __init__(self, size: int, tone: float):
        self.size = size
        self.pixels = np.full((size, size), tone, np.float32)

    def mask(self, points) -> np.ndarray:
        """Cover, 0 to 1, of a polygon of pixel points."""
        cover = np.zeros((self.size, self.size), np.uint8)
        limited = np.clip(np.asarray(points, np.float64), -4000, 4000)
        cv2.fillPoly(cover, [np.round(limited * 2**SHIFT).astype(np.int32)], 255, cv2.LINE_AA, SHIFT)
        return cover

    def fill(self, points, tone: float) -> None:
        """Paints a polygon in one tone."""
        limited = np.clip(np.asarray(points, np.float64), -4000, 4000)
        cv2.fillPoly(self.pixels, [np.round(limited * 2**SHIFT).astype(np.int32)], float(tone),
                     cv2.LINE_8, SHIFT)

    def line(self, start, end, tone: float, width: float) -> None:
        """A straight stroke."""
        points = np.clip(np.array([start, end], np.float64), -4000, 4000)
        first, last = (tuple(int(v) for v in np.round(p * 2**SHIFT)) for p in points)
        cv2.line(self.pixels, first, last, float(tone), max(1, round(width)), cv2.LINE_8, SHIFT)

    def shade(self, points, field: np.ndarray) -> None:
        """Adds a field of tones under a polygon."""
        self.pixels += field * (self.mask(points).astype(np.float32) / 255)

    def lay(self, picture: np.ndarray, cover: np.ndarray | None, quad) -> None:
        """Lays a flat picture into four corners, through its cover (0 to 255) where it has one."""
        quad = np.float32(quad)
        left, top = np.floor(np.maximum(quad.min(0) - 2, 0)).astype(int)
        right, bottom = np.ceil(np.minimum(quad.max(0) + 3, self.size)).astype(int)
        if right <= left or bottom <= top:
            return
        picture, cover = self._at_size(picture, cover, quad)
        height, width = picture.shape
        source = np.float32([[0, 0], [width, 0], [width, height], [0, height]]) - 0.5
        matrix = cv2.getPerspectiveTransform(source, quad - np.float32([left, top]))
        size = (int(right - left), int(bottom - top))
        drawn = cv2.warpPerspective(picture, matrix, size, borderMode=cv2.BORDER_REPLICATE)
        whole = np.full(picture.shape, 255, np.uint8) if cover is None else cover
        cover = cv2.warpPerspective(whole, matrix, size).astype(np.float32) / 255
        part = self.pixels[top:bottom, left:right]
        part += (drawn.astype(np.float32) - part) * cover

    @staticmethod
    def _at_size(picture, cover, quad):
        """The picture averaged down first where it is far larger than its place."""
        wide = max(np.hypot(*(quad[1] - quad[0])), np.hypot(*(quad[2] - quad[3])), 1)
        share = wide / picture.shape[1]
        if share > 0.7:
            return picture, cover
        size = (max(2, int(picture.shape[1] * share * 1.2)), max(2, int(picture.shape[0] * share * 1.2)))
        small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
        return small, None if cover is None else cv2.resize(cover, size, interpolation=cv2.INTER_AREA)


class View:
    """Projects points around a plate (millimetres; x right, y down, z away) onto the canvas."""

    def __init__(self, rng: Random, centre, pixels_per_mm: float):
        yaw = math.radians(np.clip(rng.gauss(0, 16), -48, 48))
        pitch = math.radians(np.clip(rng.gauss(9, 8), -6, 35))
        roll = math.radians(np.clip(rng.gauss(0, 3.5), -14, 14))
        self.yaw = yaw
        cos, sin = math.cos, math.sin
        turn = np.array([[cos(yaw), 0, sin(yaw)], [0, 1, 0], [-sin(yaw), 0, cos(yaw)]])
        tip = np.array([[1, 0, 0], [0, cos(pitch), -sin(pitch)], [0, sin(pitch), cos(pitch)]])
        lean = np.array([[cos(roll), -sin(roll), 0], [sin(roll), cos(roll), 0], [0, 0, 1]])
        self._turn = lean @ tip @ turn
        self._distance = rng.uniform(4000, 25000)
        self._scale = pixels_per_mm * self._distance
        self._centre = np.array(centre, np.float64)

    def __call__(self, points) -> np.ndarray:
        """Pixel points of rows (x, y) or (x, y, z)."""
        points = np.asarray(points, np.float64)
        if points.shape[1] == 2:
            points = np.hstack([points, np.zeros((len(points), 1))])
        turned = points @ self._turn.T
        depth = np.maximum(turned[:, 2:] + self._distance, 500)
        return turned[:, :2] * self._scale / depth + self._centre

    def box(self, left, top, right, bottom, z=0.0) -> np.ndarray:
        """The four corners of an upright rectangle."""
        return self([(left, top, z), (right, top, z), (right, bottom, z), (left, bottom, z)])
