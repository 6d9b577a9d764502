"""The moves that come with the program, without all that a person's own need: help comes at once.

`library.Library` also knows routines, and watches in motion what a person wrote: that costs more
than the picture of one move.
"""

from coach.adapters.library_shelf import Shelf
from coach.motion import exercise
from coach.motion.exercise import Exercise


def shipped_moves() -> Shelf[Exercise]:
    """Return the moves that come with the program, each read when it is first asked for."""
    return Shelf("exercise", exercise.parse, None, replaces=False)
