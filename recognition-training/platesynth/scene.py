"""Composes grey road scenes with the corners of every plate in them."""

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np

from platesynth.canvas import Canvas, View, clouds
from platesynth.plate import (
    PLATE_HEIGHT, PLATE_LEFT, PLATE_TOP, PLATE_WIDTH, draw_long_plate, draw_plate,
)
from platesynth.serials import draw_serial, load_patterns
from platesynth.surroundings import Writing, draw_surroundings
from platesynth.typefaces import Typefaces
from platesynth.vehicle import Vehicle

SIZE = 416
MAX_PLATES = 4
# widths as the finder sees them, its longer side being 960
SMALLEST, LARGEST = 24, 330


@dataclass(frozen=True)
class Scene:
    """A rendered scene: grey pixels (uint8, square), its plates' corners (n x 4 x 2), clockwise
    from the upper left one as the plate is read, and what each plate says."""

    pixels: np.ndarray
    corners: np.ndarray
    serials: list[str]


class Stage:
    """What scenes are put together from: a stock of plates and of writing."""

    def __init__(self, rng: Random, plates: int = 1500):
        typefaces, patterns = Typefaces(rng), load_patterns()
        self.writing = Writing(rng)
        self.plates = []
        for _ in range(plates):
            serial = draw_serial(rng, patterns)
            if rng.random() < 0.2:
                body = draw_long_plate(rng, serial, typefaces.pick(rng), typefaces.small_print)
                self.plates.append((body, (520, 110), serial))
                continue
            canvas = draw_plate(rng, serial, typefaces.pick(rng), typefaces.small_print).canvas
            body = canvas[PLATE_TOP : PLATE_TOP + PLATE_HEIGHT, PLATE_LEFT : PLATE_LEFT + PLATE_WIDTH]
            self.plates.append((body.copy(), (305, rng.uniform(148, 156)), serial))

    def scene(self, rng: Random, size: int = SIZE, enlarged: float = 1.0) -> Scene:
        """One scene: up to three vehicles, the nearest one in view; one in eight has no plate.

        Plates are `enlarged` times as wide as the finder sees them.
        """
        canvas = Canvas(size, rng.uniform(20, 230))
        draw_surroundings(rng, canvas, self.writing)
        plates: list[tuple[np.ndarray, str]] = []
        night = rng.random() < 0.22
        lamps: list[np.ndarray] = []
        places = self._places(rng, size, enlarged)
        for index, (centre, width) in enumerate(places):
            plate, measures, serial = rng.choice(self.plates)
            view = View(rng, centre, width / measures[0])
            if rng.random() < 0.93:
                vehicle = Vehicle(rng, canvas, view, self.writing)
                vehicle.draw()
                lamps += vehicle.lamps
            if night and index == len(places) - 1:
                _darken(rng, canvas, lamps)
            if rng.random() < 0.88:
                quad = _mount(rng, canvas, view, plate, measures, night)
                plates = [each for each in plates if not _covers(quad, each[0])] + [(quad, serial)]
            else:
                quad = _outline(view, measures, 0)
                plates = [each for each in plates if not _covers(quad, each[0])]
        _weather(rng, canvas)
        _overlays(rng, canvas, self.writing, [quad for quad, _ in plates])
        near = [each for each in plates if each[0].min() > -size and each[0].max() < 2 * size]
        kept = near[-MAX_PLATES:]
        corners = np.float32([quad for quad, _ in kept]).reshape(-1, 4, 2)
        return Scene(_sensed(rng, canvas.pixels), corners, [serial for _, serial in kept])

    @staticmethod
    def _places(rng: Random, size: int, enlarged: float):
        """Where the plates' middles come and how wide they are, far ones first."""
        least = SMALLEST * enlarged
        near = least * (LARGEST / SMALLEST) ** (rng.random() ** 1.25)
        margin = min(near * 0.5, size * 0.4)
        centre = (rng.uniform(margin, size - margin), rng.uniform(margin * 0.5, size - margin * 0.5))
        places = [(centre, near)]
        for _ in range(rng.choice([0, 0, 0, 1, 1, 2])):
            width = max(least * 0.7, near * rng.uniform(0.3, 0.95))
            places.insert(0, ((rng.uniform(0, size), rng.uniform(0, size)), width))
        return places


def _covers(quad: np.ndarray, other: np.ndarray) -> bool:
    """Whether a vehicle at the first plate is likely to hide the second."""
    return bool(np.hypot(*(quad.mean(0) - other.mean(0))) < 6 * np.hypot(*(quad[1] - quad[0])))


def _outline(view: View, size, lean: float) -> np.ndarray:
    wide, high = size[0] / 2, size[1] / 2
    return view([(-wide, -high, -lean), (wide, -high, -lean), (wide, high, lean), (-wide, high, lean)])


