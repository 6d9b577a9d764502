"""With discreet notices on, nothing that others may see tells what it is about.

That is every notice, what the tray says, the title of every window, and the name of every file.
`tests/desktop/test_discreet.py` looks at a whole day on a real desktop.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import chain, combinations, product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from coach import app, assets
from coach.adapters.files import Places
from coach.adapters.message import Body
from coach.adapters.notify.freedesktop import Freedesktop
from coach.adapters.shortcut import portal
from coach.domain.history import FOREVER, History
from coach.domain.notice import Notice
from coach.domain.orders import ROOMS
from coach.domain.policy import Why
from coach.domain.posture import Phase, Posture
from coach.domain.preferences import Mode, Preferences, Unit
from coach.domain.reminder import Card, Due, Habit, Tone, own
from coach.domain.stage import Stage
from coach.domain.status import Status, Waiting
from coach.showcase import VIEWS, View, World, built
from coach.ui import words
from coach.ui.card_window import CardWindow
from coach.ui.language import catalogue
from coach.ui.style import Style
from coach.ui.tray import Tray
from tests.adapters.notify.fakes import BUTTONS, FakeBus
from tests.fakes import BERLIN, chosen
from tests.ui.samples import BEDTIME, MORNING, OFF_FEET, STANDING, STATUS, WATER, at, mine
from tests.wording import ROOT

pytestmark = pytest.mark.usefixtures("qapp")

TELLING = re.compile("cramp|pregnan|trimester", re.IGNORECASE)
TITLE = "Stretch Coach"

OWN = (mine("tablet", "14:20"), mine("Cramp tablet", "14:25"), mine("third TRIMESTER class"))
"""Names of the person's own: what tells a condition in them is left out, the rest is theirs."""
DUES = (WATER, STANDING, OFF_FEET, BEDTIME, MORNING, *OWN)
TOGETHER = tuple(
    dues
    for dues in chain.from_iterable(combinations(DUES, many) for many in range(1, len(DUES) + 1))
    if not {STANDING, OFF_FEET} <= set(dues)
)
"""All that may fall due at once."""
STAGES = ("none", "t1", "t2", "t3", "after")


def telling(said: object) -> bool:
    """Whether something, with all that is in it, tells."""
    return TELLING.search(repr(said)) is not None


def preferences(stage: str, mode: Mode = Mode.DESK, unit: Unit = Unit.ML) -> Preferences:
    return chosen(profile__stage=stage, standing__mode=mode, water__unit=unit)


def card(dues: tuple[Due, ...], choices: Preferences, held: Why | None, tone: Tone) -> Card:
    notice = replace(Notice(dues), held=held)
    around = words.around(notice, choices, History(), at("14:30"), BERLIN)
    return words.card(notice, around, tone)


def cards() -> Iterator[Card]:
    """Yield every notice there can be."""
    for stage, mode, unit in product(STAGES, Mode, Unit):
        choices = preferences(stage, mode, unit)
        assert choices.notices.discreet
        for dues in TOGETHER:
            yield card(dues, choices, None, Tone.LIGHT)
    for held, tone, again in product((None, *Why), Tone, (False, True)):
        for due in DUES:
            asked = replace(due, asked=again, repeat=again and due is BEDTIME)
            yield card((asked,), preferences("t3"), held, tone)


def seen_of(each: Card) -> tuple[object, ...]:
    """Return what a notice shows; its names for itself are seen by nobody."""
    return each.title, each.body, tuple(button.label for button in each.buttons)


def test_discreet_is_how_it_begins() -> None:
    assert Preferences().notices.discreet


def test_no_notice_tells() -> None:
    shown = {seen_of(each) for each in cards()}
    assert len(shown) > 500
    assert [each for each in shown if telling(each)] == []


def test_a_telling_name_is_shown_where_nobody_reads_along() -> None:
    """So the test above can fail."""
    choices = chosen(profile__stage="t3", notices__discreet=False)
    assert telling(card(OWN[1:2], choices, None, Tone.LIGHT).title)
    assert telling("Help with a CRAMP now")
    assert telling({"a": ["x", ("A pregnant pause",)]})


