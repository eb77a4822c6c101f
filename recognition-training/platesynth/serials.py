"""Serial numbers such as plate issuers give out, from the same pattern file as the product."""

from pathlib import Path
from random import Random

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PATTERN_FILE = (
    Path(__file__).resolve().parents[2]
    / "ejb-module/src/main/resources/org/platewarden/recognition/opencv/serial-patterns.txt"
)


def load_patterns(path: Path = PATTERN_FILE) -> list[tuple[str, float]]:
    """Pairs of pattern ('@' letter, '#' digit) and weight, comment lines left out."""
    rows = (line.split() for line in path.read_text().splitlines())
    return [(row[0], float(row[1])) for row in rows if row and not row[0].startswith(";")]


def draw_serial(rng: Random, patterns: list[tuple[str, float]]) -> str:
    """A serial: seven in ten follow a pattern; the rest are free mixes, as vanity plates are."""
    if rng.random() < 0.3:
        return "".join(rng.choices(LETTERS + DIGITS, k=rng.choice([4, 5, 6, 6, 7, 7, 7, 8])))
    names, weights = zip(*patterns)
    # the square root flattens the weights: rare layouts must be seen often enough to be learnt
    pattern = rng.choices(names, [weight**0.5 for weight in weights])[0]
    return "".join(rng.choice(LETTERS if place == "@" else DIGITS) for place in pattern)
