import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.hours import day_on
from coach.domain.reminder import Tone
from coach.domain.windows import parsed
from coach.ui.live_day import quiet
from coach.ui.live_day.axis import Axis, axis
from coach.ui.live_day.strip import Strip
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.fakes import BERLIN, chosen
from tests.ui.live_day.days import TUESDAY, at
from tests.ui.looks import contrast, differ, shot


class Made:
    def __init__(
        self, qtbot: QtBot, tone: Tone = Tone.LIGHT, windows: str = "", **hours: object
    ) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.strip = Strip(Style(tone), self.page)
        self.strip.resize(1000, 44)
        self.day = day_on(chosen(**hours).hours, TUESDAY, BERLIN)
        self.axis: Axis = axis(self.day, BERLIN, left=20, width=960)
        spans = quiet.spans(parsed(windows), self.day, BERLIN)
        self.strip.show_day(self.axis, self.day, spans, "Awake 15 h 30")

    def zone(self, clock: str, tone: Tone = Tone.LIGHT) -> str:
        shade = shot(self.strip).pixelColor(round(self.axis.x(at(clock))), 4)
        tones = tokens(tone)
        names = {tones.moon_soft.lower(): "night", tones.amber_soft.lower(): "awake"}
        return names.get(shade.name(), "striped")


@pytest.mark.parametrize("tone", Tone)
def test_night_and_waking_hours_have_their_zones(qtbot: QtBot, tone: Tone) -> None:
    made = Made(qtbot, tone)
    seen = [made.zone(clock, tone) for clock in ("05:00", "07:30", "21:00", "23:30")]
    assert seen == ["night", "awake", "awake", "night"]


@pytest.mark.parametrize("tone", Tone)
def test_quiet_windows_are_hatched_so_that_colour_is_not_all(qtbot: QtBot, tone: Tone) -> None:
    made = Made(qtbot, tone, "12:30-14:00")
    seen = {made.zone(f"12:{minute:02}", tone) for minute in range(35, 60)}
    assert {"night", "striped"} <= seen
    assert made.zone("14:10", tone) == "awake"


def test_the_signs_of_night_and_day_can_be_seen_in_every_tone() -> None:
    for tone in Tone:
        tones = tokens(tone)
        assert contrast(tones.ink, tones.amber_soft) >= 4.5
        assert contrast(tones.moon, tones.moon_soft) >= 3
        assert contrast(tones.amber, tones.amber_soft) >= 3


def test_the_words_make_room_for_what_is_quiet_and_for_the_present(qtbot: QtBot) -> None:
    made = Made(qtbot)
    plain = shot(made.strip)
    after = round(made.axis.x(at("08:00")))
    made.strip.avoid(at("09:00"))
    moved = shot(made.strip)
    assert differ(plain, moved)
    area = (after, 0, round(made.axis.x(at("09:00"))) - after + 20, 44)
    ink = QColor(tokens(Tone.LIGHT).ink)
    copy = moved.copy(*area)
    assert not any(
        copy.pixelColor(x, y) == ink for x in range(copy.width()) for y in range(copy.height())
    )


def test_a_very_short_day_has_neither_words_nor_a_sun(qtbot: QtBot) -> None:
    made = Made(qtbot, hours__wake="12:00", hours__bedtime="13:00")
    assert made.zone("12:30") == "awake"
    amber = QColor(tokens(Tone.LIGHT).amber)
    picture = shot(made.strip)
    assert not any(picture.pixelColor(x, 22) == amber for x in range(picture.width()))
