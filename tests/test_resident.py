"""The parts together, on real files: orders, choices, one coach a person, an end in order."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach import resident as resident_module
from coach.adapters.files import Places
from coach.adapters.history import HistoryFile
from coach.adapters.preferences import PreferenceFile
from coach.adapters.senses.senses import Parts, Senses
from coach.adapters.switchboard import AlreadyRunning, Refused
from coach.domain.history import What
from coach.engine.clock import WallClock
from coach.home import HOME
from coach.rescuing import HELP
from coach.resident import Resident
from coach.rooms.diary import DiaryRoom
from coach.ui.diary.note import Note
from coach.ui.diary.page import DiaryPage
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.lock.curtain import Curtain
from coach.ui.tray import Tray
from coach.welcome import SETUP
from tests.adapters.senses.parts import FakeIdle, FakeLock
from tests.fakes import BERLIN, chosen


class Starter:
    """Starts residents, and ends those that are still there."""

    def __init__(self, places: Places, application: QApplication) -> None:
        self._places = places
        self._application = application
        self._running: list[Resident] = []

    def __call__(self) -> Resident:
        resident = Resident(Tray(), self._places, self._application)
        self._running.append(resident)
        return resident

    def end(self, resident: Resident) -> None:
        resident.close()
        self._running.remove(resident)

    def end_all(self) -> None:
        for resident in tuple(self._running):
            self.end(resident)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path, tmp_path)


@pytest.fixture
def start(qapp: QApplication, places: Places) -> Iterator[Starter]:
    starter = Starter(places, qapp)
    yield starter
    starter.end_all()


def choose(places: Places, **values: object) -> None:
    PreferenceFile(places, WallClock(lambda: BERLIN).now).write(chosen(**values))


def test_the_first_start_asks_for_the_hours_and_nothing_else(start: Starter) -> None:
    resident = start()
    resident.open()
    assert resident.faces.windows.open(SETUP)
    assert resident.obey("status")["status"]["next"] == []


def test_somebody_who_set_their_hours_is_left_alone(start: Starter, places: Places) -> None:
    choose(places)
    resident = start()
    resident.open()
    assert not resident.faces.windows.any()
    status = resident.obey("status")["status"]
    assert {turn["habit"] for turn in status["next"]} == {"water", "standing", "bedtime"}


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> FakeLock:
    """A lock that has yet to tell whether it is locked."""
    lock = FakeLock()

    def slowly(*given: object) -> Senses:
        owner = given[3]
        assert isinstance(owner, QObject)
        return Senses(Parts(FakeIdle(), locks=(lock,)), parent=owner)

    monkeypatch.setattr(resident_module, "chosen", slowly)
    return lock


def test_nothing_is_looked_at_before_it_is_known_whether_the_person_may_be_disturbed(
    qtbot: QtBot, start: Starter, places: Places, slow: FakeLock
) -> None:
    choose(places)
    start().open()
    assert kinds(places) == []
    slow.changed.emit()
    qtbot.waitUntil(lambda: written(places) == [What.OPENED])


def test_after_a_while_it_begins_without_knowing(
    qtbot: QtBot,
    start: Starter,
    places: Places,
    slow: FakeLock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(resident_module, "SETTLE_MS", 50)
    choose(places)
    resident = start()
    resident.open()
    assert kinds(places) == []
    qtbot.waitUntil(lambda: written(places) == [What.OPENED])
    assert not resident._senses.settled
    slow.changed.emit()
    qtbot.waitUntil(lambda: resident._senses.settled and resident._coach.wakes > 1)
    assert written(places) == [What.OPENED]


def test_what_was_ended_before_it_began_does_not_begin(
    qtbot: QtBot, start: Starter, places: Places, slow: FakeLock
) -> None:
    choose(places)
    resident = start()
    resident.open()
    slow.changed.emit()
    start.end(resident)
    qtbot.waitUntil(lambda: not resident._senses._soon.isActive())
    resident._senses.changed.emit()
    assert What.OPENED not in kinds(places)


def kinds(places: Places) -> list[What]:
    """Read the store on the disk, as another program would."""
    now = WallClock(lambda: BERLIN).now
    store = HistoryFile(places, now)
    try:
        return [entry.what for entry in store.recent(now() - timedelta(days=1)).entries]
    finally:
        store.close()


def written(places: Places) -> list[What]:
    """Read the store without what is due or too late: that depends on the time of day."""
    return [what for what in kinds(places) if what not in (What.SHOWN, What.DROPPED)]


def test_the_tray_opens_the_rooms(start: Starter, places: Places) -> None:
    choose(places)
    resident = start()
    resident.open()
    resident._tray.room_wished.emit("preferences")
    window = resident.faces.windows.open(HOME)
    assert isinstance(window, HomeWindow)
    rooms = [window.room]
    assert "lines" in resident.obey("open safety")
    rooms.append(window.room)
    assert rooms == [Room.PREFERENCES, Room.SAFETY]


def test_without_a_tray_a_window_comes_but_never_over_a_routine(
    start: Starter, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(places)
    monkeypatch.setattr(resident_module, "TRAY_PATIENCE_MS", 0)
    monkeypatch.setattr(Tray, "available", False)
    resident = start()
    resident.open()
    resident.faces.play("bedtime-short")
    QApplication.processEvents()
    assert resident.faces.windows.open(HOME) is None
    resident.faces.close()
    resident.open()
    QApplication.processEvents()
    assert resident.faces.windows.open(HOME)


def test_every_order_is_followed_and_answered_with_the_status(
    start: Starter, places: Places
) -> None:
    choose(places)
    resident = start()
    resident.open()
    assert resident.obey("drink 250")["status"]["water"]["drunk_ml"] == 250
    assert resident.obey("pause 1h")["status"]["paused_until"]
    assert resident.obey("resume")["status"]["paused_until"] is None
    assert resident.obey("set water.target_ml 1800")["status"]["water"]["target_ml"] == 1800
    assert "lines" in resident.obey("open")
    document = json.loads(places.preferences.read_text())
    assert "1800" in json.dumps(document)


def test_help_opens_by_an_order_and_by_the_tray_also_while_all_is_paused(
    start: Starter, places: Places
) -> None:
    choose(places)
    resident = start()
    resident.open()
    resident.obey("pause forever")
    assert "lines" in resident.obey("cramp")
    window = resident.faces.windows.open(HELP)
    assert window
    assert window.isVisible()
    resident._tray.help_wished.emit()
    assert resident.faces.windows.open(HELP) is window


def test_the_diary_is_written_by_orders_and_its_file_goes_and_comes_with_the_rest(
    start: Starter, places: Places
) -> None:
    choose(places)
    resident = start()
    resident.open()
    assert not places.diary.exists()
    (said,) = resident.obey("cramp log side=left pain=6 seconds=180")["lines"]
    assert "Left calf, pain 6, 3 min" in said
    with pytest.raises(Refused, match="A cramp is written down"):
        resident.obey(f"night none {resident.notebook().diary.tonight}")
    resident.obey("erase")
    assert not places.diary.exists()
    night = resident.notebook().diary.last_night
    assert resident.notebook().diary.book(night, night).cramps == ()


@pytest.mark.parametrize(
    "order",
    [
        "cramp log",
        "night",
        "dance",
        "set water.colour blue",
        "set water.target_ml lots",
        "stretch no-such",
        "pause x",
    ],
)
def test_what_cannot_be_followed_is_refused_in_one_line(start: Starter, order: str) -> None:
    resident = start()
    resident.open()
    with pytest.raises(Refused) as refusal:
        resident.obey(order)
    assert len(str(refusal.value).splitlines()) == 1


def test_one_coach_a_person(start: Starter, places: Places, qapp: QApplication) -> None:
    start()
    with pytest.raises(AlreadyRunning):
        Resident(Tray(), places, qapp)


def test_it_ends_in_order_and_another_may_start(start: Starter, places: Places) -> None:
    first = start()
    first.open()
    start.end(first)
    assert not places.socket.exists()
    second = start()
    second.open()
    store = HistoryFile(places, WallClock(lambda: BERLIN).now)
    kinds = [e.what for e in store.recent(datetime.min.replace(tzinfo=UTC)).entries]
    store.close()
    assert kinds == [What.OPENED, What.CLOSED, What.OPENED]


def test_a_file_that_was_set_aside_is_told_once(
    start: Starter, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.preferences.write_text("not json at all")
    resident = start()
    told: list[str] = []
    monkeypatch.setattr(resident.faces, "tell", told.append)
    resident.open()
    assert len(told) == 1
    assert "set aside" in told[0] or "begins anew" in told[0]
    aside = [p for p in places.data.iterdir() if p.name.startswith("preferences.json.2")]
    assert [p.read_text() for p in aside] == ["not json at all"]


def test_everything_is_brought_in_and_undone_while_the_coach_runs(
    start: Starter, places: Places, tmp_path: Path
) -> None:
    choose(places, water__target_ml=1_800)
    resident = start()
    resident.open()
    resident.obey("drink 250")
    bundle = tmp_path / "my file.json"
    resident.keeping().export(bundle)
    resident.obey("set water.target_ml 2000")
    resident.obey("drink 500")
    assert resident.obey(f"import replace {bundle}")["lines"] == ["Imported."]
    water = resident.obey("status")["status"]["water"]
    assert (water["drunk_ml"], water["target_ml"]) == (250, 1_800)
    resident.obey("drink 100")
    assert resident.obey("import undo")["lines"] == ["Everything is as before the import."]
    water = resident.obey("status")["status"]["water"]
    assert (water["drunk_ml"], water["target_ml"]) == (850, 2_000)  # and what came since
    with pytest.raises(Refused, match="no import"):
        resident.obey("import undo")
    with pytest.raises(Refused, match="no such file"):
        resident.obey(f"import merge {tmp_path / 'none.json'}")


def test_after_everything_was_erased_it_is_the_first_day_again_and_goes_on(
    start: Starter, places: Places
) -> None:
    choose(places)
    resident = start()
    resident.open()
    resident.obey("drink 250")
    assert resident.obey("erase")["lines"] == []
    assert resident.faces.windows.open(SETUP) is not None
    assert resident.obey("status")["status"]["next"] == []
    assert kinds(places) == [What.OPENED]
    assert not places.preferences.exists()
    resident.obey("set hours.confirmed yes")
    resident.obey("drink 100")
    assert resident.obey("status")["status"]["water"]["drunk_ml"] == 100
    assert written(places) == [What.OPENED, What.DRANK]


class Writing:
    """Somebody who tells a night in the window of a running coach."""

    def __init__(self, resident: Resident) -> None:
        self._resident = resident
        resident.open()
        resident.obey("open diary")
        window = resident.faces.windows.open(HOME)
        assert isinstance(window, HomeWindow)
        self.window = window
        window.enter(Room.DIARY)
        self.night = resident.notebook().diary.last_night
        self.page.edit()

    @property
    def page(self) -> DiaryPage:
        page = self.window.page(Room.DIARY)
        assert isinstance(page, Curtain)
        assert isinstance(page.behind, DiaryRoom)
        return page.behind.diary

    @property
    def note(self) -> Note:
        editor = self.page.editor
        assert editor is not None
        return editor.night.note

    @property
    def kept(self) -> str:
        night = self._resident.notebook().diary.book(self.night, self.night).told(self.night).night
        return night.note if night else ""

    def write(self, text: str) -> None:
        """Write without a pause, as somebody does who has more to say."""
        self.note.lines.setFocus()
        QTest.keyClicks(self.note.lines, text)


def test_what_is_half_written_when_all_is_erased_goes_with_it(
    start: Starter, places: Places, qtbot: QtBot
) -> None:
    choose(places)
    resident = start()
    writing = Writing(resident)
    writing.write("Half a word")
    resident.obey("erase")
    qtbot.wait_until(lambda: resident.faces.windows.open(HOME) is None)
    QApplication.processEvents()
    assert not list(places.data.glob("diary.*"))


def test_what_is_half_written_is_in_what_is_saved_and_gives_way_to_what_is_brought_in(
    start: Starter, places: Places, tmp_path: Path
) -> None:
    choose(places)
    resident = start()
    writing = Writing(resident)
    writing.write("First")
    bundle = tmp_path / "mine.json"
    resident.keeping().export(bundle)
    assert "First" in bundle.read_text()
    writing.write(" and second")
    resident.obey(f"import replace {bundle}")
    assert writing.note.value() == "First"
    assert not writing.page.toast.can_undo
    writing.window.close()
    assert writing.kept == "First"
    resident.obey("import undo")
    assert writing.kept == "First and second"
