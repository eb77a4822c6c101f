"""Draws flat plates in grey, with the place of every glyph, on a patch of vehicle."""

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from platesynth.serials import LETTERS

CANVAS_WIDTH, CANVAS_HEIGHT = 256, 136
PLATE_WIDTH, PLATE_HEIGHT = 192, 96
PLATE_LEFT, PLATE_TOP = 32, 20
LONG_WIDTH = 208
MAX_GLYPHS = 8
HEADINGS = (
    "CALIFORNIA TEXAS FLORIDA NEW-YORK OHIO MISSOURI ILLINOIS NEVADA OREGON WASHINGTON GEORGIA "
    "VIRGINIA KANSAS ALABAMA MARYLAND MICHIGAN INDIANA ARIZONA UTAH COLORADO IDAHO MONTANA "
    "TENNESSEE IOWA MAINE KENTUCKY OKLAHOMA NEBRASKA ONTARIO ALBERTA QUEBEC MANITOBA JALISCO "
    "SONORA MEXICO CHIHUAHUA PUEBLA"
).split()


@dataclass(frozen=True)
class Glyph:
    """Where one character stands on the canvas: left and right edge in pixels."""

    left: float
    right: float


@dataclass(frozen=True)
class PlateImage:
    """A rendered plate: grey canvas (uint8, 136 x 256), its serial and the serial's place, and the
    plate's left, top, right and bottom edge."""

    canvas: np.ndarray
    serial: str
    glyphs: list[Glyph]
    top: float
    bottom: float
    box: tuple[float, float, float, float]


@dataclass
class Line:
    """A serial as a mask with the horizontal extent of each glyph in it."""

    mask: np.ndarray
    extents: list[tuple[float, float]]

    def stretched(self, width: int) -> "Line":
        """The same line at another width, extents with it."""
        scale = width / self.mask.shape[1]
        mask = cv2.resize(self.mask, (width, self.mask.shape[0]), interpolation=cv2.INTER_AREA)
        return Line(mask, [(left * scale, right * scale) for left, right in self.extents])


class PlainTrimmings:
    """What stands on a plate beside its serial: small print, bolts, stickers, a holder."""

    def before(self, rng: Random, body: np.ndarray, ink: int, ground: int, small_print) -> None:
        """Drawn before the serial is pressed over it."""
        _decorate(rng, body, ink, ground, small_print)

    def after(self, rng: Random, body: np.ndarray, row, small_print) -> None:
        """Laid over the plate; `row` is the serial's left, top, right and bottom."""
        if rng.random() < 0.4:
            _frame(rng, body, row[1], row[3])


PLAIN = PlainTrimmings()


