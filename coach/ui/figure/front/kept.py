"""Drawings that are kept: a loop passes the same shapes again and again."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

MOST = 600
"""How many are kept: a slow loop has some hundred shapes; the rest is drawn anew."""
FINE = 10.0
"""Shapes are told apart by this fraction of a centimetre."""


class Kept(Generic[T]):
    """What was drawn, by what tells it apart."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, ...], T] = {}

    def get(self, key: tuple[int, ...], make: Callable[[], T]) -> T:
        """Return the drawing of this key; it is made where there is none."""
        if key not in self._made:
            if len(self._made) == MOST:
                self._made.clear()
            self._made[key] = make()
        return self._made[key]


def told(*points: complex, fine: float = FINE) -> tuple[int, ...]:
    """Return the key of points (or of numbers) that matter to a drawing."""
    return tuple(round(each * fine) for p in points for each in (p.real, p.imag))