def _mount(rng: Random, canvas: Canvas, view: View, plate: np.ndarray, size, night: bool) -> np.ndarray:
    """Lays the plate, with its holder and shadow, and returns its corners."""
    quad = _outline(view, size, rng.uniform(-30, 30))
    middle = quad.mean(0)
    if rng.random() < 0.5:
        shadow = quad + np.array([rng.uniform(-3, 3), rng.uniform(0, 6)]) * np.hypot(*(quad[1] - quad[0])) / 100
        canvas.fill(middle + (shadow - middle) * 1.03, rng.uniform(0, 90))
    if rng.random() < 0.35:
        canvas.fill(middle + (quad - middle) * np.array([rng.uniform(1.02, 1.1), rng.uniform(1.05, 1.25)]), rng.uniform(0, 255))
    light = plate.astype(np.float32)
    if night:
        light = light * rng.uniform(0.5, 1.6) + rng.uniform(0, 40)
    elif rng.random() < 0.75:
        light = light * rng.uniform(0.25, 1.0) + rng.uniform(0, 25)
    canvas.lay(np.clip(light, 0, 255).astype(np.uint8), None, quad)
    if rng.random() < 0.2:  # the body's shadow or a bar over part of the plate
        reach = rng.uniform(0.1, 0.5)
        upper = [quad[0], quad[1], quad[1] + (quad[2] - quad[1]) * reach, quad[0] + (quad[3] - quad[0]) * reach]
        cover = canvas.mask(upper).astype(np.float32) / 255
        canvas.pixels *= 1 - cover * rng.uniform(0.2, 0.6)
    return quad.astype(np.float32)


def _darken(rng: Random, canvas: Canvas, lamps) -> None:
    """Night: everything dim but lamps, whose light spills over."""
    canvas.pixels *= rng.uniform(0.05, 0.5)
    if rng.random() < 0.8 and lamps:
        glow = np.zeros_like(canvas.pixels)
        for lamp in lamps:
            cv2.fillPoly(glow, [np.int32(np.clip(lamp, -4000, 4000))], 255.0)
        wide = max(1.0, float(np.ptp(lamps[-1][:, 0])))
        halo = cv2.GaussianBlur(glow, (0, 0), min(30.0, wide * rng.uniform(0.2, 0.9)))
        canvas.pixels += glow * rng.uniform(0.3, 1) + halo * rng.uniform(0.3, 1.5)


def _weather(rng: Random, canvas: Canvas) -> None:
    """Shadows of trees, haze, glare and streaks of rain over the whole scene."""
    size = canvas.size
    if rng.random() < 0.2:
        field = clouds(rng, size, rng.choice([6, 20])) > rng.uniform(-0.5, 0.8)
        edge = cv2.GaussianBlur(field.astype(np.float32), (0, 0), rng.uniform(0.6, 4))
        canvas.pixels *= 1 - edge * rng.uniform(0.2, 0.6)
    if rng.random() < 0.25:
        canvas.pixels = canvas.pixels * rng.uniform(0.35, 0.8) + rng.uniform(20, 90)
    if rng.random() < 0.1:
        glare = np.zeros((size, size), np.float32)
        cv2.circle(glare, (rng.randrange(size), rng.randrange(size)), rng.randint(5, 60), 1.0, -1)
        canvas.pixels += cv2.GaussianBlur(glare, (0, 0), rng.uniform(8, 40)) * rng.uniform(80, 400)
    if rng.random() < 0.06:
        lean = rng.uniform(-0.3, 0.3)
        for _ in range(rng.randint(30, 160)):
            x, y, long = rng.uniform(0, size), rng.uniform(0, size), rng.uniform(5, 40)
            canvas.line((x, y), (x + lean * long, y + long), rng.uniform(130, 255), 1)


def _overlays(rng: Random, canvas: Canvas, writing: Writing, corners) -> None:
    """Burnt-in writing, anywhere but over a plate; the camera adds it after the optics."""
    for _ in range(rng.choice([0, 0, 0, 1, 1, 2])):
        picture, cover = writing.overlay(rng)
        high = rng.uniform(7, 34)
        wide = high * picture.shape[1] / picture.shape[0]
        x, y = rng.uniform(-10, canvas.size - wide * 0.5), rng.uniform(0, canvas.size - high)
        clear = all(quad[:, 0].max() < x or quad[:, 0].min() > x + wide or quad[:, 1].max() < y
                    or quad[:, 1].min() > y + high for quad in corners)
        if clear:
            canvas.lay(picture, cover, [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)])


def _sensed(rng: Random, pixels: np.ndarray) -> np.ndarray:
    """What a camera makes of it: blur, sharpening, grain, gamma and compression."""
    pixels = np.clip(pixels, 0, 255)
    # shapes are drawn with hard edges, so there is always a little blur
    pixels = cv2.GaussianBlur(pixels, (0, 0), rng.choice([0.45, rng.uniform(0.4, 1.1)]))
    if rng.random() < 0.12:
        size = rng.choice([3, 5, 7])
        kernel = np.zeros((size, size), np.float32)
        kernel[size // 2] = 1 / size
        pixels = cv2.filter2D(pixels, -1, kernel if rng.random() < 0.6 else kernel.T)
    if rng.random() < 0.35:
        amount = rng.uniform(0.4, 2.0)
        pixels = pixels * (1 + amount) - cv2.GaussianBlur(pixels, (0, 0), rng.uniform(0.8, 1.5)) * amount
    if rng.random() < 0.4:
        grain = np.random.default_rng(rng.getrandbits(32)).standard_normal(pixels.shape).astype(np.float32)
        pixels = pixels + grain * rng.uniform(1, 9)
    pixels = 255 * (np.clip(pixels, 0, 255) / 255) ** rng.uniform(0.7, 1.5)
    picture = np.clip(pixels, 0, 255).astype(np.uint8)
    if rng.random() < 0.6:
        quality = [cv2.IMWRITE_JPEG_QUALITY, rng.randint(20, 90)]
        picture = cv2.imdecode(cv2.imencode(".jpg", picture, quality)[1], cv2.IMREAD_GRAYSCALE)
    return picture
