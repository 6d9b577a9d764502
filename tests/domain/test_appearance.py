"""How the program looks: by the system, until somebody chooses."""

from coach.domain.appearance import Accent, Appearance, Contrast, Look
from coach.domain.preferences import declared


def test_at_first_looks_follow_the_system_and_the_time_of_day() -> None:
    appearance = Appearance()

    assert appearance.look is Look.AUTO
    assert appearance.contrast is Contrast.AUTO
    assert appearance.accent is Accent.COACH
    assert appearance.text_percent == 0


def test_text_grows_to_twice_its_size_in_quarters() -> None:
    limits = declared("appearance.text_percent").limits

    assert (limits["low"], limits["high"], limits["step"]) == (100, 200, 25)
    assert limits["zero"] == "as the system"
