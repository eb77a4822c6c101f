"""Which part of a plate the reader is given: what the finder's corners cut out, or a row of characters."""

from random import Random

import cv2
import numpy as np

from platesynth.plate import PlateImage

ROW_SHARE = 0.25
# how far a cut made from the finder's corners goes beyond them; negative is inside
ACROSS, ABOVE, BELOW = (-0.01, 0.10), (-0.15, 0.06), (-0.13, 0.06)
# the finder's error on held-out scenes, close up: shares of the plate's width (edges, lean) and height
SIDE_ERROR, LEVEL_ERROR, TURN_ERROR, LEAN_ERROR = 0.042, 0.08, 0.14, 0.035
CORNER_ERROR = 0.015, 0.03
# most errors are small and a few are large
SPREADS = (0.5, 0.8, 1.0, 1.0, 1.6)
TRIES, WHOLE = 5, 0.75


def draw_cut(rng: Random, plate: PlateImage) -> np.ndarray:
    """Corners (float32, 4 x 2) of a cut on the canvas, clockwise from the upper left one.

    Drawn anew, a few times, when it would cut characters off: those can be read from nothing.
    """
    quad = None
    for _ in range(TRIES):
        quad = _row(rng, plate) if rng.random() < ROW_SHARE else _found(rng, plate)
        if _holds(quad, plate):
            break
    return quad


def _found(rng: Random, plate: PlateImage) -> np.ndarray:
    """The plate by the corners that the finder names, with the cut's margins around them."""
    spread = rng.choice(SPREADS)
    left, right = (rng.gauss(0, SIDE_ERROR) * spread for _ in range(2))
    top, bottom = (rng.gauss(0, LEVEL_ERROR) * spread for _ in range(2))
    turn, lean = rng.gauss(0, TURN_ERROR) * spread / 2, rng.gauss(0, LEAN_ERROR) * spread / 2
    quad = np.array([[left + lean, top - turn], [1 + right + lean, top + turn],
                     [1 + right - lean, 1 + bottom + turn], [left - lean, 1 + bottom - turn]])
    quad += [[rng.gauss(0, CORNER_ERROR[0]) * spread, rng.gauss(0, CORNER_ERROR[1]) * spread] for _ in range(4)]
    beyond = rng.uniform(*ACROSS)
    part = _part(quad, -beyond, -rng.uniform(*ABOVE), 1 + beyond, 1 + rng.uniform(*BELOW))
    x, y, to_x, to_y = plate.box
    return (np.array([x, y]) + part * [to_x - x, to_y - y]).astype(np.float32)


def _part(quad: np.ndarray, left: float, top: float, right: float, bottom: float) -> np.ndarray:
    """A part of a quad, by straight lines between its edges, as the product takes it."""
    def at(along: float, down: float) -> np.ndarray:
        above = quad[0] + (quad[1] - quad[0]) * along
        below = quad[3] + (quad[2] - quad[3]) * along
        return above + (below - above) * down

    return np.array([at(left, top), at(right, top), at(right, bottom), at(left, bottom)])


def _row(rng: Random, plate: PlateImage) -> np.ndarray:
    """The row of characters, with the margins that a finder of writing leaves, leaning and turned."""
    left, right = plate.glyphs[0].left, plate.glyphs[-1].right
    width, height = right - left, plate.bottom - plate.top
    left, right = left - rng.uniform(0.03, 0.14) * width, right + rng.uniform(0.03, 0.14) * width
    top, bottom = plate.top - rng.uniform(0.08, 0.5) * height, plate.bottom + rng.uniform(0.08, 0.5) * height
    quad = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    lean = rng.uniform(-0.12, 0.12) * (bottom - top)
    quad[:2, 0] += lean
    quad[2:, 0] -= lean
    angle = np.radians(rng.gauss(0, 3.5))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    centre = quad.mean(0)
    return ((quad - centre) @ turn.T + centre).astype(np.float32)


def _holds(quad: np.ndarray, plate: PlateImage) -> bool:
    """Whether most of each end of the serial lies within the cut."""
    matrix = cv2.getPerspectiveTransform(quad, np.float32([[0, 0], [1, 0], [1, 1], [0, 1]]))
    first, last, high = plate.glyphs[0], plate.glyphs[-1], plate.bottom - plate.top
    slack = (1 - WHOLE) * high
    ends = [(first.left + (1 - WHOLE) * (first.right - first.left), plate.top + slack),
            (first.left + (1 - WHOLE) * (first.right - first.left), plate.bottom - slack),
            (last.right - (1 - WHOLE) * (last.right - last.left), plate.top + slack),
            (last.right - (1 - WHOLE) * (last.right - last.left), plate.bottom - slack)]
    inside = cv2.perspectiveTransform(np.float32([ends]), matrix)[0]
    return bool((inside >= 0).all() and (inside <= 1).all())
