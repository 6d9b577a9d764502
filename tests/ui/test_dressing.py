"""Windows are dressed by choice first, then by the time of day and the system."""

from datetime import UTC, date, datetime

import pytest

from coach.domain.appearance import Accent, Appearance, Contrast, Look
from coach.domain.hours import day_on
from coach.domain.preferences import Hours
from coach.domain.reminder import Tone
from coach.ui.dressing import dressed
from coach.ui.style import Style
from coach.ui.system import System
from tests.fakes import BERLIN

DAY = day_on(Hours(), date(2026, 3, 10), BERLIN)
NOON = datetime(2026, 3, 10, 11, tzinfo=UTC)
LATE = datetime(2026, 3, 10, 20, tzinfo=UTC)
BRIGHT = System(font_px=15, accent="#aa5500")
DARK = System(dark=True, contrast=True, font_px=30)


@pytest.mark.parametrize(
    ("appearance", "now", "system", "style"),
    [
        (Appearance(), NOON, BRIGHT, Style()),
        (Appearance(), LATE, BRIGHT, Style(Tone.NIGHT)),
        (Appearance(), NOON, DARK, Style(Tone.CONTRAST, 2.0)),
        (Appearance(contrast=Contrast.USUAL), NOON, DARK, Style(Tone.DARK, 2.0)),
        (Appearance(contrast=Contrast.MORE), NOON, BRIGHT, Style(Tone.CONTRAST_LIGHT)),
        (
            Appearance(look=Look.LIGHT, text_percent=150),
            LATE,
            DARK,
            Style(Tone.CONTRAST_LIGHT, 1.5),
        ),
        (Appearance(accent=Accent.SYSTEM), NOON, BRIGHT, Style(accent="#aa5500")),
    ],
)
def test_what_is_chosen_counts_first(
    appearance: Appearance, now: datetime, system: System, style: Style
) -> None:
    assert dressed(appearance, DAY, now, system) == style
