"""What real plates carry beside their serial and a reader must leave alone: scenery, emblems, script,
small letters, a dealer's holder with writing."""

from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from platesynth.plate import HEADINGS, PLATE_HEIGHT, PLATE_WIDTH, PlainTrimmings
from platesynth.serials import LETTERS

SCRIPTS = (cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, cv2.FONT_HERSHEY_SCRIPT_COMPLEX, cv2.FONT_HERSHEY_COMPLEX)


class RichTrimmings(PlainTrimmings):
    """The plain ones, and more of them on top."""

    def before(self, rng: Random, body: np.ndarray, ink: int, ground: int, small_print) -> None:
        """Scenery and a heading in script lie under the serial."""
        if rng.random() < 0.25:
            _hills(rng, body, ground)
        if rng.random() < 0.25:
            _script(rng, body, ink)
        super().before(rng, body, ink, ground, small_print)

    def after(self, rng: Random, body: np.ndarray, row, small_print) -> None:
        """Emblems and small letters beside the serial, then a holder that may carry writing."""
        left, _, right, _ = row
        for start, end in ((2, left - 3), (right + 3, PLATE_WIDTH - 2)):
            if end - start >= 8 and rng.random() < 0.35:
                _beside(rng, body, (start, end), row, small_print)
        if rng.random() < 0.3:
            _written_holder(rng, body, row, small_print)
        else:
            super().after(rng, body, row, small_print)


RICH = RichTrimmings()


def _hills(rng: Random, body: np.ndarray, ground: int) -> None:
    """A dark or pale outline of hills along the lower edge."""
    height = rng.randint(12, 40)
    across = np.linspace(0, PLATE_WIDTH, rng.randint(4, 12))
    ridge = [(x, PLATE_HEIGHT - height * rng.uniform(0.3, 1)) for x in across]
    outline = [(0, PLATE_HEIGHT), *ridge, (PLATE_WIDTH, PLATE_HEIGHT)]
    tone = int(np.clip(ground + rng.choice([-1, -1, 1]) * rng.uniform(15, 110), 0, 255))
    cv2.fillPoly(body, [np.int32(outline)], tone)


def _script(rng: Random, body: np.ndarray, ink: int) -> None:
    """An issuer's name in handwriting, touching the serial at times."""
    word = rng.choice(HEADINGS).capitalize()
    scale = rng.uniform(0.5, 0.8)
    face = rng.choice(SCRIPTS)
    wide = cv2.getTextSize(word, face, scale, 1)[0][0]
    at = ((PLATE_WIDTH - wide) // 2, rng.randint(15, 24))
    cv2.putText(body, word, at, face, scale, int(ink), rng.choice([1, 1, 2]), cv2.LINE_AA)


def _beside(rng: Random, body: np.ndarray, span: tuple[int, int], row, small_print) -> None:
    """An emblem, a bar, or small letters one over the other, next to the serial."""
    start, end = span
    middle = rng.randint(start + 3, end - 3)
    tone = rng.randint(0, 255)
    kind = rng.choice(["letters", "letters", "emblem", "bar", "tree"])
    high = row[3] - row[1]
    if kind == "letters":
        picture = Image.fromarray(body)
        draw, font = ImageDraw.Draw(picture), rng.choice(small_print)
        for down in (0.3, 0.7) if rng.random() < 0.7 else (0.5,):
            draw.text((middle, row[1] + down * high), rng.choice(LETTERS + "0123456789"), fill=tone, font=font,
                      anchor="mm")
        body[:] = np.asarray(picture)
    elif kind == "emblem":
        reach = (end - start) / 2
        outline = [(middle + rng.uniform(-1, 1) * reach, row[1] + rng.uniform(0.2, 0.8) * high) for _ in range(7)]
        cv2.fillPoly(body, [np.int32(outline)], tone)
    elif kind == "bar":
        cv2.rectangle(body, (middle, row[1] - 5), (middle + rng.randint(1, 3), row[3] + 5), tone, -1)
    else:  # a trunk with a branch or two, as of a cactus
        foot = row[3] + rng.randint(0, 8)
        cv2.line(body, (middle, foot), (middle, row[1] + int(0.2 * high)), tone, 2)
        for side in (-3, 3):
            fork = row[1] + int(rng.uniform(0.4, 0.7) * high)
            cv2.polylines(body, [np.int32([(middle, fork), (middle + side, fork), (middle + side, fork - 8)])], False,
                          tone, 1)


def _written_holder(rng: Random, body: np.ndarray, row, small_print) -> None:
    """A dealer's holder: bands above and below with writing, close to the serial or a little over it."""
    tone = rng.choice([rng.randint(0, 60), rng.randint(0, 255), rng.randint(190, 255)])
    letters = 255 - tone if abs(2 * tone - 255) > 80 else rng.choice([0, 255])
    side = rng.randint(1, 7)
    picture = Image.fromarray(body)
    draw, font = ImageDraw.Draw(picture), rng.choice(small_print)
    above = rng.randint(4, max(5, min(20, row[1] + 2)))
    below = rng.randint(4, max(5, min(22, PLATE_HEIGHT - row[3] + 2)))
    draw.rectangle([0, 0, PLATE_WIDTH, above], fill=tone)
    draw.rectangle([0, PLATE_HEIGHT - below, PLATE_WIDTH, PLATE_HEIGHT], fill=tone)
    draw.rectangle([0, 0, side, PLATE_HEIGHT], fill=tone)
    draw.rectangle([PLATE_WIDTH - side, 0, PLATE_WIDTH, PLATE_HEIGHT], fill=tone)
    for high, down in ((above, above / 2), (below, PLATE_HEIGHT - below / 2)):
        if high >= 9 and rng.random() < 0.75:
            word = "".join(rng.choices(LETTERS + "   .", k=rng.randint(5, 20)))
            draw.text((PLATE_WIDTH / 2, down), word, fill=letters, font=font, anchor="mm")
    body[:] = np.asarray(picture)
