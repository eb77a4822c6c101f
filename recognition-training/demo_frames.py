"""Draws the demonstration frames: plainly synthetic road scenes with one readable plate each."""

import argparse
from dataclasses import dataclass
from pathlib import Path
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from platesynth.diefont import DieFont
from platesynth.serials import DIGITS, LETTERS
from platesynth.typefaces import DEBIAN_FOLDER

WIDTH, HEIGHT = 1280, 720
# everything is drawn at twice the size and averaged down, which smooths the edges
FINE = 2
HORIZON = 270
PLATE_SIZE = (132, 66)
ISSUER, CAPTION = "EXAMPLE STATE", "SYNTHETIC DEMO FRAME  "
CAMERAS = ["cam-otay-1", "cam-otay-2", "cam-laredo-1"]
PASSED_EACH = 8
PAINTS = [(120, 50, 30), (40, 40, 150), (60, 60, 60), (200, 200, 200), (70, 110, 40),
          (90, 130, 170), (30, 30, 30), (140, 90, 40)]
SKIES = [(225, 195, 150), (150, 140, 170), (200, 200, 205), (170, 150, 130)]
FONT_FILE = DEBIAN_FOLDER / "dejavu/DejaVuSansCondensed-Bold.ttf"


@dataclass(frozen=True)
class Scene:
    """One frame: its light, its vehicle (colours are blue, green, red) and the serial on it."""

    name: str
    serial: str
    split: int
    sky: tuple[int, int, int]
    paint: tuple[int, int, int]
    centre: int
    tall: bool
    light: float
    seed: int
    camera: str = ""
    night: bool = False


SCENES = [
    Scene("sedan-7PWD413", "7PWD413", 4, (225, 195, 150), (120, 50, 30), 560, False, 1.0, 11),
    Scene("suv-KWR5821", "KWR5821", 3, (150, 140, 170), (40, 40, 150), 720, True, 0.75, 12),
]


def passed(camera: str) -> list[Scene]:
    """What passed a camera: sedans and taller vehicles, by day, at dusk and at night."""
    scenes = []
    for number in range(PASSED_EACH):
        rng = Random(f"{camera}/{number}")
        four_first = camera != "cam-laredo-1"
        pattern = "#@@@###" if four_first else "@@@####"
        serial = "".join(rng.choice(DIGITS if place == "#" else LETTERS) for place in pattern)
        night = number % 4 == 3
        scenes.append(Scene(f"{camera}/{number}-{serial}", serial, 4 if four_first else 3,
                            rng.choice(SKIES), rng.choice(PAINTS), rng.randint(440, 840),
                            rng.random() < 0.5, rng.choice([1.0, 0.9, 0.75]),
                            rng.randrange(1000), camera, night))
    return scenes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for scene in SCENES + [scene for camera in CAMERAS for scene in passed(camera)]:
        path = options.folder / f"{scene.name}.jpg"
        path.parent.mkdir(exist_ok=True)
        quality = 74 if scene.camera else 88
        cv2.imwrite(str(path), draw(scene), [cv2.IMWRITE_JPEG_QUALITY, quality])
        print(path.name, path.stat().st_size, "bytes")


def draw(scene: Scene) -> np.ndarray:
    """The finished frame, 720 x 1280 x 3, blue, green, red."""
    canvas = np.zeros((HEIGHT * FINE, WIDTH * FINE, 3), np.uint8)
    _surroundings(canvas, scene)
    top = _vehicle(canvas, scene)
    if scene.night:
        # infrared: all is grey and dim but the lamps and the plate, which throws the light back
        dim = cv2.cvtColor(canvas, cv2.COLOR_BGR2GRAY)[:, :, None] * 0.28
        canvas[:] = np.repeat(dim.astype(np.uint8), 3, axis=2)
        _lamps(canvas, scene)
    _mount_plate(canvas, scene, top)
    if scene.night:
        canvas[:] = cv2.cvtColor(canvas, cv2.COLOR_BGR2GRAY)[:, :, None]
    frame = cv2.resize(canvas, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA).astype(np.float32)
    grain = np.random.default_rng(scene.seed).standard_normal((HEIGHT, WIDTH, 1)) * 2.5
    frame = cv2.GaussianBlur(frame * scene.light + grain.astype(np.float32), (0, 0), 0.6)
    return _caption(np.clip(frame, 0, 255).astype(np.uint8), scene.camera or "cam-01")


def _box(canvas, left, top, right, bottom, colour) -> None:
    corners = tuple(int(value * FINE) for value in (left, top, right, bottom))
    cv2.rectangle(canvas, corners[:2], corners[2:], colour, -1)


def _shape(canvas, points, colour) -> None:
    cv2.fillPoly(canvas, [np.int32(np.array(points, float) * FINE)], colour, cv2.LINE_AA)


def _surroundings(canvas: np.ndarray, scene: Scene) -> None:
    """Sky, a row of plain buildings, verge, road and lane marks."""
    rows = np.linspace(0.75, 1.1, HORIZON * FINE)[:, None, None]
    canvas[: HORIZON * FINE] = np.clip(np.array(scene.sky) * rows, 0, 255).astype(np.uint8)
    rng = Random(scene.seed)
    left = -20
    while left < WIDTH:
        wide, high = rng.randint(70, 160), rng.randint(40, 170)
        tone = rng.randint(90, 160)
        _box(canvas, left, HORIZON - high, left + wide, HORIZON, (tone, tone - 8, tone - 15))
        left += wide + rng.randint(4, 60)
    _box(canvas, 0, HORIZON, WIDTH, HEIGHT, (70, 120, 95))
    _shape(canvas, [(520, HORIZON), (760, HORIZON), (1500, HEIGHT), (-220, HEIGHT)],
           (88, 86, 84))
    for near, far in ((0.06, 0.14), (0.24, 0.4), (0.58, 0.95)):
        _lane_mark(canvas, near, far)


