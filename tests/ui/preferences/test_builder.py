import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.ui.preferences.builder import FIRST_ROWS, Builder


class Rows:
    """Stands in for the sections: so many rows are still to be made."""

    def __init__(self, left: int) -> None:
        self.left = left

    def build_next(self) -> bool:
        self.left -= self.left > 0
        return self.left > 0


def builder(left: int) -> tuple[Builder, Rows, list[int], QObject]:
    rows, shown, parent = Rows(left), list[int](), QObject()
    made = Builder(
        rows,  # type: ignore[arg-type]
        lambda *, all_of_it: shown.append(-1 if all_of_it else rows.left),
        parent,
    )
    return made, rows, shown, parent


@pytest.mark.usefixtures("qapp")
def test_first_only_what_is_in_sight_is_made() -> None:
    made, rows, shown, _parent = builder(40)
    made.begin()
    assert rows.left == 40 - FIRST_ROWS
    assert shown == [rows.left]
    assert not made.busy


def test_the_rest_is_made_when_there_is_time(qtbot: QtBot) -> None:
    made, rows, shown, _parent = builder(40)
    made.begin()
    made.go_on()
    assert made.busy
    qtbot.waitUntil(lambda: not made.busy)
    assert rows.left == 0
    assert shown[-1] == -1


@pytest.mark.usefixtures("qapp")
def test_while_it_rests_nothing_is_made() -> None:
    made, rows, _shown, _parent = builder(40)
    made.go_on()
    made.rest()
    assert not made.busy
    assert rows.left == 40


@pytest.mark.usefixtures("qapp")
def test_what_is_wanted_now_is_made_now() -> None:
    made, rows, shown, _parent = builder(40)
    made.go_on()
    made.finish()
    assert rows.left == 0
    assert not made.busy
    assert shown == [-1]
