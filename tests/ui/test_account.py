import pytest

from coach.domain.happening import Event, Happening
from coach.domain.reminder import Answer, Habit, own
from coach.ui.account import happening
from tests.ui.samples import at

BOTH = ("water", "standing")


@pytest.mark.parametrize(
    ("event", "habits", "why", "said"),
    [
        (Event.SHOWN, ("water",), "due", "A glass of water?  due"),
        (
            Event.SHOWN,
            BOTH,
            "waited: a call",
            "A glass of water, and time for a break?  waited: a call",
        ),
        (Event.SHOWN, (own("vitamin"),), "due, quietly", "Vitamin?  due, quietly"),
        (Event.WITHDRAWN, ("bedtime",), "answered", "bedtime taken back: answered"),
        (Event.WAITING, ("standing",), "a call", "standing waits: a call"),
        (Event.WAITING, BOTH, "away", "water, standing wait: away"),
        (Event.DROPPED, ("water",), "too late", "water let go: too late"),
        (Event.RECORDED, ("water",), "drank 200 mL", "water: drank 200 mL"),
        (Event.RECORDED, (), "paused until it is resumed", "paused until it is resumed"),
    ],
)
def test_what_happened_is_one_line_that_tells_why(
    event: Event, habits: tuple[str, ...], why: str, said: str
) -> None:
    assert happening(Happening(at("14:00"), event, habits, why)) == said


def test_an_answer_is_told_as_it_is_said() -> None:
    done = Happening(
        at("22:00"), Event.ANSWERED, ("bedtime",), Answer.NOT_TONIGHT, Answer.NOT_TONIGHT
    )
    assert happening(done) == "bedtime answered: not tonight"


def test_every_sort_of_habit_can_be_told_of_in_every_event() -> None:
    for habit in (own("vitamin") if each is Habit.OWN else str(each) for each in Habit):
        for event in Event:
            said = happening(Happening(at("14:00"), event, (habit,), "due"))
            assert "\n" not in said
            assert said.endswith("due")
