"""The typefaces that plates are drawn with: outline fonts found on the machine, and dies."""

from pathlib import Path
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from platesynth.diefont import DieFont, cut_to_ink

DEBIAN_FONTS = [
    "dejavu/DejaVuSans-Bold.ttf",
    "dejavu/DejaVuSansCondensed-Bold.ttf",
    "dejavu/DejaVuSansMono-Bold.ttf",
    "liberation2/LiberationSansNarrow-Bold.ttf",
    "liberation2/LiberationSans-Bold.ttf",
    "liberation2/LiberationMono-Bold.ttf",
    "b612/B612Mono-Bold.ttf",
]
DEBIAN_FOLDER = Path("/usr/share/fonts/truetype")
NODE_FOLDER = Path(__file__).resolve().parents[1] / "node_modules/@fontsource"
WEIGHTS = ("500", "600", "700", "800")


class OutlineFont:
    """A font file, drawn large once per character and kept."""

    SIZE = 96

    def __init__(self, path: Path):
        self._font = ImageFont.truetype(str(path), self.SIZE)
        self._kept: dict[str, np.ndarray] = {}

    def glyph(self, character: str, height: int) -> np.ndarray:
        """Mask (uint8, 255 is ink) cut to its ink; `height` is not applied, the caller scales."""
        if character not in self._kept:
            canvas = Image.new("L", (self.SIZE * 2, self.SIZE * 2), 0)
            ImageDraw.Draw(canvas).text((20, 20), character, fill=255, font=self._font)
            self._kept[character] = cut_to_ink(np.asarray(canvas))
        return self._kept[character]


def find_font_files() -> list[Path]:
    """Font files in a fixed order; an error names what to install when they are missing."""
    debian = [DEBIAN_FOLDER / name for name in DEBIAN_FONTS if (DEBIAN_FOLDER / name).exists()]
    web = [
        path
        for weight in WEIGHTS
        for path in sorted(NODE_FOLDER.glob(f"*/files/*-latin-{weight}-normal.woff"))
        if "latin-ext" not in path.name
    ]
    if len(debian) < 3 or len(web) < 20:
        raise FileNotFoundError(
            f"too few typefaces: {len(debian)} of Debian's, {len(web)} of npm's; "
            "install what README.md lists"
        )
    return debian + web


class Typefaces:
    """Hands out a typeface per plate: about half are dies, the rest outline fonts."""

    def __init__(self, rng: Random, dies: int = 120):
        self.outlines = [OutlineFont(path) for path in find_font_files()]
        self.dies = [DieFont(rng) for _ in range(dies)]
        self.small_print = [ImageFont.truetype(str(path), 13) for path in find_font_files()[::5]]

    def pick(self, rng: Random):
        """A typeface for one serial."""
        return rng.choice(self.dies if rng.random() < 0.5 else self.outlines)
