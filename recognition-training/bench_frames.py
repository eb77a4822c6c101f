"""Draws the frames of bench/recognition: scenes of a seed that no training uses, with their truth."""

import argparse
from pathlib import Path
from random import Random

import cv2
import numpy as np

from platesynth.scene import Stage

SEED = 4_242
WIDTH, HEIGHT = 1280, 720
# of a frame against what the finder sees of it
ENLARGED = 4 / 3
# narrower plates, and plates cut off by the edge, are neither asked for nor counted as false
LEAST_WIDTH = 60
KEPT_WITHOUT = 8  # of that many, one scene that asks for no plate is kept


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="gets gt.csv and images/")
    parser.add_argument("--frames", type=int, default=36)
    options = parser.parse_args()
    images = options.folder / "images"
    images.mkdir(parents=True, exist_ok=True)
    stage, rows = Stage(Random(SEED), 300), ["file,x,y,w,h,text,ignore"]
    number = kept = 0
    while kept < options.frames:
        pixels, plates = frame(stage, number)
        number += 1
        if not any(row.endswith(",0") for row in plates) and kept % KEPT_WITHOUT:
            continue
        name = f"drawn-{kept:02d}.jpg"
        kept += 1
        cv2.imwrite(str(images / name), pixels, [cv2.IMWRITE_JPEG_QUALITY, 70])
        rows += [f"{name},{row}" for row in plates]
    (options.folder / "gt.csv").write_text("\n".join(rows) + "\n")


def frame(stage: Stage, number: int) -> tuple[np.ndarray, list[str]]:
    """The middle of a square scene, and the rows of the truth about it."""
    scene = stage.scene(Random(f"{SEED}/{number}"), WIDTH, ENLARGED)
    above = (WIDTH - HEIGHT) // 2
    rows = []
    for quad, serial in zip(scene.corners - np.float32([0, above]), scene.serials):
        (left, top), (right, bottom) = quad.min(0), quad.max(0)
        if right < 0 or bottom < 0 or left >= WIDTH or top >= HEIGHT:
            continue
        cut = left < 0 or top < 0 or right > WIDTH or bottom > HEIGHT
        ignore = int(cut or right - left < LEAST_WIDTH)
        rows.append(f"{left:.0f},{top:.0f},{right - left:.0f},{bottom - top:.0f},{serial},{ignore}")
    return scene.pixels[above : above + HEIGHT], rows


if __name__ == "__main__":
    main()
