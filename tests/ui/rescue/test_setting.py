from coach.domain.reminder import Tone
from coach.ui.rescue.setting import Setting


def test_without_a_choice_it_is_dark_silent_and_a_window() -> None:
    setting = Setting()
    assert setting.style.tone is Tone.NIGHT
    assert not setting.voice
    assert not setting.full_screen
