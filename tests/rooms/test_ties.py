"""What pages ask of the program is asked late: nothing is made before it is needed."""

from dataclasses import fields

from coach.rooms.ties import Ties
from tests.house import Indoors


def test_every_tie_is_asked_when_it_is_needed(indoors: Indoors) -> None:
    indoors.open("today")
    home = indoors.doors._home
    assert home is not None
    assert all(callable(getattr(home._ties, field.name)) for field in fields(Ties))
    assert indoors.doors._guard is None
    assert home._ties.guard() is indoors.doors.guard
