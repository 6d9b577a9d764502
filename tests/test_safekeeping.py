"""The card at work: wishes become deeds on real files, and are answered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from coach import safekeeping
from coach.adapters.files import Places
from coach.domain.diary_records import KeptDiary
from coach.domain.diary_rows import cramp_record
from coach.domain.holding import Holding
from coach.domain.preferences import Preferences, as_document
from coach.keeping import Keeping
from coach.safekeeping import Dialogs, Safekeeping, Then
from coach.ui.buttons import Button
from coach.ui.keeping.section import KeepingSection
from coach.ui.language import catalogue
from coach.ui.style import Style
from tests.diaries import cramp
from tests.fakes import BERLIN
from tests.keeping import NOW, drink, files, home, kept, settle

DIARY = KeptDiary((cramp_record(cramp()),))
OURS = Holding(as_document(Preferences()), (drink(1), drink(2)), {"my-move": "x"}, {}, DIARY)


@dataclass
class Chosen:
    """Chooses a file at once; remembers what was offered."""

    path: Path
    offered: list[str] = field(default_factory=list)

    def new(self, name: str, kind: str, then: Then) -> None:
        self.offered.append(f"{name} {kind}")
        then(self.path)

    def old(self, kind: str, then: Then) -> None:
        self.offered.append(kind)
        then(self.path)


@dataclass
class Desk:
    """A card that works on a home."""

    places: Places
    card: KeepingSection
    chosen: Chosen
    folders: list[Path]
    asked: list[Callable[[], object]]
    locked: bool = False

    def press(self, word: str) -> None:
        buttons = self.card.findChildren(Button)
        (found,) = (b for b in buttons if b.text() == word and not b.isHidden())
        found.click()

    def said(self) -> str:
        labels = self.card.findChildren(QLabel)
        return "\n".join(each.text() for each in labels if not each.isHidden())


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(safekeeping, "PAINTED_MS", 0)
    places = settle(home(tmp_path), OURS)
    card = KeepingSection(catalogue(), Style(), BERLIN)
    qtbot.addWidget(card)
    chosen, folders = Chosen(tmp_path / "a.json"), list[Path]()
    keeping = Keeping(places, lambda: NOW, lambda: BERLIN)

    def show(folder: Path) -> bool:
        folders.append(folder)
        return False

    def allow(do: Callable[[], object]) -> None:
        made.asked.append(do)
        if not made.locked:
            do()

    made = Desk(places, card, chosen, folders, [])
    Safekeeping(card, keeping, lambda: NOW, chosen, show, allow)
    return made


def preview(qtbot: QtBot, desk: Desk) -> None:
    desk.press("Choose a file…")
    qtbot.waitUntil(lambda: desk.card.offer is not None)


def test_everything_is_saved_under_a_dated_name(desk: Desk) -> None:
    desk.press("Save a file…")
    assert desk.chosen.offered == ["stretch-coach-2027-03-01.json Stretch Coach file (*.json)"]
    assert "Saved in a.json: 2 entries and 1 diary entry." in desk.said()


def test_nothing_is_saved_before_the_pin_is_right(qtbot: QtBot, desk: Desk) -> None:
    desk.locked = True
    desk.press("Save a file…")
    assert desk.chosen.offered == []
    assert not desk.chosen.path.exists()
    desk.asked[0]()
    assert desk.chosen.path.exists()
    desk.chosen.path.unlink()
    desk.press("Save a file…")
    worker = desk.card.findChild(Safekeeping)
    assert worker
    worker.deleteLater()
    qtbot.waitUntil(lambda: not isValid(worker))
    desk.asked[1]()  # the window was closed before the PIN was entered
    assert not desk.chosen.path.exists()


def test_without_anybody_who_asks_it_is_saved_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    card, chosen = KeepingSection(catalogue(), Style(), BERLIN), Chosen(tmp_path / "a.json")
    qtbot.addWidget(card)
    Safekeeping(card, Keeping(home(tmp_path), lambda: NOW, lambda: BERLIN), lambda: NOW, chosen)
    card.export_wished.emit()
    assert chosen.path.exists()


def test_saved_erased_and_brought_in_again(qtbot: QtBot, desk: Desk) -> None:
    desk.press("Save a file…")
    desk.press("Erase…")
    desk.press("Erase everything")
    assert "Everything is erased." in desk.said()
    assert not desk.places.data.exists()
    desk.places.make()
    preview(qtbot, desk)
    assert "2 entries come in\n1 diary entry comes in" in desk.said()
    desk.press("Replace")
    assert "Imported 2 entries and 1 diary entry." in desk.said()
    assert kept(desk.places) == OURS
    desk.press("Undo")
    assert "Everything is as before the import." in desk.said()
    assert kept(desk.places) == Holding(as_document(Preferences()))


def test_a_file_that_is_left_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    desk.press("Save a file…")
    before = files(desk.places.data)
    preview(qtbot, desk)
    desk.press("Leave it")
    desk.card.way_chosen.emit("replace")  # a late press of a button that is gone
    assert files(desk.places.data) == before


def test_why_a_file_is_not_taken_is_told(qtbot: QtBot, desk: Desk) -> None:
    before = files(desk.places.data)
    desk.press("Choose a file…")
    qtbot.waitUntil(lambda: "There is no such file." in desk.said())
    assert files(desk.places.data) == before


def test_a_file_that_was_broken_since_its_preview_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    desk.chosen.path.write_text(
        '{"format": "stretch-coach/1", "history": [{"at": "2027-01-01T00:00Z", "what": "opened"}]}'
    )
    preview(qtbot, desk)
    desk.chosen.path.write_text("{")
    before = files(desk.places.data)
    desk.press("Merge")
    assert "This file ends too early." in desk.said()
    assert files(desk.places.data) == before


def test_the_history_is_saved_as_a_table(desk: Desk) -> None:
    desk.press("Save a table…")
    assert desk.chosen.offered == ["stretch-coach-2027-03-01.csv Table (*.csv)"]
    assert desk.chosen.path.read_text().startswith("time,")
    assert "Saved in a.json: 2 entries." in desk.said()


@pytest.mark.parametrize("word", ["Save a file…", "Save a table…"])
def test_a_place_that_cannot_be_written_is_told(desk: Desk, word: str) -> None:
    desk.chosen.path = desk.chosen.path / "nowhere" / "a.json"
    desk.press(word)
    assert "a.json" in desk.said()
    assert "Saved" not in desk.said()


def test_a_folder_that_no_program_shows_is_told(desk: Desk) -> None:
    desk.press("Open folder")
    assert desk.folders == [desk.places.data]
    assert f"The folder is {desk.places.data}." in desk.said()


def test_an_undo_that_another_window_was_faster_with_is_told(qtbot: QtBot, desk: Desk) -> None:
    desk.press("Save a file…")
    settle(desk.places, Holding(OURS.preferences, (drink(9),)))
    preview(qtbot, desk)
    desk.press("Replace")
    desk.card.undo_wished.emit()
    desk.card.undo_wished.emit()
    assert "There is no import to undo." in desk.said()


@pytest.mark.parametrize("save", [True, False])
def test_the_dialog_waits_without_holding_anything_up(
    qtbot: QtBot, tmp_path: Path, save: bool
) -> None:
    window, chosen = QWidget(), list[Path]()
    qtbot.addWidget(window)
    window.show()
    ask: Callable[[], None] = (
        (lambda: Dialogs(window).new("a.json", "File (*.json)", chosen.append))
        if save
        else (lambda: Dialogs(window).old("File (*.json)", chosen.append))
    )
    ask()
    dialog = window.findChild(QFileDialog)
    assert dialog
    assert (dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave) is save
    dialog.fileSelected.emit(str(tmp_path / "b.json"))
    assert chosen == [tmp_path / "b.json"]
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