def draw_plate(rng: Random, serial: str, typeface, small_print, trimmings=PLAIN) -> PlateImage:
    """One plate with trimmings, art and shadows left to chance."""
    ink, ground = _tones(rng)
    body = _ground(rng, ground)
    trimmings.before(rng, body, ink, ground, small_print)
    height = rng.randint(40, 62)
    line = _fit(rng, _set_line(rng, serial, typeface, height))
    left = max(0, (PLATE_WIDTH - line.mask.shape[1]) // 2 + rng.randint(-4, 4))
    top = (PLATE_HEIGHT - height) // 2 + rng.randint(-4, 8)
    _stamp(rng, body, line.mask, left, top, ink, ground)
    trimmings.after(rng, body, (left, top, left + line.mask.shape[1], top + height), small_print)
    return _placed(_mount(rng, body, PLATE_LEFT, PLATE_TOP), serial, line, (left, top, height),
                   (PLATE_LEFT, PLATE_TOP, PLATE_WIDTH, PLATE_HEIGHT))


def _placed(canvas: np.ndarray, serial: str, line: Line, row, plate) -> PlateImage:
    """With where things stand; `row` is left, top, height on the plate, `plate` is left, top, width, height."""
    across, down = plate[0] + row[0], plate[1] + row[1]
    glyphs = [Glyph(across + start, across + end) for start, end in line.extents]
    box = (plate[0], plate[1], plate[0] + plate[2], plate[1] + plate[3])
    return PlateImage(canvas, serial, glyphs, down, down + row[2], box)


def _tones(rng: Random) -> tuple[int, int]:
    """Grey of ink and ground: mostly dark on light, at least 55 levels apart."""
    dark, light = rng.randint(0, 120), rng.randint(130, 255)
    light = max(light, min(255, dark + 55))
    return (dark, light) if rng.random() < 0.85 else (light, dark)


def _clouds(rng: Random, width: int, height: int, depth: float, cells: int) -> np.ndarray:
    """A smooth random field (float32) of the given standard depth in grey levels."""
    source = np.random.default_rng(rng.getrandbits(32))
    grid = source.standard_normal((rng.randint(2, cells), rng.randint(2, cells)))
    return cv2.resize((grid * depth).astype(np.float32), (width, height),
                      interpolation=cv2.INTER_CUBIC)


def _ground(rng: Random, ground: int) -> np.ndarray:
    """The plate's painted ground: flat, shaded from top to bottom, or with scenery."""
    body = np.full((PLATE_HEIGHT, PLATE_WIDTH), ground, np.float32)
    if rng.random() < 0.5:
        body += _clouds(rng, PLATE_WIDTH, PLATE_HEIGHT, rng.uniform(3, 20), 6)
    if rng.random() < 0.35:
        rows = np.linspace(rng.uniform(-45, 45), 0, PLATE_HEIGHT // 2, dtype=np.float32)
        body[: PLATE_HEIGHT // 2] += rows[:, None]
    if rng.random() < 0.15:
        centre = (rng.randint(60, 130), rng.randint(30, 66))
        size = (rng.randint(8, 30), rng.randint(8, 30))
        cv2.ellipse(body, centre, size, rng.uniform(0, 180), 0, 360, ground - rng.uniform(15, 50),
                    -1)
    return np.clip(body, 0, 255).astype(np.uint8)


def _decorate(rng: Random, body: np.ndarray, ink: int, ground: int, small_print) -> None:
    """Issuer's name, slogan, bolts and stickers, drawn into the body."""
    picture = Image.fromarray(body)
    draw = ImageDraw.Draw(picture)
    if rng.random() < 0.2:
        draw.rectangle([0, 0, PLATE_WIDTH, rng.randint(12, 20)], fill=rng.randint(0, 255))
    for likely, row in ((0.8, rng.randint(7, 14)), (0.6, PLATE_HEIGHT - rng.randint(8, 13))):
        if rng.random() < likely:
            word = rng.choice(HEADINGS) if rng.random() < 0.6 else "".join(
                rng.choices(LETTERS, k=rng.randint(4, 14)))
            tone = int(ink + (ground - ink) * rng.uniform(0, 0.6))
            draw.text((PLATE_WIDTH / 2, row), word, fill=tone, font=rng.choice(small_print),
                      anchor="mm")
    for across in (22, PLATE_WIDTH - 22):
        for down in (9, PLATE_HEIGHT - 9):
            if rng.random() < 0.35:
                size = rng.randint(2, 4)
                draw.ellipse([across - size, down - size, across + size, down + size],
                             fill=rng.randint(20, 220))
    if rng.random() < 0.4:
        across, down = rng.choice([3, PLATE_WIDTH - 26]), rng.choice([3, PLATE_HEIGHT - 18])
        draw.rectangle([across, down, across + 22, down + 14], fill=rng.randint(30, 235))
        draw.text((across + 11, down + 7), str(rng.randint(10, 29)), fill=rng.randint(0, 255),
                  font=rng.choice(small_print), anchor="mm")
    body[:] = np.asarray(picture)


def _set_line(rng: Random, serial: str, typeface, height: int) -> Line:
    """Sets the serial in a row: pitch, width of the letters and separator left to chance."""
    squeeze, fixed = rng.uniform(0.74, 1.08), rng.random() < 0.6
    cells = [_scaled(typeface.glyph(each, height), height, squeeze) for each in serial]
    widest = max(cell.shape[1] for cell in cells)
    gap = max(1, int(height * rng.uniform(0.05, 0.2)))
    break_at = rng.choice([2, 3, 3, 4]) if len(serial) > 4 and rng.random() < 0.65 else None
    pieces, extents, across = [], [], 0
    for index, cell in enumerate(cells):
        if index == break_at:
            width = int(height * rng.uniform(0.1, 0.55))
            pieces.append((_separator(rng, width, height), across))
            across += width + gap
        slot = widest if fixed and widest * 0.35 < cell.shape[1] else cell.shape[1]
        start = across + (slot - cell.shape[1]) // 2
        pieces.append((cell, start))
        extents.append((start, start + cell.shape[1]))
        across += slot + gap
    mask = np.zeros((height, across), np.uint8)
    for cell, start in pieces:
        mask[:, start : start + cell.shape[1]] = cell
    return Line(mask, extents)


def _scaled(glyph: np.ndarray, height: int, squeeze: float) -> np.ndarray:
    """The glyph at the line's height, its width squeezed."""
    width = max(2, int(glyph.shape[1] * height / glyph.shape[0] * squeeze))
    return cv2.resize(glyph, (width, height), interpolation=cv2.INTER_AREA)


def _separator(rng: Random, width: int, height: int) -> np.ndarray:
    """What stands between two groups: nothing, a dash, a dot, an emblem or stacked stickers."""
    cell = np.zeros((height, max(1, width)), np.uint8)
    kind, middle = rng.choice(["none", "none", "dash", "dot", "emblem", "stickers"]), height // 2
    if kind == "dash":
        cell[int(height * 0.45) : int(height * 0.56)] = 255
    elif kind == "dot":
        cv2.circle(cell, (width // 2, middle), max(1, height // 13), 255, -1)
    elif kind == "emblem":
        outline = [[rng.randint(0, width), rng.randint(int(height * 0.2), int(height * 0.8))]
                   for _ in range(6)]
        cv2.fillPoly(cell, [np.array(outline, np.int32)], rng.randint(110, 255))
    elif kind == "stickers":
        _stickers(rng, cell)
    return cell


def _stickers(rng: Random, cell: np.ndarray) -> None:
    """Two small validation stickers, one over the other, with a hint of print on each."""
    height, width = cell.shape
    for top, bottom in ((0.15, 0.48), (0.52, 0.85)):
        rows = slice(int(top * height), int(bottom * height))
        cell[rows] = rng.randint(60, 220)
        print_rows = slice(rows.start + 3, rows.stop - 3)
        cell[print_rows, width // 4 : max(width // 4 + 1, 3 * width // 4)] = rng.randint(0, 255)


def _fit(rng: Random, line: Line) -> Line:
    """Narrows a line that is too wide for the plate, and often widens one that is not."""
    most, width = rng.uniform(0.78, 0.95) * PLATE_WIDTH, line.mask.shape[1]
    if width > most:
        return line.stretched(int(most))
    if len(line.extents) >= 6 and rng.random() < 0.7:
        return line.stretched(int(min(most, width * 1.4)))
    return line


def _stamp(rng: Random, body, mask, left: int, top: int, ink: int, ground: int) -> None:
    """Presses the serial into the body: weight of the stroke, an embossed edge, worn paint."""
    chance = rng.random()
    if chance < 0.15:
        mask = cv2.dilate(mask, np.ones((2, 2), np.uint8))
    elif chance < 0.3:
        mask = cv2.erode(mask, np.ones((2, 2), np.uint8))
    elif chance < 0.5:
        mask = cv2.GaussianBlur(mask, (0, 0), 1)
    if rng.random() < 0.4:
        edge = int(np.clip(ground + rng.choice([-1, 1]) * rng.randint(25, 60), 0, 255))
        _paint(body, mask, left + rng.choice([-2, -1, 1, 2]), top + rng.choice([-1, 1, 2]), edge)
    _paint(body, mask, left, top, ink)


def _paint(body: np.ndarray, mask: np.ndarray, left: int, top: int, tone: int) -> None:
    """Lays a tone through a mask; what falls off the body is cut."""
    left, top = max(0, left), max(0, top)
    part = body[top : top + mask.shape[0], left : left + mask.shape[1]]
    cover = mask[: part.shape[0], : part.shape[1]].astype(np.float32) / 255
    part[:] = (part * (1 - cover) + tone * cover).astype(np.uint8)


def _frame(rng: Random, body: np.ndarray, top: int, bottom: int) -> None:
    """A holder around the plate, which may hide the small print but not the serial."""
    tone, side = rng.randint(0, 255), rng.randint(1, 5)
    body[:, :side] = tone
    body[:, -side:] = tone
    body[: rng.randint(1, max(2, top - 3))] = tone
    body[-rng.randint(1, max(2, PLATE_HEIGHT - bottom - 3)) :] = tone


def _mount(rng: Random, body: np.ndarray, left: int, top: int) -> np.ndarray:
    """The plate on a patch of vehicle, with a shadow above it now and then."""
    canvas = np.full((CANVAS_HEIGHT, CANVAS_WIDTH), rng.randint(0, 255), np.float32)
    if rng.random() < 0.7:
        canvas += _clouds(rng, CANVAS_WIDTH, CANVAS_HEIGHT, 35, 10)
    bottom, right = top + body.shape[0], left + body.shape[1]
    if rng.random() < 0.4:
        canvas[top - 4 : bottom + 5, left - 4 : right + 5] -= rng.uniform(20, 90)
    canvas[top:bottom, left:right] = body
    if rng.random() < 0.2:
        reach = top + rng.randint(5, 60)
        canvas[:reach] *= rng.uniform(0.35, 0.85)
    return np.clip(canvas, 0, 255).astype(np.uint8)


def draw_long_plate(rng: Random, serial: str, typeface, small_print) -> np.ndarray:
    """A flat European-like plate, 56 x 264 grey pixels, without a surrounding: for the finder."""
    return _long_body(rng, serial, typeface)[0]


def draw_mounted_long_plate(rng: Random, serial: str, typeface) -> PlateImage:
    """A European-like plate on a patch of vehicle: for the reader."""
    body, line, (left, top, height) = _long_body(rng, serial, typeface)
    scale = LONG_WIDTH / body.shape[1]
    size = (LONG_WIDTH, round(body.shape[0] * scale))
    small = cv2.resize(body, size, interpolation=cv2.INTER_AREA)
    at = ((CANVAS_WIDTH - size[0]) // 2, (CANVAS_HEIGHT - size[1]) // 2)
    extents = [(start * scale, end * scale) for start, end in line.extents]
    return _placed(_mount(rng, small, *at), serial, Line(line.mask, extents),
                   (left * scale, top * scale, height * scale), (*at, *size))


def _long_body(rng: Random, serial: str, typeface) -> tuple[np.ndarray, Line, tuple[int, int, int]]:
    """The long plate, its line, and the line's left, top and height on it."""
    width, height = 264, 56
    ink, ground = _tones(rng)
    body = np.full((height, width), ground, np.float32)
    if rng.random() < 0.5:
        body += cv2.resize(_clouds(rng, 64, 16, rng.uniform(2, 14), 6), (width, height))
    body = np.clip(body, 0, 255).astype(np.uint8)
    letters = rng.randint(34, 44)
    line = _set_line(rng, serial, typeface, letters)
    band = rng.choice([0, 0, 22, 24, 26])
    space = width - band - 16
    if line.mask.shape[1] > space or rng.random() < 0.7:
        line = line.stretched(int(space * rng.uniform(0.8, 1.0)))
    left = band + 8 + max(0, (space - line.mask.shape[1]) // 2)
    _stamp(rng, body, line.mask, left, (height - letters) // 2, ink, ground)
    if band:
        side = slice(0, band) if rng.random() < 0.85 else slice(width - band, width)
        body[:, side] = rng.randint(20, 110)
        cv2.circle(body, (side.start + band // 2, 18), rng.randint(5, 8), rng.randint(130, 255), 1)
        cv2.putText(body, rng.choice(LETTERS), (side.start + 6, 48), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 230, 1)
    if rng.random() < 0.6:
        cv2.rectangle(body, (0, 0), (width - 1, height - 1), int(ink), rng.randint(1, 2))
    return body, line, (left, (height - letters) // 2, letters)
