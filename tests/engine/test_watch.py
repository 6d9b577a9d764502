"""Clocks that were set, people who left and came back: each is an entry, once."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coach.domain.happening import Happening
from coach.domain.history import What
from coach.domain.preferences import Presence
from coach.domain.situation import Situation
from coach.engine.clock import FastClock
from coach.engine.memory import MemoryHistory
from coach.engine.past import Past
from coach.engine.watch import JUMP, Watch
from tests.fakes import BERLIN

START = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class Post:
    """A watch with a clock that is moved by hand."""

    def __init__(self) -> None:
        self.clock = FastClock(START, BERLIN)
        self.store = MemoryHistory()
        self.told: list[Happening] = []
        self.watch = Watch(self.clock, Past(self.store, START), self.told.append)
        self.watch.begin(Situation())

    def look(self, situation: Situation | None = None, after: timedelta = MINUTE) -> None:
        self.clock.move(after)
        self.watch.look(situation or Situation(), Presence())

    def kinds(self) -> list[What]:
        return [e.what for e in self.store.entries]


@pytest.fixture
def post() -> Post:
    return Post()


def test_a_minute_in_which_nothing_happened_writes_nothing(post: Post) -> None:
    for _ in range(100):
        post.look(Situation(idle=MINUTE))
    assert post.kinds() == []
    assert not post.watch.away


def test_who_leaves_is_written_down_once_and_since_when(post: Post) -> None:
    for minutes in (3, 4, 5):
        post.look(Situation(idle=minutes * MINUTE))
    (left,) = post.store.entries
    assert (left.what, left.at, left.until) == (What.LEFT, START + MINUTE, START - 2 * MINUTE)
    assert post.watch.away


def test_who_comes_back_is_written_down_once_with_the_whole_absence(post: Post) -> None:
    post.look(Situation(idle=3 * MINUTE))
    post.look(Situation(idle=timedelta()), after=7 * MINUTE)
    post.look(Situation(idle=timedelta()))
    assert post.kinds() == [What.LEFT, What.RETURNED]
    back = post.store.entries[1]
    assert (back.at, back.until) == (START + 8 * MINUTE, START - 2 * MINUTE)
    assert not post.watch.away


def test_a_locked_screen_is_an_absence_from_the_moment_it_was_locked(post: Post) -> None:
    post.look(Situation(locked=START))
    assert post.store.entries[0].until == START


def test_a_source_that_is_lost_counts_as_somebody_who_is_there(post: Post) -> None:
    post.look(Situation(idle=3 * MINUTE))
    post.look(Situation(idle=None))
    assert post.kinds() == [What.LEFT, What.RETURNED]


def test_a_sleep_that_nobody_saw_coming_is_an_absence(post: Post) -> None:
    slept = post.clock.now()
    woke = Situation(woke=slept + HOUR, gone=slept)
    post.look(woke, after=HOUR)
    post.look(woke)
    (back,) = post.store.entries
    assert (back.what, back.at, back.until) == (What.RETURNED, slept + HOUR, slept)


def test_a_waking_before_the_coach_was_opened_is_none_of_its_business() -> None:
    post = Post()
    old = Situation(woke=START - HOUR, gone=START - 2 * HOUR)
    post.watch.begin(old)
    post.look(old)
    assert post.kinds() == []


@pytest.mark.parametrize("by", [-2 * HOUR, -10 * MINUTE, 10 * MINUTE, 400 * 24 * HOUR])
def test_a_clock_that_was_set_is_noticed_with_what_it_showed_before(
    post: Post, by: timedelta
) -> None:
    post.look()
    post.clock.turn_to(post.clock.now() + by)
    post.look()
    (entry,) = post.store.entries
    assert (entry.what, entry.at - (entry.until or START)) == (What.CLOCK_SET, by)
    assert [h.why for h in post.told] == ["the clock was set"]


def test_a_clock_that_is_gently_corrected_is_left_alone(post: Post) -> None:
    for _ in range(10):
        post.clock.turn_to(post.clock.now() + JUMP / 2)
        post.look()
    assert post.kinds() == []


def test_a_long_sleep_is_no_clock_that_was_set(post: Post) -> None:
    post.look(after=9 * HOUR)
    assert post.kinds() == []


def test_an_absence_goes_on_while_the_clock_is_set(post: Post) -> None:
    post.look(Situation(locked=START))
    post.clock.turn_to(post.clock.now() - 2 * HOUR)
    post.look(Situation(locked=START - 2 * HOUR))
    post.look()
    assert post.kinds() == [What.LEFT, What.CLOCK_SET, What.RETURNED]
    back = post.store.entries[-1]
    assert back.at - (back.until or START) == 3 * MINUTE


def test_a_clock_that_is_set_makes_no_old_sleep_a_new_absence(post: Post) -> None:
    """The moment of waking up moves along with the clock; nobody slept again."""
    post.look(Situation(locked=START))
    woke = post.clock.now() + MINUTE
    post.look(Situation(woke=woke, gone=START))
    post.clock.turn_to(post.clock.now() - 2 * HOUR)
    post.look(Situation(woke=woke - 2 * HOUR, gone=START - 2 * HOUR))
    assert post.kinds() == [What.LEFT, What.RETURNED, What.CLOCK_SET]


def test_another_zone_is_told_and_is_no_clock_that_was_set(post: Post) -> None:
    post.clock.travel(ZoneInfo("America/New_York"))
    post.look()
    post.look()
    assert [h.why for h in post.told] == ["the time zone is America/New_York"]
    assert post.kinds() == []
