"""Which way a text reads, and how it stands in a sentence that reads the other way."""

from unicodedata import bidirectional

_FIRST, _LAST = "\u2068", "\u2069"
"""What is between them keeps its own direction, and leaves that of its neighbours alone."""


def leftward(text: str) -> bool:
    """Return whether a text reads from right to left: its first letter with a direction does.

    What is isolated in it does not count.
    """
    depth = 0
    for letter in text:
        depth += (letter == _FIRST) - (letter == _LAST)
        match bidirectional(letter):
            case _ if depth:
                continue
            case "R" | "AL":
                return True
            case "L":
                return False
    return False


def isolated(text: str) -> str:
    """Return a text that can stand in any sentence; one that has nothing odd in it as it is."""
    odd = any(bidirectional(letter) in ("R", "AL") for letter in text)
    return f"{_FIRST}{text}{_LAST}" if odd else text
