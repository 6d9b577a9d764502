from coach.domain.likeness import Likeness
from coach.ui.player.setting import Setting


def test_nothing_is_heard_and_no_screen_is_filled_unless_it_was_chosen() -> None:
    plain = Setting()
    assert (plain.voice, plain.sound, plain.full_screen) == (False, False, False)
    assert plain.likeness == Likeness()
    assert plain.note == ""
