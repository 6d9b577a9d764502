"""Every window is in the list, by a name of its own; a new one cannot be forgotten."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMenu, QWidget

import coach.ui
from coach.domain.reminder import Tone
from coach.showcase import VIEWS, View, World, built, names, view
from coach.ui.language import catalogue
from coach.ui.pseudo import MARKS, pseudo
from coach.ui.style import Style
from tests.ui.audit.looked_at import shown

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def world() -> World:
    return World()


def ours() -> Iterator[type[QWidget]]:
    """Yield every sort of widget that is written here."""
    for module in pkgutil.walk_packages(coach.ui.__path__, "coach.ui."):
        for thing in vars(importlib.import_module(module.name)).values():
            widget = isinstance(thing, type) and issubclass(thing, QWidget)
            if widget and thing.__module__ == module.name:
                yield thing


def test_names_are_unlike_each_other() -> None:
    assert len(set(names())) == len(VIEWS)


def test_a_name_that_is_none_is_told_with_those_there_are() -> None:
    assert view("today").name == "today"
    with pytest.raises(LookupError, match=r"nothing.*today"):
        view("nothing")


def test_every_page_and_window_of_the_program_is_in_the_list(world: World) -> None:
    seen: set[type] = set()
    words = catalogue()
    for each in VIEWS:
        with shown(built(each, Style(), words, world)) as window:
            seen |= {type(part) for part in (window, *window.findChildren(QWidget))}
    above = {base for kind in seen for base in kind.__mro__}
    pages = [kind for kind in ours() if kind.__name__.endswith(("Window", "Page", "Player"))]
    assert len(pages) > 15
    missing = {kind.__name__ for kind in pages} - {kind.__name__ for kind in above}
    assert not missing, f"not in coach.showcase.VIEWS: {', '.join(sorted(missing))}"


@pytest.mark.parametrize("each", VIEWS, ids=lambda each: each.name)
def test_a_window_is_built_in_its_dress_and_not_shown(each: View, world: World) -> None:
    window = built(each, Style(Tone.DARK, 2.0), catalogue(), world)
    assert window.isWindow()
    assert not window.isVisible()
    if each.sizes:
        assert window.size().toTuple() == each.sizes[0]
    assert isinstance(window, QMenu) == each.native
    window.deleteLater()


def test_the_long_language_reaches_what_is_said_by_modules_too(world: World) -> None:
    menu = built(view("tray-menu"), Style(), pseudo(catalogue()), world)
    assert isinstance(menu, QMenu)
    said = [action.text() for action in menu.actions() if action.text()]
    assert said
    assert all(MARKS[0] in text for text in said)
    menu.deleteLater()
