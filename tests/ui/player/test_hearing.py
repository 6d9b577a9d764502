import pytest

from coach.motion.routine import Kind, Side
from coach.ui.player.hearing import Chime, Hearing, chime
from tests.ui.player.played import moment, session


def test_by_day_what_was_chosen_is_heard() -> None:
    voice = Hearing(voice=True, sound=False, night=False)
    assert (voice.on, voice.speaks) == (True, True)
    assert not Hearing(voice=False, sound=False, night=False).on


def test_at_night_nothing_is_heard_until_it_is_asked_for() -> None:
    hearing = Hearing(voice=True, sound=True, night=True)
    heard = [hearing.speaks]
    for _ in range(2):
        hearing.toggle()
        heard.append(hearing.speaks)
    assert heard == [False, True, False]


def test_whoever_chose_nothing_and_asks_for_sound_hears_all() -> None:
    hearing = Hearing(voice=False, sound=False, night=False)
    hearing.toggle()
    assert hearing.speaks
    hearing.rung(moment(Kind.READY))
    assert hearing.rung(moment(Kind.MOVE, Side.RIGHT)) is Chime.BEGIN


def test_a_session_rings_at_every_change_and_never_in_between() -> None:
    hearing = Hearing(voice=False, sound=True, night=False)
    rung = [hearing.rung(session().at(tenth / 10)) for tenth in range(511)]
    assert [each for each in rung if each] == [
        *(Chime.BEGIN, Chime.HOLD_END, Chime.SWITCH),
        *(Chime.BEGIN, Chime.HOLD_END, Chime.SWITCH),
        *(Chime.BEGIN, Chime.DONE),
    ]


def test_a_jump_has_no_sound() -> None:
    hearing = Hearing(voice=False, sound=True, night=False)
    hearing.rung(moment(Kind.READY))
    hearing.forget()
    assert hearing.rung(moment(Kind.MOVE, Side.LEFT)) is None


@pytest.mark.parametrize("kind", [Kind.READY, Kind.MOVE])
def test_the_first_moment_is_no_change(kind: Kind) -> None:
    assert chime(None, moment(kind)) is None


def test_a_text_is_told_once_in_its_segment() -> None:
    hearing = Hearing(voice=True, sound=False, night=False)
    right, left = moment(Kind.MOVE, Side.RIGHT), moment(Kind.MOVE, Side.LEFT)
    assert [hearing.told(right, "Hold."), hearing.told(right, "Hold.")] == [True, False]
    assert hearing.told(left, "Hold.")
