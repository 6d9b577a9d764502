"""How much larger than usual type is, by choice or as the system has it."""

from typing import Final

from coach.ui.theme import BASE_PX

LEAST: Final = 1.0
MOST: Final = 2.0
"""Windows stay whole between these."""


def text_scale(percent: int, system_px: float) -> float:
    """Return the scale of type, from `LEAST` to `MOST`.

    Args:
        percent: what was chosen; 0 follows the system.
        system_px: the system's font size in pixels.
    """
    wished = percent / 100 if percent else system_px / BASE_PX
    return min(max(wished, LEAST), MOST)
