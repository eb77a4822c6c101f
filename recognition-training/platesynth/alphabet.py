"""The characters that the reader knows, and the map between text and class numbers."""

# The letter O is not a class of its own: on most North American plates it has the look of the
# digit 0, so the reader is never asked to tell them apart. Class 0 is the blank between glyphs.
CHARACTERS = "0123456789ABCDEFGHIJKLMNPQRSTUVWXYZ"
BLANK = 0
CLASSES = len(CHARACTERS) + 1


def fold(text: str) -> str:
    """Writes every O as 0, which is how the reader and the ground truth count them."""
    return text.upper().replace("O", "0")


def encode(text: str) -> list[int]:
    """Class numbers (1 and up) of a text of A-Z and 0-9."""
    return [CHARACTERS.index(character) + 1 for character in fold(text)]


def decode_greedy(columns) -> str:
    """Text of a [classes, columns] score array: best class per column, repeats and blanks out."""
    text, previous = [], BLANK
    for best in columns.argmax(0):
        if best != BLANK and best != previous:
            text.append(CHARACTERS[best - 1])
        previous = best
    return "".join(text)
