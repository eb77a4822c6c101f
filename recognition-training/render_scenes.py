"""Renders the scenes that the finder learns from. Stop it at any time; started again, it goes on."""

import argparse
from pathlib import Path

import cv2

from platesynth.scenepool import render_pool

HELD_OUT_SEED = 1_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("work/scenes"))
    parser.add_argument("--scenes", type=int, default=8_000)
    parser.add_argument("--seed", type=int, default=21)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    render_pool(options.work, 500, HELD_OUT_SEED)
    render_pool(options.work, options.scenes, options.seed)


if __name__ == "__main__":
    main()
