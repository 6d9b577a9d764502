from datetime import time, timedelta

from coach.domain.hours import day_on
from coach.domain.windows import Windows, parsed, written
from coach.ui.live_day.quiet import Piece, movable, moved, spans
from tests.fakes import BERLIN, chosen
from tests.ui.live_day.days import SATURDAY, TUESDAY, at

DAY = day_on(chosen().hours, TUESDAY, BERLIN)
SEVERAL: Windows = parsed("mon-fri 12:30-14:00; sat; 22:00-01:00; sun 10:00-11:00")


def test_windows_of_the_day_that_have_times_can_be_moved() -> None:
    next_day = TUESDAY + timedelta(days=1)
    assert list(movable(SEVERAL, DAY, BERLIN)) == [
        Piece(0, at("12:30"), at("14:00")),
        Piece(2, at("22:00"), at("01:00", next_day)),
    ]


def test_a_whole_quiet_day_is_shown_but_not_moved() -> None:
    saturday = day_on(chosen().hours, SATURDAY, BERLIN)
    assert (saturday.wake, saturday.bedtime) in spans(SEVERAL, saturday, BERLIN)
    assert [piece.index for piece in movable(SEVERAL, saturday, BERLIN)] == [2]


def test_quiet_is_cut_to_the_day() -> None:
    windows = parsed("23:00-08:00")
    assert spans(windows, DAY, BERLIN) == (
        (DAY.opens, at("08:00")),
        (at("23:00"), DAY.closes),
    )
    (piece,) = movable(windows, DAY, BERLIN)
    assert piece.end == DAY.closes


def test_moving_a_window_keeps_its_weekdays_and_the_others() -> None:
    changed = moved(SEVERAL, 0, time(13, 0), time(14, 30))
    assert written(changed) == "mon-fri 13:00-14:30; sat; 22:00-01:00; sun 10:00-11:00"


def test_a_piece_knows_its_length() -> None:
    assert Piece(0, at("12:30"), at("14:00")).length == timedelta(minutes=90)
