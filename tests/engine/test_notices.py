"""What stands open is asked once, answered once, and never in two places."""

from datetime import UTC, datetime, timedelta

import pytest

from coach.domain.happening import Event, Happening
from coach.domain.history import Entry, What
from coach.domain.notice import Notice
from coach.domain.reminder import Due
from coach.engine.clock import FastClock
from coach.engine.memory import MemoryHistory
from coach.engine.notices import Notices
from coach.engine.past import Past
from tests.fakes import BERLIN, FakePresenter

START = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
WATER = Due("water", START, amount=200, turn="2026-03-10T09:00")
STANDING = Due("standing", START)
NEXT = Due("water", START + timedelta(hours=1), amount=200, turn="2026-03-10T10:00")


class Desk:
    """Notices with a presenter and a history that can be looked at."""

    def __init__(self) -> None:
        self.clock = FastClock(START, BERLIN)
        self.store = MemoryHistory()
        self.presenter = FakePresenter(self.clock)
        self.told: list[Happening] = []
        self.past = Past(self.store, START)
        self.notices = Notices(self.clock, self.presenter, self.past, self.told.append)

    def kinds(self) -> list[tuple[What, str | None]]:
        return [(e.what, e.habit) for e in self.store.entries]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_what_is_shown_is_kept_with_its_turn(desk: Desk) -> None:
    desk.notices.show(Notice((WATER,)), "due")
    assert desk.store.entries == [
        Entry(START, What.SHOWN, "water", amount=200, turn="2026-03-10T09:00")
    ]
    assert desk.notices.habits == ("water",)
    assert desk.notices.of("water") is WATER
    assert desk.notices.of("standing") is None


def test_a_question_is_found_by_its_id_and_all_of_a_notice_by_its_own(desk: Desk) -> None:
    both = Notice((WATER, STANDING))
    desk.notices.show(both, "due")
    assert desk.notices.find(WATER.id) == (WATER,)
    assert desk.notices.find(both.id) == (WATER, STANDING)
    assert desk.notices.find("water@never") == ()


def test_the_next_one_of_a_habit_takes_the_place_of_the_first(desk: Desk) -> None:
    desk.notices.show(Notice((WATER,)), "due")
    desk.notices.show(Notice((NEXT,)), "due")
    assert [n.dues for n in desk.presenter.notices.values()] == [(NEXT,)]
    assert desk.kinds() == [
        (What.SHOWN, "water"),
        (What.UNANSWERED, "water"),
        (What.SHOWN, "water"),
    ]


def test_the_next_one_of_a_habit_leaves_the_other_part_of_a_notice(desk: Desk) -> None:
    desk.notices.show(Notice((WATER, STANDING)), "due")
    desk.notices.show(Notice((NEXT,)), "due")
    assert [n.habits for n in desk.presenter.notices.values()] == [("standing",), ("water",)]
    assert desk.notices.habits == ("standing", "water")


def test_an_answered_part_leaves_the_rest_under_a_new_name(desk: Desk) -> None:
    both = Notice((WATER, STANDING), quietly=True)
    desk.notices.show(both, "due")
    desk.notices.take((WATER,), "answered")
    (left,) = desk.presenter.notices.values()
    assert left == Notice((STANDING,), quietly=True, again=True)
    assert desk.notices.find(both.id) == ()
    assert desk.presenter.shown == [(START, WATER), (START, STANDING)]


def test_what_was_answered_is_withdrawn_once(desk: Desk) -> None:
    desk.notices.show(Notice((WATER,)), "due")
    desk.notices.take((WATER,), "answered")
    desk.notices.take((WATER,), "answered")
    assert desk.presenter.notices == {}
    assert [h.event for h in desk.told] == [Event.SHOWN, Event.WITHDRAWN]


def test_closing_what_is_not_open_writes_nothing(desk: Desk) -> None:
    desk.notices.close("water", "paused")
    assert desk.store.entries == []
    assert desk.told == []


def test_no_answer_is_told_as_that(desk: Desk) -> None:
    desk.notices.show(Notice((WATER,)), "due")
    desk.notices.close("water", "paused")
    assert [(h.event, h.why) for h in desk.told] == [
        (Event.SHOWN, "due"),
        (Event.WITHDRAWN, "paused"),
        (Event.RECORDED, "no answer"),
    ]
    assert desk.store.entries[-1].turn == WATER.turn


def test_at_the_end_everything_is_taken_back_and_nothing_is_held_against_anybody(
    desk: Desk,
) -> None:
    desk.notices.show(Notice((WATER,)), "due")
    desk.notices.show(Notice((STANDING,)), "due")
    desk.notices.leave()
    assert desk.presenter.notices == {}
    assert desk.notices.habits == ()
    assert [what for what, _ in desk.kinds()] == [What.SHOWN, What.SHOWN]


def test_what_other_habits_ask_goes_unanswered(desk: Desk) -> None:
    desk.notices.show(Notice((WATER, STANDING)), "due")
    desk.notices.close_but(("standing",), "switched off")
    assert desk.notices.habits == ("standing",)
    assert desk.kinds()[-1] == (What.UNANSWERED, "water")


def test_a_review_keeps_what_the_new_history_has_asked_too(desk: Desk) -> None:
    desk.notices.show(Notice((WATER, STANDING)), "due")
    before = desk.past.history
    desk.store.entries.pop(0)  # the water's
    desk.past.reload(START, opened=False)
    desk.notices.review(before, ("water", "standing"))
    assert desk.notices.habits == ("standing",)
    assert desk.kinds() == [(What.SHOWN, "standing")]


def test_a_review_takes_back_what_may_not_ask(desk: Desk) -> None:
    desk.notices.show(Notice((WATER,)), "due")
    desk.notices.review(desk.past.history, ())
    assert desk.notices.habits == ()
    assert desk.kinds() == [(What.SHOWN, "water")]
