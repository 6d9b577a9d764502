from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences
from coach.ui.preferences.row import PreferenceRow
from coach.ui.preferences.section_card import OtherSection, SectionCard
from coach.ui.style import Style
from tests.ui.looks import has, shot
from tests.ui.preferences.pages import DESK, MONDAY

NAMES = ("bedtime.enabled", "bedtime.lead_min", "bedtime.repeat_min")


def make(name: str) -> PreferenceRow:
    row = PreferenceRow(DESK, name, MONDAY)
    row.show_preferences(Preferences())
    return row


def card(qtbot: QtBot) -> SectionCard:
    made = SectionCard(Style(), "bedtime", "Bedtime", NAMES, make)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def order(made: SectionCard) -> list[str]:
    rows = sorted(made.rows.values(), key=lambda row: row.y())
    return [row.name for row in rows if not row.isHidden()]


def test_rows_are_made_when_they_are_wanted_and_stand_in_order(qtbot: QtBot) -> None:
    made = card(qtbot)
    assert set(made.pending) == set(NAMES)
    for name in reversed(NAMES):
        made.build(name)
    qtbot.waitUntil(lambda: order(made) == list(NAMES))
    assert made.pending == ()


def test_a_row_is_made_once(qtbot: QtBot) -> None:
    made = card(qtbot)
    assert made.build(NAMES[0]) is made.build(NAMES[0])


def test_it_keeps_room_for_rows_to_come(qtbot: QtBot) -> None:
    made = card(qtbot)
    before = made.sizeHint().height()
    for name in NAMES:
        made.build(name)
    assert abs(made.sizeHint().height() - before) < 80


def test_a_row_made_anew_stands_where_the_old_one_stood(qtbot: QtBot) -> None:
    made = card(qtbot)
    for name in NAMES:
        made.build(name)
    old = made.rows[NAMES[1]]
    made.rebuild(NAMES[1])
    assert made.rows[NAMES[1]] is not old
    qtbot.waitUntil(lambda: order(made) == list(NAMES))


def test_only_what_is_looked_for_is_shown(qtbot: QtBot) -> None:
    made = card(qtbot)
    for name in NAMES:
        made.build(name)
    made.show_only({NAMES[2]})
    assert order(made) == [NAMES[2]]
    made.show_only(set())
    assert made.isHidden()
    made.show_only(set(NAMES))
    assert made.isVisible()


def test_a_line_stands_between_two_rows(qtbot: QtBot) -> None:
    made = card(qtbot)
    made.build(NAMES[0])
    assert not has(shot(made), Style().tokens.line)
    made.build(NAMES[1])
    qtbot.waitUntil(lambda: made.rows[NAMES[1]].y() > made.rows[NAMES[0]].y())
    assert has(shot(made), Style().tokens.line)


def test_what_others_make_is_made_once_and_late(qtbot: QtBot) -> None:
    made: list[QWidget] = []

    def build() -> QWidget:
        made.append(QWidget())
        return made[-1]

    section = OtherSection(Style(), "keeping", "Keeping", build)
    qtbot.addWidget(section)
    assert section.heading.text() == section.accessibleName() == "Keeping"
    assert made == []
    assert section.build()
    assert not section.build()
    assert made == [section.content]


def test_little_width_is_left_to_the_rows(qtbot: QtBot) -> None:
    made = SectionCard(Style(), "hours", "Hours", ("hours.wake",), make)
    qtbot.addWidget(made)
    made.build("hours.wake")
    made.show()
    rooms = []
    (row,) = made.rows.values()
    for wide in (600, 400):
        made.resize(wide, 200)
        QApplication.processEvents()
        rooms.append(wide - row.width())
    assert rooms[1] < rooms[0]
