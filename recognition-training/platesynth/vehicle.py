"""Draws the rear or the front of a vehicle around a plate, in plain shapes and shading."""

from random import Random

import cv2
import numpy as np

from platesynth.canvas import Canvas, View, clouds


class Vehicle:
    """One vehicle; all measures are millimetres from the middle of its plate."""

    def __init__(self, rng: Random, canvas: Canvas, view: View, writing):
        self.rng, self.canvas, self.view, self.writing = rng, canvas, view, writing
        self.front = rng.random() < 0.35
        self.half = rng.uniform(780, 980) if rng.random() < 0.85 else rng.uniform(980, 1250)
        self.middle = 0 if rng.random() < 0.8 else rng.uniform(-450, 450)
        self.floor = rng.uniform(350, 620) if self.front or rng.random() < 0.4 else rng.uniform(550, 1000)
        tall = rng.random() < 0.45
        self.roof = self.floor - (rng.uniform(1650, 2300) if tall else rng.uniform(1320, 1550))
        self.belt = self.roof + (self.floor - self.roof) * rng.uniform(0.3, 0.45)
        self.tone = rng.choice([rng.uniform(8, 60), rng.uniform(40, 150), rng.uniform(140, 250)])
        self.lamps: list[np.ndarray] = []

    def draw(self) -> None:
        """Shadow, side, body, window, lamps, bumper, trim and writing, back to front."""
        self._shadow()
        self._wheels()
        self._side()
        self._body()
        self._window()
        if self.front:
            self._grille()
        self._lamps()
        self._bumper()
        self._trim()
        self._writing()

    def _fill(self, left, top, right, bottom, tone) -> np.ndarray:
        quad = self.view.box(left, top, right, bottom)
        self.canvas.fill(quad, tone)
        return quad

    def _pixels(self, millimetres: float) -> float:
        first, second = self.view([(0, 0), (millimetres, 0)])
        return float(np.hypot(*(second - first)))

    def _shadow(self) -> None:
        reach = self.half * self.rng.uniform(1.0, 1.25)
        dark = self.view([(self.middle - reach, self.floor, -200), (self.middle + reach, self.floor, -200),
                          (self.middle + reach, self.floor, 3500), (self.middle - reach, self.floor, 3500)])
        cover = self.canvas.mask(dark).astype(np.float32) / 255
        self.canvas.pixels *= 1 - cover * self.rng.uniform(0.3, 0.85)

    def _wheels(self) -> None:
        wide, high = self.rng.uniform(160, 260), self.rng.uniform(280, 420)
        for side in (-1, 1):
            edge = self.middle + side * (self.half - 30)
            self._fill(*sorted((edge, edge - side * wide))[:1], self.floor - high,
                       max(edge, edge - side * wide), self.floor, self.rng.uniform(5, 45))

    def _side(self) -> None:
        """The flank that a turned vehicle shows, with a window and two wheels."""
        rng, view = self.rng, self.view
        side = 1 if view.yaw > 0 else -1
        x, long = self.middle + side * self.half, rng.uniform(3200, 4800)
        rows = [(self.belt, 0), (self.floor - 200, 0), (self.floor - 200, long), (self.belt, long)]
        self.canvas.fill(view([(x, y, z) for y, z in rows]), self.tone * rng.uniform(0.5, 1.05))
        rows = [(self.roof + 40, 250), (self.belt, 0), (self.belt, long * 0.75), (self.roof + 40, long * 0.55)]
        self.canvas.fill(view([(x - side * 60, y, z) for y, z in rows]), rng.uniform(10, 120))
        for along in (long * 0.2, long * 0.8):
            angles = np.linspace(0, 2 * np.pi, 16)
            for size, tone in ((330, rng.uniform(5, 40)), (200, rng.uniform(60, 220))):
                ring = [(x, self.floor - 330 + size * np.sin(a), along + size * np.cos(a)) for a in angles]
                self.canvas.fill(view(ring), tone)

    def _body(self) -> None:
        rng, middle, half = self.rng, self.middle, self.half
        narrow = half * rng.uniform(0.66, 0.95)
        outline = [(middle - narrow, self.roof), (middle + narrow, self.roof),
                   (middle + half, self.belt), (middle + half, self.floor - 210),
                   (middle - half, self.floor - 210), (middle - half, self.belt)]
        quad = self.view(_softened(outline, rng.uniform(0.04, 0.2)))
        self.canvas.fill(quad, self.tone)
        size = self.canvas.size
        field = clouds(rng, size, 5) * rng.uniform(2, 22)
        if rng.random() < 0.6:  # what the paint mirrors: bright above, dark below
            field += np.linspace(1, -1, size, dtype=np.float32)[:, None] * rng.uniform(5, 45)
        if rng.random() < 0.5:
            field += np.float32(np.sign(clouds(rng, size, 6))) * rng.uniform(3, 25)
        self.canvas.shade(quad, field)

    def _window(self) -> None:
        rng, middle = self.rng, self.middle
        top, bottom = self.roof + rng.uniform(50, 130), self.belt - rng.uniform(0, 90)
        wide, narrow = self.half * rng.uniform(0.75, 0.92), self.half * rng.uniform(0.55, 0.8)
        quad = self.view(_softened([(middle - narrow, top), (middle + narrow, top),
                                    (middle + wide, bottom), (middle - wide, bottom)],
                                   rng.uniform(0.02, 0.15)))
        self.canvas.fill(quad, rng.uniform(8, 130))
        self.canvas.shade(quad, clouds(rng, self.canvas.size, 8) * rng.uniform(0, 35))
        for _ in range(rng.choice([0, 0, 0, 1, 2])):  # stickers on the glass
            self._write(rng.uniform(-wide, wide) * 0.7 + middle, (top + bottom) / 2 + rng.uniform(-100, 100),
                        rng.uniform(80, 350), boxed=rng.random() < 0.5)

    def _grille(self) -> None:
        rng, middle = self.rng, self.middle
        wide = self.half * rng.uniform(0.3, 0.75)
        bottom = rng.choice([-90, -90, 40, self.floor - 330])
        top = bottom - rng.uniform(90, 420)
        quad = self._fill(middle - wide, top, middle + wide, bottom, rng.uniform(5, 80))
        tone, bars = rng.uniform(60, 250), rng.randint(2, 12)
        thick = max(1, self._pixels(rng.uniform(6, 25)))
        if rng.random() < 0.65:
            for share in np.linspace(0.05, 0.95, bars):
                self.canvas.line(quad[0] + (quad[3] - quad[0]) * share, quad[1] + (quad[2] - quad[1]) * share, tone, thick)
        if rng.random() < 0.45:
            for share in np.linspace(0.03, 0.97, bars * 3):
                self.canvas.line(quad[0] + (quad[1] - quad[0]) * share, quad[3] + (quad[2] - quad[3]) * share, tone, thick)

    def _lamps(self) -> None:
        rng = self.rng
        high, wide = rng.uniform(90, 420), rng.uniform(120, 380)
        top = max(self.belt + 30, rng.uniform(-420, -60)) if not self.front else rng.uniform(-420, -120)
        lit = rng.random() < 0.35
        outer = self.half * rng.uniform(0.9, 1.0)
        round_lamp, slant, tone = rng.random() < 0.3, rng.uniform(-0.5, 0.5) * high, rng.uniform(20, 200)
        for side in (-1, 1):
            near, far = self.middle + side * (outer - wide), self.middle + side * outer
            if round_lamp:
                points = _ellipse((near + far) / 2, top + high / 2, wide / 2, high / 2)
            else:
                points = _softened([(near, top + slant), (far, top), (far, top + high), (near, top + high - slant / 2)], 0.15)
            shape = self.view(points)
            self.canvas.fill(shape, tone)
            inner = shape.mean(0) + (shape - shape.mean(0)) * rng.uniform(0.3, 0.75)
            self.canvas.fill(inner, 255 if lit else rng.uniform(20, 255))
            if rng.random() < 0.5:
                self.canvas.line(shape[0], shape[len(shape) // 2], rng.uniform(30, 230), self._pixels(18))
            self.lamps.append(inner)

    def _bumper(self) -> None:
        rng, middle = self.rng, self.middle
        top = rng.choice([-110, -90, 85, 100, self.floor - 520]) + rng.uniform(-15, 15)
        bottom = min(self.floor - 120, top + rng.uniform(150, 400))
        if rng.random() < 0.75 and bottom > top:
            tone = rng.choice([self.tone, rng.uniform(10, 70), rng.uniform(120, 235)]) * rng.uniform(0.7, 1.15)
            quad = self._fill(middle - self.half, top, middle + self.half, bottom, min(255, tone))
            if rng.random() < 0.5:
                rows = np.linspace(1, -1, self.canvas.size, dtype=np.float32)[:, None] * rng.uniform(-60, 60)
                self.canvas.shade(quad, np.broadcast_to(rows, self.canvas.pixels.shape))
        for _ in range(rng.randint(0, 3)):  # seams and steps
            y, tone = rng.uniform(-400, self.floor - 150), self.tone * rng.uniform(0.2, 0.8)
            ends = self.view([(middle - self.half, y), (middle + self.half, y + rng.uniform(-20, 20))])
            self.canvas.line(ends[0], ends[1], tone, self._pixels(rng.uniform(5, 16)))
        if rng.random() < 0.35:
            for side in (-1, 1):
                x, y = middle + side * self.half * rng.uniform(0.3, 0.75), self.floor - rng.uniform(180, 300)
                self.canvas.fill(self.view(_ellipse(x, y, rng.uniform(40, 110), rng.uniform(30, 60))), rng.uniform(0, 255))
        if rng.random() < 0.25:  # tow bar
            self._fill(-40, 110, 40, 230, rng.uniform(5, 90))

    def _trim(self) -> None:
        """Recess behind the plate, garnish above it, emblem, boot seams."""
        rng, middle = self.rng, self.middle
        if rng.random() < 0.6:
            reach, lift = rng.uniform(15, 260), rng.uniform(5, 90)
            shape = _softened([(-155 - reach, -78 - lift), (155 + reach, -78 - lift),
                               (150 + reach * 0.8, 80 + rng.uniform(0, 60)), (-150 - reach * 0.8, 80 + rng.uniform(0, 60))], 0.08)
            self.canvas.fill(self.view(shape), self.tone * rng.uniform(0.25, 1.05))
        if rng.random() < 0.5:
            y, wide, tone = -rng.uniform(85, 190), rng.uniform(160, self.half * 0.8), rng.choice([self.tone * 0.5, rng.uniform(130, 255)])
            self._fill(-wide, y - rng.uniform(15, 60), wide, y, min(255, tone))
        if rng.random() < 0.6:
            x, y, size = rng.choice([0, middle]), -rng.uniform(150, 380), rng.uniform(30, 80)
            self.canvas.fill(self.view(_ellipse(x, y, size * rng.uniform(0.8, 1.8), size)), rng.uniform(60, 255))
            self.canvas.fill(self.view(_ellipse(x, y, size * 0.6, size * 0.6)), rng.uniform(0, 255))
        if rng.random() < 0.5:
            tone, wide = self.tone * rng.uniform(0.2, 0.7), self.half * rng.uniform(0.6, 0.85)
            corners = self.view([(middle - wide, self.belt), (middle - wide * 0.9, 250), (middle + wide * 0.9, 250), (middle + wide, self.belt)])
            for first, second in zip(corners, corners[1:]):
                self.canvas.line(first, second, tone, self._pixels(8))

    def _writing(self) -> None:
        """Badges, makers' names across the boot, dealers' and bumper stickers, fleet numbers."""
        rng = self.rng
        for _ in range(rng.choice([0, 1, 1, 2, 3])):
            x = self.middle + rng.choice([-1, 1]) * self.half * rng.uniform(0.3, 0.75)
            self._write(x, rng.uniform(self.belt, self.floor - 250), rng.uniform(90, 330), boxed=rng.random() < 0.12)
        if rng.random() < 0.15:
            self._write(self.middle, rng.uniform(-480, -180), rng.uniform(400, 1100), boxed=False)
        if rng.random() < 0.25:
            x = self.middle + rng.choice([-1, 1]) * self.half * rng.uniform(0.45, 0.8)
            self._write(x, rng.uniform(self.belt, self.floor - 260), rng.uniform(150, 380), boxed=True)

    def _write(self, x, y, wide, boxed) -> None:
        mask, is_box = self.writing.words(self.rng, boxed)
        high = wide * mask.shape[0] / mask.shape[1]
        if abs(x) < 160 + wide / 2 and abs(y) < 85 + high / 2:
            return  # never over the plate
        quad = self.view.box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        if is_box:
            self.canvas.lay(mask, None, quad)
        else:
            tone = self.rng.choice([self.tone * 0.4, self.rng.uniform(150, 255), self.rng.uniform(0, 255)])
            self.canvas.lay(np.full(mask.shape, tone, np.uint8), mask, quad)


def _ellipse(x, y, across, down):
    return [(x + across * np.cos(a), y + down * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 18)]


def _softened(points, share: float):
    """The polygon with each corner cut by a share of its edges."""
    soft, count = [], len(points)
    for index, point in enumerate(points):
        here = np.array(point, float)
        for other in (points[index - 1], points[(index + 1) % count]):
            soft.append(here + (np.array(other, float) - here) * share)
    return soft
