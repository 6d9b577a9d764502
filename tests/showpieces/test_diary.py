"""The room of the diary is in the state that its picture is called by."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from coach.domain.diary import State
from coach.rooms.diary import DiaryRoom
from coach.showpieces import diary
from coach.showpieces.world import Words, World
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.language import catalogue
from coach.ui.lock.curtain import Curtain
from coach.ui.style import Style

pytestmark = pytest.mark.usefixtures("qapp")
Show = Callable[[Callable[[World, Style, Words], HomeWindow]], DiaryRoom]


@pytest.fixture
def show() -> Iterator[Show]:
    """Return what shows a window and returns its room."""
    windows: list[HomeWindow] = []

    def shown(build: Callable[[World, Style, Words], HomeWindow]) -> DiaryRoom:
        window = build(World(), Style(), catalogue())
        windows.append(window)
        window.show()
        QApplication.processEvents()
        page = window.page(Room.DIARY)
        assert isinstance(page, Curtain)
        assert isinstance(page.behind, DiaryRoom)
        return page.behind

    yield shown
    for window in windows:
        window.close()


@pytest.mark.parametrize(
    ("build", "state", "count"),
    [
        (diary.diary, State.CRAMPS, 1),
        (diary.gap, State.NOT_LOGGED, 0),
        (diary.many, State.CRAMPS, 3),
    ],
)
def test_a_month_is_looked_at(
    show: Show, build: Callable[[World, Style, Words], HomeWindow], state: State, count: int
) -> None:
    view = show(build).diary.view
    assert view is not None
    assert (view.cell.state, view.cell.count) == (state, count)
    assert (view.lately.logged, view.lately.cramps) == (12, 7)


def test_nothing_was_ever_logged(show: Show) -> None:
    view = show(diary.empty).diary.view
    assert view is not None
    assert view.empty


@pytest.mark.parametrize(("build", "cards"), [(diary.finish, 1), (diary.first, 0)])
def test_a_night_is_told(
    show: Show, build: Callable[[World, Style, Words], HomeWindow], cards: int
) -> None:
    editor = show(build).diary.editor
    assert editor is not None
    assert len(editor.cards) == cards
