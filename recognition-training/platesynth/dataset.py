"""Rendered plates, kept in one file so that a stopped training can go on with the same ones."""

from pathlib import Path
from random import Random

import numpy as np

from platesynth.plate import Glyph, MAX_GLYPHS, PlateImage, draw_plate
from platesynth.serials import draw_serial, load_patterns
from platesynth.typefaces import Typefaces


def render(count: int, seed: int) -> list[PlateImage]:
    """Plates of this seed; the same seed and fonts give the same plates."""
    rng = Random(seed)
    typefaces, patterns = Typefaces(rng), load_patterns()
    return [
        draw_plate(rng, draw_serial(rng, patterns), typefaces.pick(rng), typefaces.small_print)
        for _ in range(count)
    ]


def save(plates: list[PlateImage], path: Path) -> None:
    """Writes the plates as one uncompressed .npz file."""
    spans = np.zeros((len(plates), MAX_GLYPHS, 2), np.float32)
    for row, plate in zip(spans, plates):
        for index, glyph in enumerate(plate.glyphs):
            row[index] = glyph.left, glyph.right
    np.savez(
        path,
        canvases=np.stack([plate.canvas for plate in plates]),
        serials=np.array([plate.serial for plate in plates]),
        spans=spans,
        rows=np.float32([(plate.top, plate.bottom) for plate in plates]),
    )


def load(path: Path) -> list[PlateImage]:
    """Reads what `save` wrote."""
    with np.load(path) as stored:
        columns = [stored[name] for name in ("canvases", "serials", "spans", "rows")]
    return [
        PlateImage(canvas, str(serial), [Glyph(*span) for span in spans[: len(serial)]], *rows)
        for canvas, serial, spans, rows in zip(*columns)
    ]
