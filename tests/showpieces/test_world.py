"""The invented person, as windows are shown to them."""

from coach.afternoon import EVENING, NOW, ZONE
from coach.domain.reminder import Tone
from coach.domain.stage import Stage
from coach.showpieces.world import View, World
from coach.ui.style import Style


def test_by_day_it_is_afternoon_and_in_red_it_is_evening() -> None:
    world = World()
    for tone in Tone:
        now = world.at(Style(tone)).coach.now.astimezone(ZONE).time()
        assert now == (EVENING if tone is Tone.NIGHT else NOW)


def test_the_same_day_serves_all() -> None:
    world = World()
    assert world.at(Style()) is world.at(Style(Tone.DARK))


def test_who_follows_a_routine_is_dressed_and_in_their_stage() -> None:
    style = Style(Tone.CONTRAST, 2.0)
    person = World().person(style)
    assert person.style is style
    assert person.stage is Stage.T3
    assert person.belly > 0.5


def test_nothing_of_a_real_person_is_looked_at() -> None:
    assert not World().places.data.exists()


def test_what_the_desktop_draws_comes_in_one_tone(qapp: object) -> None:
    assert qapp is not None
    assert View("menu", lambda *_: None, native=True).tones == (Tone.LIGHT,)  # type: ignore[arg-type]
    assert View("page", lambda *_: None).tones == tuple(Tone)  # type: ignore[arg-type]
