"""A person is a value: the same choices, stage and dress are the same person."""

from coach.domain.stage import Stage
from coach.person import Person
from coach.ui.style import Style
from tests.fakes import chosen


def test_a_routine_takes_as_long_as_it_does_unless_it_is_tried_out() -> None:
    person = Person(chosen(), Stage.T2, 0.6, Style())
    assert person.pace == 1.0
    assert person == Person(chosen(), Stage.T2, 0.6, Style())
