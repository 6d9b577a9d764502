"""Pictures of windows: one a dress, named by it, the same each time, whole pages too."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from coach.domain.reminder import Tone
from coach.showcase import BOTH, VIEWS, view
from coach.snapshots import Dress, Wish, contact_sheet, draw, hidden_height, icons, settled, shots
from coach.ui.style import Style
from coach.ui.theme import colour

pytestmark = pytest.mark.usefixtures("qapp")
CARD = view("card-water")


def test_a_picture_is_named_by_what_is_on_it() -> None:
    today = view("today")
    assert Dress(Tone.LIGHT, size=BOTH[0]).name(today) == "today-light-100"
    assert Dress(Tone.NIGHT, 2.0, long=True, size=BOTH[0]).name(today) == "today-night-200-long"
    assert Dress(Tone.CONTRAST, size=BOTH[1]).name(today) == "today-contrast-100-720x560"
    assert Dress(Tone.DARK).name(CARD) == "card-water-dark-100"


def test_each_window_is_wished_in_every_tone_scale_language_and_size() -> None:
    wish = Wish(Path())
    assert len(list(wish.dresses(view("today")))) == len(Tone) * 2 * 2 * 2
    assert len(list(wish.dresses(CARD))) == len(Tone) * 2 * 2
    assert len(list(wish.dresses(view("tray-menu")))) == 2
    every = [dress.name(each) for each in VIEWS for dress in wish.dresses(each)]
    assert len(set(every)) == len(every)


def test_less_can_be_wished() -> None:
    wish = Wish(Path(), tones=(Tone.NIGHT,), size=(900, 700))
    dresses = list(wish.dresses(view("today")))
    assert {dress.tone for dress in dresses} == {Tone.NIGHT}
    assert {dress.size for dress in dresses} == {(900, 700)}
    assert {dress.size for dress in wish.dresses(CARD)} == {None}


def test_a_card_is_drawn_in_each_dress_and_the_same_again(tmp_path: Path) -> None:
    made = [list(draw(Wish(tmp_path / name, (CARD,), (Tone.NIGHT,)))) for name in ("a", "b")]
    names = [path.name for path in made[0]]
    assert names == [
        "card-water-night-100.png",
        "card-water-night-100-long.png",
        "card-water-night-200.png",
        "card-water-night-200-long.png",
        "card-water-sheet.png",
        "tray-icons.png",
    ]
    assert [a.read_bytes() for a in made[0]] == [b.read_bytes() for b in made[1]]
    pictures = [QImage(str(path)) for path in made[0]]
    paper = colour(Style(Tone.NIGHT).tokens.surface)
    assert QColor(pictures[0].pixel(pictures[0].rect().center())).red() <= paper.red() + 220
    assert pictures[2].width() >= pictures[0].width()


def test_a_page_that_scrolls_is_also_taken_whole() -> None:
    window, inside, area = QWidget(), QWidget(), QScrollArea()
    page = QVBoxLayout(window)
    page.addWidget(area)
    inside.setFixedSize(200, 900)
    area.setWidget(inside)
    window.resize(300, 300)
    taken = dict(shots(window))
    assert list(taken) == ["", "-whole"]
    assert taken[""].height() == 300
    assert taken["-whole"].height() > 900
    assert hidden_height(window) == 0
    window.close()


def test_a_window_that_shows_all_is_taken_once() -> None:
    label = QLabel("all of it")
    assert [last for last, _ in shots(label)] == [""]
    label.close()


def test_a_picture_is_taken_once_nothing_changes_any_more(qapp: object) -> None:
    assert qapp is not None
    label = QLabel("still")
    label.show()
    assert settled(label) == label.grab().toImage()
    label.close()


def test_a_contact_sheet_has_every_picture_small_and_by_its_name() -> None:
    red = QImage(840, 600, QImage.Format.Format_RGB32)
    red.fill(QColor("#FF0000"))
    sheet = contact_sheet([(f"n{i}", red) for i in range(5)], columns=2)
    rows = 3
    assert sheet.height() > rows * 300
    count = sum(
        QColor(sheet.pixel(x, y)) == QColor("#FF0000")
        for x in range(0, sheet.width(), 10)
        for y in range(0, sheet.height(), 10)
    )
    assert count > 5 * 42 * 30 * 0.9


def test_the_tray_is_shown_on_both_panels_in_all_its_states() -> None:
    sheet = icons()
    halves = {QColor(sheet.pixel(x, 1)).name() for x in (1, sheet.width() - 2)}
    assert len(halves) == 2
