"""Writing that is no plate, and what stands around and behind vehicles."""

from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from platesynth.canvas import Canvas, clouds
from platesynth.serials import DIGITS, LETTERS
from platesynth.typefaces import find_font_files

MADE_UP = ("SALE OPEN EXIT ONLY STOP PARKING NO ENTRY SPEED LIMIT MARKET AUTO SERVICE TAXI POLICE SCHOOL HOTEL "
           "FOOD GAS RENT PHONE BANK LANE AHEAD ROAD WORK CAFE GARAGE TIRES REPAIR DELI PIZZA PHARMACY CAR WASH "
           "SPORT TURBO HYBRID QUATTRO LIMITED DIESEL LX EX SE GT V6 XLE 4X4 AWD 1500 2500 F-150 XL TDI").split()


class Writing:
    """A stock of rendered words and signs, drawn once."""

    def __init__(self, rng: Random, count: int = 500):
        fonts = [ImageFont.truetype(str(path), 34) for path in find_font_files()]
        self._words = [_word(rng, fonts) for _ in range(count)]
        self._signs = [_sign(rng, fonts) for _ in range(count)]
        self._overlays = [_overlay(rng, fonts) for _ in range(count // 2)]

    def words(self, rng: Random, boxed: bool):
        """A cover mask of loose letters, or the grey picture of a sign; and whether it is a sign."""
        return rng.choice(self._signs if boxed else self._words), boxed

    def overlay(self, rng: Random):
        """Picture and cover of what a camera burns in."""
        return rng.choice(self._overlays)


def _text(rng: Random) -> str:
    chance = rng.random()
    if chance < 0.4:
        return " ".join(rng.choices(MADE_UP, k=rng.randint(1, 2)))
    if chance < 0.6:
        return "".join(rng.choices(LETTERS.lower(), k=rng.randint(4, 11))).capitalize()
    if chance < 0.8:
        return "".join(rng.choices(LETTERS, k=rng.randint(4, 11)))
    if chance < 0.9:
        return "".join(rng.choices(DIGITS, k=rng.randint(2, 4)))
    return "(" + "".join(rng.choices(DIGITS, k=3)) + ") " + "".join(rng.choices(DIGITS, k=3)) + "-" + "".join(rng.choices(DIGITS, k=4))


def _drawn(rng: Random, fonts, text: str) -> np.ndarray:
    font = rng.choice(fonts)
    left, top, right, bottom = font.getbbox(text)
    sheet = Image.new("L", (right - left + 8, bottom - top + 8), 0)
    ImageDraw.Draw(sheet).text((4 - left, 4 - top), text, fill=255, font=font)
    return np.asarray(sheet)


def _word(rng: Random, fonts) -> np.ndarray:
    mask = _drawn(rng, fonts, _text(rng))
    stretch = rng.uniform(0.8, 2.2)
    return cv2.resize(mask, None, fx=stretch, fy=1, interpolation=cv2.INTER_LINEAR)


def _sign(rng: Random, fonts) -> np.ndarray:
    """One to five lines on a board, with an edge now and then."""
    rows = [_drawn(rng, fonts, _text(rng)) for _ in range(rng.choice([1, 2, 2, 3, 3, 4, 5]))]
    width = max(row.shape[1] for row in rows) + rng.randint(4, 40)
    ground, ink = rng.choice([(rng.uniform(150, 255), rng.uniform(0, 110)), (rng.uniform(0, 110), rng.uniform(150, 255))])
    gap = rng.randint(2, 16)
    board = np.full((sum(row.shape[0] + gap for row in rows) + gap, width), ground, np.float32)
    y = gap
    for row in rows:
        x = rng.choice([4, (width - row.shape[1]) // 2])
        part = board[y : y + row.shape[0], x : x + row.shape[1]]
        part += (ink - part) * (row[:, : part.shape[1]].astype(np.float32) / 255)
        y += row.shape[0] + gap
    if rng.random() < 0.4:
        cv2.rectangle(board, (1, 1), (width - 2, board.shape[0] - 2), float(ink), rng.randint(1, 4))
    return board.astype(np.uint8)


def _overlay(rng: Random, fonts):
    """A clock, a date or a camera's name, outlined or on a bar."""
    two, sep = (lambda: f"{rng.randint(0, 59):02d}"), rng.choice("-/.")
    date = f"{rng.randint(2005, 2030)}{sep}{rng.randint(1, 12):02d}{sep}{rng.randint(1, 28):02d}"
    text = rng.choice([date + " " + ":".join(two() for _ in range(3)), date, ":".join(two() for _ in range(3)),
                       f"CAM {rng.randint(1, 99):02d}", f"Camera {rng.randint(1, 20)} " + date,
                       "".join(rng.choices(LETTERS + DIGITS + " ", k=rng.randint(5, 14)))])
    mask = _drawn(rng, fonts, text)
    ink, ground = rng.choice([(255, 0), (255, 0), (230, 40), (0, 255)])
    picture = np.full(mask.shape, ground, np.float32)
    picture += (ink - picture) * (mask.astype(np.float32) / 255)
    chance = rng.random()
    if chance < 0.35:
        cover = np.full(mask.shape, 255, np.uint8)
    elif chance < 0.75:
        cover = cv2.dilate(mask, np.ones((5, 5), np.uint8))
    else:
        cover = mask
    return picture.astype(np.uint8), cover


def draw_surroundings(rng: Random, canvas: Canvas, writing: Writing) -> None:
    """A street, or any mixture of patterns; with boards and lettering here and there."""
    size = canvas.size
    horizon = rng.uniform(-0.3, 0.6) * size
    canvas.pixels += clouds(rng, size, rng.choice([3, 8, 24])) * rng.uniform(3, 30)
    _above(rng, canvas, horizon)
    _road(rng, canvas, horizon)
    for _ in range(rng.choice([0, 1, 2, 4])):
        _pattern(rng, canvas)
    for _ in range(rng.choice([0, 0, 1, 1, 2, 4])):
        _board(rng, canvas, writing)


def _above(rng: Random, canvas: Canvas, horizon: float) -> None:
    """Buildings, trees and poles that end at the horizon."""
    size, left = canvas.size, -20.0
    while left < size and horizon > 5:
        wide, high = rng.uniform(20, 160), rng.uniform(10, horizon + 20)
        quad = [(left, horizon - high), (left + wide, horizon - high), (left + wide, horizon), (left, horizon)]
        canvas.fill(quad, rng.uniform(20, 230))
        if rng.random() < 0.5:
            noise = np.random.default_rng(rng.getrandbits(32)).standard_normal((size // 3 + 1, size // 3 + 1))
            leaves = cv2.resize(noise.astype(np.float32), (size, size), interpolation=cv2.INTER_LINEAR)
            canvas.shade(quad, leaves * rng.uniform(5, 40))
        left += wide + rng.uniform(-20, 60)


def _road(rng: Random, canvas: Canvas, horizon: float) -> None:
    size, tone = canvas.size, rng.uniform(50, 200)
    left, right = rng.uniform(-2, 0.3) * size, rng.uniform(0.7, 3) * size
    far = (rng.uniform(0.2, 0.8) * size, horizon)
    canvas.fill([far, (far[0] + 20, far[1]), (right, size), (left, size)], tone)
    for _ in range(rng.choice([0, 1, 2, 3])):
        foot, wide = rng.uniform(left, right), rng.uniform(2, 14)
        top = rng.uniform(0, 0.8)
        a = (far[0] + (foot - far[0]) * top, horizon + (size - horizon) * top)
        canvas.fill([a, (a[0] + wide * top + 1, a[1]), (foot + wide, size), (foot, size)], rng.uniform(120, 255))
    if rng.random() < 0.4:
        grain = np.random.default_rng(rng.getrandbits(32)).standard_normal((size, size)).astype(np.float32)
        canvas.pixels += cv2.GaussianBlur(grain, (0, 0), rng.uniform(0.5, 1.5)) * rng.uniform(2, 14)


def _pattern(rng: Random, canvas: Canvas) -> None:
    """A patch of bars, bricks, chequers or leaves."""
    size = canvas.size
    x, y = rng.uniform(-0.2, 0.9) * size, rng.uniform(-0.2, 0.9) * size
    wide, high = rng.uniform(0.05, 0.7) * size, rng.uniform(0.05, 0.5) * size
    lean = rng.uniform(-0.3, 0.3) * wide
    quad = np.array([(x, y), (x + wide, y + lean), (x + wide, y + high + lean), (x, y + high)])
    kind, tone = rng.choice(["bars", "bricks", "flat", "leaves", "slats", "flat"]), rng.uniform(0, 255)
    if kind in ("flat", "bricks", "slats"):
        canvas.fill(quad, tone)
    if kind == "leaves":
        field = clouds(rng, size, rng.choice([40, 90])) * rng.uniform(10, 60)
        canvas.shade(quad, field)
    if kind == "bars":
        for share in np.linspace(0, 1, rng.randint(3, 25)):
            canvas.line(quad[0] + (quad[1] - quad[0]) * share, quad[3] + (quad[2] - quad[3]) * share, tone, rng.uniform(1, 5))
    if kind in ("slats", "bricks"):
        rows = rng.randint(3, 16)
        for row, share in enumerate(np.linspace(0, 1, rows)):
            a, b = quad[0] + (quad[3] - quad[0]) * share, quad[1] + (quad[2] - quad[1]) * share
            canvas.line(a, b, tone * 0.6, 1)
            if kind == "bricks" and row + 1 < rows:
                down = (quad[3] - quad[0]) / (rows - 1)
                for part in np.linspace(0, 1, rows * 2) + 0.5 * (row % 2) / (rows * 2):
                    canvas.line(a + (b - a) * part, a + (b - a) * part + down, tone * 0.6, 1)


def _board(rng: Random, canvas: Canvas, writing: Writing) -> None:
    mask, is_board = writing.words(rng, rng.random() < 0.75)
    wide = rng.uniform(0.06, 0.45) * canvas.size
    high = wide * mask.shape[0] / mask.shape[1] * rng.uniform(0.7, 1.4)
    x, y = rng.uniform(-0.1, 0.95) * canvas.size, rng.uniform(-0.1, 0.95) * canvas.size
    lean = rng.gauss(0, 0.12) * wide
    quad = [(x, y), (x + wide, y + lean), (x + wide, y + high + lean), (x, y + high)]
    if is_board:
        canvas.lay(mask, None, quad)
    else:
        canvas.lay(np.full(mask.shape, rng.uniform(0, 255), np.uint8), mask, quad)