def _lane_mark(canvas: np.ndarray, near: float, far: float) -> None:
    """One stroke of the lane line, between two shares of the way from the horizon."""
    def at(share: float, side: float) -> tuple[float, float]:
        return 640 + (share * 300 + side * (2 + 8 * share)), HORIZON + share * (HEIGHT - HORIZON)

    _shape(canvas, [at(near, -1), at(near, 1), at(far, 1), at(far, -1)], (215, 225, 230))


def _vehicle(canvas: np.ndarray, scene: Scene) -> int:
    """The rear of a vehicle; returns the row at which its plate begins."""
    x, floor = scene.centre, 610
    roof = 300 if scene.tall else 350
    dark, glass = tuple(int(c * 0.55) for c in scene.paint), (75, 62, 55)
    _shape(canvas, [(x - 235, floor + 8), (x + 235, floor + 8), (x + 260, floor + 40),
                    (x - 260, floor + 40)], (55, 54, 53))
    for side in (-1, 1):
        _box(canvas, x + side * 185 - 28, floor - 60, x + side * 185 + 28, floor + 28,
             (28, 28, 28))
    _shape(canvas, [(x - 150, roof), (x + 150, roof), (x + 205, 455), (x - 205, 455)],
           scene.paint)
    _shape(canvas, [(x - 132, roof + 16), (x + 132, roof + 16), (x + 172, 436), (x - 172, 436)],
           glass)
    _box(canvas, x - 222, 450, x + 222, floor - 55, scene.paint)
    _box(canvas, x - 230, floor - 62, x + 230, floor - 8, dark)
    for side in (-1, 1):
        _box(canvas, x + side * 190 - 30, 464, x + side * 190 + 30, 508, (40, 40, 190))
    return 492 if scene.tall else 478


def _lamps(canvas: np.ndarray, scene: Scene) -> None:
    """Rear lamps that are on."""
    for side in (-1, 1):
        x = scene.centre + side * 190
        _box(canvas, x - 30, 464, x + 30, 508, (150, 150, 150))
        _box(canvas, x - 18, 474, x + 18, 498, (235, 235, 235))


def _mount_plate(canvas: np.ndarray, scene: Scene, top: int) -> None:
    """The plate, set a little askew as a camera at the roadside would see it."""
    plate = _plate(scene)
    wide, high = PLATE_SIZE
    left = scene.centre - wide / 2
    corners = [(left, top + 2), (left + wide, top - 1), (left + wide, top + high - 1),
               (left, top + high + 2)]
    _shape(canvas, [(x + dx, y + dy) for (x, y), (dx, dy) in
                    zip(corners, [(-6, -6), (6, -6), (6, 6), (-6, 6)])], (35, 35, 35))
    source = np.float32([(0, 0), (plate.shape[1], 0), plate.shape[1::-1], (0, plate.shape[0])])
    matrix = cv2.getPerspectiveTransform(source, np.float32(corners) * FINE)
    size = (canvas.shape[1], canvas.shape[0])
    warped = cv2.warpPerspective(plate, matrix, size)
    mask = cv2.warpPerspective(np.full(plate.shape[:2], 255, np.uint8), matrix, size)
    canvas[mask > 127] = warped[mask > 127]


def _plate(scene: Scene) -> np.ndarray:
    """A flat plate, 264 x 528 pixels: dark blue on white, and an issuer that does not exist."""
    wide, high = PLATE_SIZE[0] * 4, PLATE_SIZE[1] * 4
    plate = Image.new("RGB", (wide, high), (242, 242, 236))
    draw = ImageDraw.Draw(plate)
    small = ImageFont.truetype(str(FONT_FILE), 34)
    draw.text((wide / 2, 30), ISSUER, fill=(150, 40, 40), font=small, anchor="mm")
    draw.rectangle([3, 3, wide - 4, high - 4], outline=(120, 120, 140), width=5)
    picture = np.asarray(plate)[:, :, ::-1].copy()
    typeface, across, letter = DieFont(Random(5)), 34, 138
    for index, character in enumerate(scene.serial):
        if index == scene.split and scene.split == 3:
            across += 22
        mask = typeface.glyph(character, letter)
        slot = 64
        mask = cv2.resize(mask, (min(mask.shape[1], 52), letter), interpolation=cv2.INTER_AREA)
        start = across + (slot - mask.shape[1]) // 2
        part = picture[74 : 74 + letter, start : start + mask.shape[1]]
        cover = mask[:, :, None] / 255
        part[:] = (part * (1 - cover) + np.array((90, 35, 20)) * cover).astype(np.uint8)
        across += slot
    return picture


def _caption(frame: np.ndarray, camera: str) -> np.ndarray:
    """Burnt-in text in the outer rim, as cameras write it and as the recognizer must skip it."""
    picture = Image.fromarray(frame[:, :, ::-1])
    font = ImageFont.truetype(str(FONT_FILE), 24)
    ImageDraw.Draw(picture).text((16, 8), CAPTION + camera.upper(), fill=(255, 255, 255), font=font)
    return np.asarray(picture)[:, :, ::-1].copy()


if __name__ == "__main__":
    main()
