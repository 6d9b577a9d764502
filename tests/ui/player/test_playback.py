from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.routine import Kind, Side
from coach.ui.player.playback import Playback
from coach.ui.player.stopwatch import GAP, MOVING_MS, STILL_MS
from tests.ui.player.played import Clock, segment, session

RIGHT = "evening/1/calf-wall-straight/right"
LEFT = "evening/1/calf-wall-straight/left"
PUMPS = "evening/2/ankle-pumps/both"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def playback(clock: Clock) -> Playback:
    playback = Playback(session(), clock)
    playback.resume()
    return playback


def play(playback: Playback, clock: Clock, seconds: float, frame: float = 0.25) -> list[str]:
    done: list[str] = []
    for _ in range(round(seconds / frame)):
        clock.pass_(frame)
        done += playback.tick()
    return done


def test_tells_each_leg_as_it_is_done(playback: Playback, clock: Clock) -> None:
    assert play(playback, clock, 18.5) == []
    assert play(playback, clock, 1) == [RIGHT]
    assert play(playback, clock, 18) == [LEFT]
    assert play(playback, clock, 20) == [PUMPS]
    assert playback.over
    assert playback.fraction == 1


def test_a_frame_late_by_seconds_still_tells_all_it_passed(
    playback: Playback, clock: Clock
) -> None:
    done = play(playback, clock, 60, frame=4.9)
    assert done == [RIGHT, LEFT, PUMPS]


def test_what_was_skipped_is_not_done(playback: Playback, clock: Clock) -> None:
    play(playback, clock, 6)
    playback.skip()
    assert playback.moment().segment.kind is Kind.SWITCH
    assert play(playback, clock, 60) == [LEFT, PUMPS]


def test_skipping_in_the_last_moment_is_still_skipping(playback: Playback, clock: Clock) -> None:
    play(playback, clock, 18.75)
    playback.skip()
    assert play(playback, clock, 1) == []


def test_skipping_everything_does_nothing_and_ends(playback: Playback) -> None:
    for _ in session().segments:
        playback.skip()
    assert playback.over
    assert playback.tick() == ()


def test_skipping_from_a_lead_in_goes_to_its_move(playback: Playback) -> None:
    playback.skip()
    moment = playback.moment()
    assert (moment.segment.kind, moment.t) == (Kind.MOVE, 0)


def test_what_is_done_twice_counts_once(playback: Playback, clock: Clock) -> None:
    assert play(playback, clock, 20) == [RIGHT]
    playback.back()
    assert playback.moment().segment == segment(Kind.MOVE, Side.RIGHT)
    assert play(playback, clock, 15) == []


def test_what_was_skipped_can_be_done_after_all(playback: Playback, clock: Clock) -> None:
    play(playback, clock, 6)
    playback.skip()
    playback.back()
    assert play(playback, clock, 15) == [RIGHT]


def test_back_means_this_move_and_from_its_start_the_one_before(
    playback: Playback, clock: Clock
) -> None:
    play(playback, clock, 5 + 14 + 4 + 8)
    playback.back()
    assert playback.moment().segment == segment(Kind.MOVE, Side.LEFT)
    assert playback.moment().t == 0
    playback.back()
    assert playback.moment().segment == segment(Kind.MOVE, Side.RIGHT)
    playback.back()
    assert playback.moment().segment.kind is Kind.READY


def test_a_pause_gives_each_leg_its_whole_hold(playback: Playback, clock: Clock) -> None:
    held = {Side.RIGHT: 0.0, Side.LEFT: 0.0}
    for frame in range(6000):
        if frame in (900, 2500):
            playback.pause()
            clock.pass_(60)
            playback.tick()
            playback.resume()
        before = playback.moment()
        clock.pass_(0.01)
        playback.tick()
        if before.phase.hold and before.segment.side in held:
            held[before.segment.side] += 0.01
    assert held[Side.RIGHT] == pytest.approx(10.0, abs=0.03)
    assert held[Side.LEFT] == pytest.approx(10.0, abs=0.03)


def test_pausing_on_the_finish_line_does_not_lose_the_leg(playback: Playback, clock: Clock) -> None:
    play(playback, clock, 18.75)
    clock.pass_(0.5)
    playback.pause()
    assert playback.tick() == (RIGHT,)


def test_after_a_sleep_it_stands_where_it_was(playback: Playback, clock: Clock) -> None:
    play(playback, clock, 8)
    clock.pass_(3600)
    assert playback.tick() == ()
    assert not playback.running
    assert playback.moment().t == pytest.approx(3)


def test_sixty_pictures_a_second_in_movement_and_thirty_in_a_hold(
    playback: Playback, clock: Clock
) -> None:
    assert playback.next_frame_ms(reduced=False) == STILL_MS, "ready: nothing but the breath moves"
    play(playback, clock, 6)
    assert playback.next_frame_ms(reduced=False) == MOVING_MS
    play(playback, clock, 3)
    assert playback.next_frame_ms(reduced=False) == STILL_MS


def test_reduced_motion_wants_a_picture_when_the_seconds_change(
    playback: Playback, clock: Clock
) -> None:
    wakes = 0
    while not playback.over:
        clock.pass_(playback.next_frame_ms(reduced=True) / 1000)
        playback.tick()
        wakes += 1
        assert wakes < 80
    assert wakes >= 51


def test_another_session_with_the_same_past_goes_on_where_it_is_told(
    playback: Playback, clock: Clock
) -> None:
    done = play(playback, clock, 5 + 14 + 4 + 6)
    left = segment(Kind.MOVE, Side.LEFT)
    other = replace(session(), segments=session().segments)
    playback.exchange(other, left.start)
    assert playback.session is other
    assert playback.running
    assert playback.moment().t == 0
    done += play(playback, clock, 40)
    assert done == [RIGHT, LEFT, PUMPS]


@given(
    st.lists(
        st.one_of(
            st.tuples(st.sampled_from(("skip", "back", "pause", "resume")), st.just(0.0)),
            st.tuples(st.just("frame"), st.floats(0.01, 4.9)),
            st.tuples(st.just("play"), st.floats(1, 40)),
            st.tuples(st.just("sleep"), st.floats(6, 900)),
        ),
        max_size=30,
    )
)
def test_a_leg_is_told_only_if_each_of_its_seconds_was_played(
    deeds: list[tuple[str, float]],
) -> None:
    clock, whole = Clock(), session()
    playback = Playback(whole, clock)
    playback.resume()
    heard: list[str] = []
    reached = dict.fromkeys((RIGHT, LEFT, PUMPS), 0.0)

    def frame(seconds: float) -> None:
        before = playback.moment()
        asleep = seconds > GAP or not playback.running
        clock.pass_(seconds)
        heard.extend(playback.tick())
        start = before.segment.start + before.t
        for each in whole.segments:
            if each.kind is Kind.MOVE and not asleep:
                note = f"evening/{each.step + 1}/{each.exercise.id}/{each.side}"
                first, last = max(start, each.start), min(start + seconds, each.end)
                if last > first and first - each.start <= reached[note] + 1e-6:
                    reached[note] = max(reached[note], last - each.start)
                assert note not in heard or reached[note] >= each.length - 1e-6

    for deed, seconds in deeds:
        match deed:
            case "play":
                for _ in range(int(seconds / 0.7)):
                    frame(0.7)
            case "frame" | "sleep":
                frame(seconds)
            case _:
                getattr(playback, deed)()
    assert len(heard) == len(set(heard))
