"""What a table of colours holds: a colour, or how bright a red is at night."""

from collections.abc import Sequence

Shade = str | float
"""``"#rrggbb"``, or a brightness from 0 to 1 that ``palette`` turns into a red."""


def ramp(names: Sequence[str], *shades: Shade) -> dict[str, Shade]:
    """Return the shades by name.

    Raises:
        ValueError: there are more of one than of the other.
    """
    return dict(zip(names, shades, strict=True))
