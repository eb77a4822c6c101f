"""Draws the plates that the reader learns from. Stop it at any time; started again, it goes on."""

import argparse
from pathlib import Path

import cv2

from platesynth.dataset import draw_pool

HELD_OUT, HELD_OUT_SEED = 500, 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("work/plates"))
    parser.add_argument("--plates", type=int, default=30_000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    draw_pool(options.work, HELD_OUT, HELD_OUT_SEED)
    draw_pool(options.work, options.plates, options.seed)


if __name__ == "__main__":
    main()