def posted(each: Card) -> Body:
    """Return what the notification server is told of a card."""
    buses: list[FakeBus] = []

    def connect(_: QObject) -> FakeBus:
        buses.append(FakeBus())
        return buses[-1]

    notifier = Freedesktop(connect)
    notifier.show(each)
    buses[0].reply("GetCapabilities", BUTTONS)
    (asked,) = buses[0].asked("Notify")
    return asked.body


@pytest.mark.parametrize("due", DUES, ids=lambda due: due.habit)
def test_no_server_of_notices_is_told(due: Due) -> None:
    """By no argument: the name of the program, the icon, the actions and their keys, the hints."""
    for dues in ((due,), tuple(dict.fromkeys((due, WATER, BEDTIME)))):
        name, _, icon, title, body, actions, hints, _ = posted(
            card(dues, preferences("t3"), None, Tone.LIGHT)
        )
        assert (name, hints["desktop-entry"]) == (TITLE, ("s", "stretch-coach"))
        assert Path(icon).parent == assets.path("icons")
        assert not telling((Path(icon).name, title, body, actions, hints)), due.habit


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("due", DUES, ids=lambda due: due.habit)
def test_no_card_of_our_own_tells(qtbot: QtBot, due: Due, tone: Tone) -> None:
    window = CardWindow(card((due,), preferences("t3"), Why.CALL, tone))
    qtbot.addWidget(window)
    assert not telling(list(told_by(window)))


def told_by(widget: QWidget) -> Iterator[str]:
    """Yield all that a widget and its parts say, to whomever."""
    for part in (widget, *widget.findChildren(QWidget)):
        yield from (part.windowTitle(), part.toolTip(), part.statusTip(), part.whatsThis())
        yield from (part.accessibleName(), part.accessibleDescription())
        if callable(said := getattr(part, "text", None)):
            yield str(said())


def states() -> Iterator[tuple[Status, Mode]]:
    """Yield how things can be."""
    telling_own = own("Cramp tablet")
    base = replace(STATUS, next=(OWN[1], WATER, BEDTIME), open=(), waiting=())
    yield from ((replace(base, stage=stage, unit=unit), mode) for stage, unit, mode in each_kind())
    for habit, why in product((*Habit, telling_own), Why):
        if habit != Habit.OWN:
            yield replace(base, waiting=(Waiting(habit, why),)), Mode.DESK
    for many in range(1, 5):
        habits = (telling_own, "water", "standing", "bedtime")[:many]
        yield replace(base, open=habits), Mode.DESK
    for phase, long in product(Phase, (False, True)):
        stance = Posture(phase, timedelta(minutes=40), at("14:30"), timedelta(hours=5), long=long)
        yield replace(base, posture=stance, switches=("hot", "exercise", "shift")), Mode.JOB
    yield from ((replace(base, paused_until=end), Mode.DESK) for end in (at("16:00"), FOREVER))
    yield replace(base, confirmed=False), Mode.DESK
    yield replace(base, away=True), Mode.DESK
    yield replace(base, limit=True), Mode.DESK
    yield replace(base, next=(), drunk_ml=0), Mode.DESK
    yield replace(base, sources={"idle": "none"}), Mode.SIT_STAND


def each_kind() -> Iterator[tuple[Stage, Unit, Mode]]:
    yield from product(Stage, Unit, Mode)


def actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        yield action
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions(inner)


def test_the_tray_tells_in_no_state() -> None:
    tray = Tray()
    tray.furnish(200)
    assert tray.menu is not None
    seen = set[str]()
    for status, mode in states():
        assert status.discreet
        tray.tell(status, mode)
        said = [tray.icon.toolTip(), tray.menu.title(), tray.menu.accessibleName()]
        for action in actions(tray.menu):
            said += [action.text(), action.toolTip(), action.statusTip(), action.whatsThis()]
        assert not telling(said), said
        seen |= set(said)
    assert len(seen) > 60
    assert "Help now" in seen
    tray.tell(replace(STATUS, discreet=False), Mode.DESK)
    assert telling([action.text() for action in actions(tray.menu)])


@pytest.fixture(scope="module")
def world() -> World:
    return World()


