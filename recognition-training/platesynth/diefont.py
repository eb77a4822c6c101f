"""A drawn typeface of even strokes, in the manner of the dies that emboss plates.

Each glyph is a few strokes in a unit box (x to the right, y down, 0 to 1). In the notation a
stroke is a row of x,y points; '!' keeps a corner sharp, 'z' closes the stroke, ';' ends it.
Corners without '!' are rounded, which with the stroke's thickness gives the die its character.
"""

from random import Random

import cv2
import numpy as np

STROKES = {
    "0": "0,0 1,0 1,1 0,1 z",
    "1": ".1,.2 .55,0! .55,1",
    "2": "0,.25 0,0 1,0 1,.45 0,1! 1,1",
    "3": "0,.2 0,0 1,0 1,.47 .4,.47 ; .4,.47 1,.47 1,1 0,1 0,.8",
    "4": ".75,1 .75,0! 0,.7! 1,.7",
    "5": "1,0 .05,0! 0,.45! .2,.38 1,.38 1,1 0,1 0,.78",
    "6": "1,.22 1,0 0,0 0,1 1,1 1,.42 0,.42",
    "7": "0,0 1,0! .35,1",
    "8": ".04,0 .96,0 .96,.46 .04,.46 z ; 0,.46 1,.46 1,1 0,1 z",
    "9": "0,.78 0,1 1,1 1,0 0,0 0,.58 1,.58",
    "A": "0,1 .5,0! 1,1 ; .2,.66 .8,.66",
    "B": "0,.47 .92,.47 .92,0 0,0! 0,1! 1,1 1,.47 .5,.47",
    "C": "1,.27 1,0 0,0 0,1 1,1 1,.73",
    "D": "0,0! 1,0 1,1 0,1! z",
    "E": "1,0 0,0! 0,1! 1,1 ; 0,.48 .8,.48",
    "F": "1,0 0,0! 0,1 ; 0,.48 .8,.48",
    "G": "1,.27 1,0 0,0 0,1 1,1 1,.52! .55,.52",
    "H": "0,0 0,1 ; 1,0 1,1 ; 0,.48 1,.48",
    "I": ".5,0 .5,1",
    "J": "1,0 1,1 0,1 0,.7",
    "K": "0,0 0,1 ; 1,0 0,.6 ; .35,.42 1,1",
    "L": "0,0 0,1! 1,1",
    "M": "0,1 0,0! .5,.6! 1,0! 1,1",
    "N": "0,1 0,0! 1,1! 1,0",
    "O": "0,0 1,0 1,1 0,1 z",
    "P": "0,1 0,0! 1,0 1,.54 0,.54",
    "Q": "0,0 1,0 1,1 0,1 z ; .6,.75 1.05,1.04",
    "R": "0,1 0,0! 1,0 1,.52 0,.52 ; .45,.52 1,1",
    "S": "1,.22 1,0 0,0 0,.48 1,.48 1,1 0,1 0,.78",
    "T": "0,0 1,0 ; .5,0 .5,1",
    "U": "0,0 0,1 1,1 1,0",
    "V": "0,0 .5,1! 1,0",
    "W": "0,0 .22,1! .5,.25! .78,1! 1,0",
    "X": "0,0 1,1 ; 1,0 0,1",
    "Y": "0,0 .5,.5! 1,0 ; .5,.5 .5,1",
    "Z": "0,0 1,0! 0,1! 1,1",
}
SERIFS = " ; .1,0 .9,0 ; .1,1 .9,1"
FOOT = " ; .15,1 .95,1"


class DieFont:
    """One die: width, stroke, rounding and a few habits, all drawn from a random source."""

    def __init__(self, rng: Random):
        self.aspect = rng.uniform(0.42, 0.64)
        self.stroke = rng.uniform(0.085, 0.16)
        self.radius = rng.uniform(0.08, 0.3)
        self.strokes = dict(STROKES)
        if rng.random() < 0.6:
            self.strokes["I"] += SERIFS
        if rng.random() < 0.3:
            self.strokes["1"] += FOOT
        if rng.random() < 0.15:
            self.strokes["0"] += " ; .8,.15 .2,.85"
        if rng.random() < 0.3:
            self.strokes["4"] = "1,.7 0,.7! .7,0! .7,1"

    def glyph(self, character: str, height: int) -> np.ndarray:
        """Mask (uint8, 255 is ink) of one character, cut to its ink, about `height` rows high."""
        thick = max(2, round(self.stroke * height))
        narrow = 0.5 if character == "1" else 1.0
        wide = 1.25 if character in "MW" else narrow
        box = (max(1.0, self.aspect * wide * height - thick), height - thick)
        mask = np.zeros((height + thick, round(box[0] + 2 * thick) + 4), np.uint8)
        for stroke in self.strokes[character].split(";"):
            points, closed = _points(stroke, box, thick)
            line = _rounded(points, closed, self.radius * height)
            cv2.polylines(mask, [np.round(line * 8).astype(np.int32)], closed, 255, thick,
                          cv2.LINE_AA, 3)
        return cut_to_ink(mask)


def cut_to_ink(mask: np.ndarray) -> np.ndarray:
    """The smallest part of a mask that holds all of its ink."""
    x, y, width, height = cv2.boundingRect(mask)
    return mask[y : y + height, x : x + width]


def _points(stroke: str, box, thick: int):
    """Pixel points of one stroke as rows (x, y, sharp), and whether the stroke is closed."""
    words = stroke.split()
    closed = words[-1] == "z"
    rows = []
    for word in words[:-1] if closed else words:
        x, y = (float(number) for number in word.rstrip("!").split(","))
        rows.append((x * box[0] + thick, y * box[1] + thick, word.endswith("!")))
    return rows, closed


def _rounded(points, closed: bool, radius: float) -> np.ndarray:
    """The stroke with each corner that is not sharp replaced by a short curve."""
    curve, count = [], len(points)
    for index, (x, y, sharp) in enumerate(points):
        here = np.array([x, y])
        is_end = not closed and index in (0, count - 1)
        if sharp or is_end:
            curve.append(here)
            continue
        before = np.array(points[index - 1][:2])
        after = np.array(points[(index + 1) % count][:2])
        start, end = _towards(here, before, radius), _towards(here, after, radius)
        for t in np.linspace(0, 1, 7):
            curve.append((1 - t) ** 2 * start + 2 * t * (1 - t) * here + t**2 * end)
    return np.array(curve)


def _towards(here: np.ndarray, other: np.ndarray, distance: float) -> np.ndarray:
    """The point `distance` along the way, but never past half of it."""
    way = other - here
    length = max(float(np.hypot(*way)), 1e-6)
    return here + way * min(distance / length, 0.5)
