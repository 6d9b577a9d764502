"""Questions asked of what happened."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.history import BY_THE_WALL, FOREVER, LONGER, Entry, History, What, told
from coach.domain.reminder import Habit

START = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TODAY, TOMORROW = "2026-03-10", "2026-03-11"


def entry(
    minute: float, what: What, habit: str | None = None, amount: int = 0, turn: str = ""
) -> Entry:
    return Entry(START + timedelta(minutes=minute), what, habit, amount=amount, turn=turn)


def drink(minute: float, amount: int = 200, turn: str = TODAY) -> Entry:
    return entry(minute, What.DRANK, Habit.WATER, amount, turn)


def clock_set(at: datetime, by: timedelta) -> Entry:
    """Return what is written at ``at``, where the clock showed ``at - by`` a moment before."""
    return Entry(at, What.CLOCK_SET, until=at - by)


def test_drinks_are_summed_for_the_day_that_they_count_for() -> None:
    drinks = (*(drink(i, 100) for i in range(4)), drink(5, 250, TOMORROW))
    history = History(drinks)
    assert (history.drunk(TODAY), history.drunk(TOMORROW)) == (400, 250)
    assert history.drunk("2026-03-12") == 0
    assert next(history.drinks(TODAY)) == drink(3, 100)


def test_what_was_asked_or_skipped_was_not_drunk() -> None:
    asked = entry(0, What.SHOWN, Habit.WATER, 200, TODAY)
    assert History((asked, entry(1, What.SKIPPED, Habit.WATER, turn=TODAY))).drunk(TODAY) == 0


def test_undo_takes_the_latest_drink_back() -> None:
    history = History((drink(0, 100), drink(1, 250)))
    once = history.plus(entry(2, What.UNDONE, Habit.WATER, 250, TODAY))
    assert once.drunk(TODAY) == 100
    assert once.plus(entry(3, What.UNDONE, Habit.WATER, 100, TODAY)).drunk(TODAY) == 0


def test_undo_without_a_drink_takes_nothing() -> None:
    shown = entry(0, What.SHOWN, Habit.WATER)
    history = History((shown,)).plus(entry(1, What.UNDONE, Habit.WATER))
    assert history.entries[0] == shown


@given(st.lists(st.sampled_from(["drink", "undo"]), max_size=12))
def test_any_row_of_drinks_and_undos_counts_like_a_pile(deeds: list[str]) -> None:
    history, pile = History(), list[int]()
    for minute, deed in enumerate(deeds):
        if deed == "drink":
            history = history.plus(drink(minute, 100 + minute))
            pile.append(100 + minute)
        else:
            history = history.plus(entry(minute, What.UNDONE, Habit.WATER))
            del pile[-1:]
    assert history.drunk(TODAY) == sum(pile)


def test_the_latest_word_on_pausing_counts() -> None:
    pause = Entry(START, What.PAUSED, until=START + HOUR)
    paused = History((pause,))
    assert paused.paused_until(START) == START + HOUR
    assert paused.paused_until(START + HOUR) is None
    assert paused.free_from(START) == START + HOUR
    assert paused.free_from(START + 2 * HOUR) == START + 2 * HOUR
    resumed = paused.plus(entry(10, What.RESUMED))
    assert resumed.paused_until(START + timedelta(minutes=11)) is None
    assert resumed.pause_end() == START + timedelta(minutes=10)


def test_an_old_pause_is_remembered_however_old() -> None:
    pause = Entry(START - 90 * DAY, What.PAUSED, until=FOREVER)
    late = entry(0, What.OPENED)
    kept = History((pause, ago(80, What.OPENED), late)).remembered(START)
    assert kept.entries == (pause, late)


def test_starts_and_own_reminders_are_remembered_longer_than_the_rest() -> None:
    own, opened = ago(5, What.SHOWN, "own:vitamin"), ago(5.5, What.OPENED)
    forgotten = (
        ago(7, What.SHOWN, "own:vitamin"),
        ago(7, What.OPENED),
        ago(1, What.SHOWN, "water"),
    )
    kept = History((*forgotten[:2], opened, own, forgotten[2])).remembered(START)
    assert kept.entries == (opened, own)
    assert timedelta(days=6) == LONGER


def ago(days: float, what: What, habit: str | None = None) -> Entry:
    return Entry(START - days * DAY, what, habit)


def test_newest_finds_the_latest_that_is_wanted() -> None:
    history = History((entry(0, What.SHOWN), entry(1, What.OPENED), entry(2, What.SHOWN)))
    assert history.newest(lambda e: e.what is What.SHOWN) == entry(2, What.SHOWN)
    assert history.newest(lambda e: e.what is What.DRANK) is None


def test_a_switch_is_on_from_its_latest_word_and_for_its_day_only() -> None:
    history = History((replace(entry(0, What.SWITCHED, turn=TODAY), note="hot on"),))
    assert history.is_on("hot", TODAY)
    assert not history.is_on("hot", TOMORROW)
    assert not history.is_on("exercise", TODAY)
    off = replace(entry(1, What.SWITCHED, turn=TODAY), note="hot off")
    assert not history.plus(off).is_on("hot", TODAY)


def test_a_clock_set_back_leaves_everything_as_long_ago_as_it_was() -> None:
    pause = Entry(START, What.PAUSED, until=START + HOUR)
    now = START + timedelta(minutes=30)
    set_back = clock_set(now - 2 * HOUR, -2 * HOUR)
    history = History((pause,)).plus(set_back)
    assert set_back.at - history.entries[0].at == timedelta(minutes=30)
    assert history.paused_until(set_back.at) == set_back.at + timedelta(minutes=30)


def test_a_pause_till_a_time_of_day_keeps_to_the_wall() -> None:
    pause = Entry(START, What.PAUSED, until=START + HOUR, note=BY_THE_WALL)
    history = History((pause,)).plus(clock_set(START - HOUR, -HOUR))
    assert history.pause_end() == START + HOUR


def test_a_pause_without_end_has_none_on_any_clock() -> None:
    pause = Entry(START, What.PAUSED, until=FOREVER)
    history = History((pause,)).plus(clock_set(START + HOUR, HOUR))
    assert history.pause_end() == FOREVER


def test_turns_keep_the_wall_time_that_was_in_force() -> None:
    history = History((drink(0),)).plus(clock_set(START + 40 * HOUR, 40 * HOUR))
    assert history.drunk(TODAY) == 200


entries = st.lists(
    st.builds(
        Entry,
        at=st.integers(-600, 0).map(lambda m: START + timedelta(minutes=m)),
        what=st.sampled_from([What.SHOWN, What.LATER, What.PAUSED, What.LEFT, What.RETURNED]),
        habit=st.sampled_from([None, "water", "own:vitamin"]),
        until=st.none() | st.integers(-60, 60).map(lambda m: START + timedelta(minutes=m)),
        note=st.sampled_from(["", BY_THE_WALL]),
    ),
    max_size=6,
)
spans = st.timedeltas(timedelta(hours=-48), timedelta(hours=48))


@given(entries, spans)
def test_a_clock_set_and_set_right_again_changes_nothing(found: list[Entry], by: timedelta) -> None:
    history = History(tuple(found))
    there = history.plus(clock_set(START + by, by))
    back = there.plus(clock_set(START, -by))
    assert back.entries[:-2] == history.entries
    assert [e.at for e in back.entries[-2:]] == [START, START]


@given(entries, st.lists(spans, max_size=4))
def test_whatever_is_done_to_the_clock_the_time_since_then_is_the_time_that_passed(
    found: list[Entry], jumps: list[timedelta]
) -> None:
    history, now = History(tuple(found)), START
    for by in jumps:
        now += by
        history = history.plus(clock_set(now, by))
    ago = [now - e.at for e in history.entries[: len(found)]]
    assert ago == [START - e.at for e in found]


@given(entries, st.lists(spans, max_size=3))
def test_a_history_read_again_is_the_one_that_was_kept_in_step(
    found: list[Entry], jumps: list[timedelta]
) -> None:
    history, written, now = History(), list(found), START
    for by in jumps:
        now += by
        written += [clock_set(now, by), entry(1, What.UNDONE, Habit.WATER), drink(2)]
    for each in written:
        history = history.plus(each)
    assert told(written) == history


def test_the_latest_start_or_end_of_the_coach_is_known() -> None:
    at = datetime(2027, 3, 1, tzinfo=UTC)
    opened, closed = Entry(at, What.OPENED), Entry(at, What.CLOSED)
    assert History().opening is None
    assert History((opened, Entry(at, What.SHOWN, "water"))).opening == opened
    assert History((opened, closed)).opening == closed