@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_the_title_of_a_window_is_the_name_of_the_program(
    view: View, tone: Tone, world: World
) -> None:
    """Nothing else by which a window is known to the desktop tells either."""
    if tone not in view.tones:
        return
    window = built(view, Style(tone), catalogue(), world)
    assert isinstance(window, QMenu) or window.windowTitle() == TITLE
    for each in (window, *window.findChildren(QWidget)):
        if each.isWindow():
            assert each.windowTitle() in ("", TITLE), type(each)
        names = each.windowRole(), each.windowIconText(), each.windowFilePath()
        assert not telling(names), type(each)
    assert not telling((window.objectName(), window.windowIcon().name()))
    window.deleteLater()


def test_no_room_or_view_is_left_out() -> None:
    """The windows to look at grow by themselves: a room of the program is a view of the list."""
    assert set(ROOMS) - {view.order.removeprefix("open ") for view in VIEWS} == set()


CALLED = {"setWindowTitle": 0, "setDocName": 0, "QFileDialog": 1}
"""What names a window, a print job or a dialog to the desktop, and by which argument."""


def titles() -> Iterator[tuple[str, str]]:
    """Yield each title that the code gives, and where; "?" where that cannot be seen there."""
    for path in sorted((ROOT / "coach").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = called(node)
            if isinstance(node, ast.Call) and name in CALLED:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", title_of(node.args[CALLED[name]])


def called(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name
        case _:
            return ""


def title_of(given: ast.expr) -> str:
    match given:
        case ast.Constant(value=str(said)):
            return said
        case ast.Name(id="APP") | ast.Attribute(attr="APP"):
            return words.APP
        case ast.Call(func=ast.Name(id="say"), args=[_, ast.Constant(value=str(key))]):
            return catalogue()[key]
        case _:
            return "?"


def test_no_title_that_the_code_gives_tells() -> None:
    """Also of dialogs that no test opens; a print job is called like its page."""
    given = dict(titles())
    assert len(given) > 6
    assert {place: said for place, said in given.items() if said == "?" or telling(said)} == {}
    said = {name for place, name in given.items() if "printing" not in place}
    assert said == {TITLE}


def test_a_title_that_cannot_be_seen_in_the_code_is_noticed() -> None:
    found = ast.parse("a.setWindowTitle(said)\nb.setDocName('Cramp diary')\nQFileDialog(a, APP)")
    calls = [node for node in ast.walk(found) if called(node) in CALLED]
    assert [
        title_of(node.args[CALLED[called(node)]]) for node in calls if isinstance(node, ast.Call)
    ] == [*("?", "Cramp diary", TITLE)]


def test_what_the_desktop_calls_our_keys_and_our_print_jobs_tells_nothing() -> None:
    """A desktop lists the keys that programs hear, and what was printed."""
    named = (words.help_now(), catalogue()["report.document"])
    assert not telling((*named, portal.ID, portal.APP))


def names_of_files() -> Mapping[str, str]:
    """Return the names that files get if nobody chooses another, by their keys."""
    return {
        key: said
        for key, said in catalogue().items()
        if re.search(r"(^|[.-])file$", key) and "{" in said
    }


def test_no_name_that_a_file_is_given_tells() -> None:
    names = names_of_files()
    assert {"keeping.export.file", "keeping.table.file"} <= names.keys()
    assert [name for name in names.values() if telling(name)] == []


def test_no_file_of_the_program_tells_by_its_name(tmp_path: Path) -> None:
    places = Places(tmp_path / "kept", tmp_path / "run")
    named: list[Any] = [
        getattr(places, name) for name, value in vars(Places).items() if isinstance(value, property)
    ]
    assert {"history.db", "diary.db"} <= {path.name for path in named}
    assert not telling([path.name for path in named])


def test_no_icon_that_others_load_tells_by_its_name() -> None:
    icons = [path.name for path in assets.path("icons").iterdir()]
    assert len(icons) > 10
    assert not telling(icons)


def test_the_program_is_called_the_same_everywhere() -> None:
    assert app.NAME == "stretch-coach"
    assert not telling((QApplication.applicationName(), app.NAME, words.APP))
