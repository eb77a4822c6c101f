"""Rendered plates, kept in files so that a stopped training can go on with the same ones."""

from pathlib import Path
from random import Random

import numpy as np

from platesynth.plate import Glyph, MAX_GLYPHS, PlateImage, draw_mounted_long_plate, draw_plate
from platesynth.serials import draw_serial, load_patterns
from platesynth.trimmings import RICH
from platesynth.typefaces import Typefaces

CHUNK = 5_000
LONG_SHARE = 0.1


def draw_pool(folder: Path, count: int, seed: int) -> None:
    """Draws what is missing of a pool; each file depends on the seed and its number alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, size in enumerate(_sizes(count)):
        path = _path(folder, seed, number)
        if not path.exists():
            save(render(size, f"{seed}/{number}"), path)


def load_pool(folder: Path, count: int, seed: int) -> list[PlateImage]:
    """The plates of a pool that `draw_pool` has drawn."""
    return [plate for number, _ in enumerate(_sizes(count)) for plate in load(_path(folder, seed, number))]


def render(count: int, seed: int | str) -> list[PlateImage]:
    """Plates of this seed; the same seed and fonts give the same plates."""
    rng = Random(seed)
    typefaces, patterns = Typefaces(rng), load_patterns()
    return [_draw(rng, typefaces, draw_serial(rng, patterns)) for _ in range(count)]


def save(plates: list[PlateImage], path: Path) -> None:
    """Writes the plates as one uncompressed .npz file, beside an old one first."""
    spans = np.zeros((len(plates), MAX_GLYPHS, 2), np.float32)
    for row, plate in zip(spans, plates):
        for index, glyph in enumerate(plate.glyphs):
            row[index] = glyph.left, glyph.right
    fresh = path.with_suffix(".new.npz")
    np.savez(
        fresh,
        canvases=np.stack([plate.canvas for plate in plates]),
        serials=np.array([plate.serial for plate in plates]),
        spans=spans,
        rows=np.float32([(plate.top, plate.bottom) for plate in plates]),
        boxes=np.float32([plate.box for plate in plates]),
    )
    fresh.replace(path)


def load(path: Path) -> list[PlateImage]:
    """Reads what `save` wrote."""
    with np.load(path) as stored:
        columns = [stored[name] for name in ("canvases", "serials", "spans", "rows", "boxes")]
    return [
        PlateImage(canvas, str(serial), [Glyph(*span) for span in spans[: len(serial)]], *rows, tuple(box))
        for canvas, serial, spans, rows, box in zip(*columns)
    ]


def _draw(rng: Random, typefaces: Typefaces, serial: str) -> PlateImage:
    if rng.random() < LONG_SHARE:
        return draw_mounted_long_plate(rng, serial, typefaces.pick(rng))
    return draw_plate(rng, serial, typefaces.pick(rng), typefaces.small_print, RICH)


def _sizes(count: int) -> list[int]:
    return [min(CHUNK, count - start) for start in range(0, count, CHUNK)]


def _path(folder: Path, seed: int, number: int) -> Path:
    return folder / f"plates-{seed}-{number:03d}.npz"
