"""The card about what is kept, at work: files are chosen, wishes become deeds, and are answered."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from coach.adapters.files import StorageFault
from coach.adapters.staging import NothingToUndo
from coach.domain.bundle import BadBundle
from coach.domain.hours import local
from coach.domain.merging import Way
from coach.keeping import Keeping
from coach.ui.keeping import wording
from coach.ui.keeping.rows import DeedRow
from coach.ui.keeping.section import KeepingSection
from coach.ui.language import catalogue, say, told

PAINTED_MS = 30
"""After so long the line that says what goes on can be seen."""

Then = Callable[[Path], None]
Allow = Callable[[Callable[[], object]], None]
"""Does something private, at once or after the PIN was asked for; or never."""


class Chooser(Protocol):
    """Asks the person for a file; whoever asks is told only if one was chosen."""

    def new(self, name: str, kind: str, then: Then) -> None:
        """Ask where to save; ``name`` is offered, ``kind`` says which files there are."""

    def old(self, kind: str, then: Then) -> None:
        """Ask which file to open."""


class Dialogs:
    """Asks with the desktop's own file dialog, which does not hold the coach up.

    Args:
        near: the window that the dialog belongs to is that of this widget.
    """

    def __init__(self, near: QWidget) -> None:
        self._near = near

    def new(self, name: str, kind: str, then: Then) -> None:
        """Ask where to save."""
        dialog = self._dialog(kind, then)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.open()

    def old(self, kind: str, then: Then) -> None:
        """Ask which file to open."""
        dialog = self._dialog(kind, then)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.open()

    def _dialog(self, kind: str, then: Then) -> QFileDialog:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(documents)
        dialog = QFileDialog(self._near.window(), "Stretch Coach", folder, kind)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def _at_once(do: Callable[[], object]) -> None:
    do()


def open_folder(folder: Path) -> bool:
    """Have the desktop show a folder; return whether it would."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class Safekeeping(QObject):
    """Does what the card wishes, and tells it what came of that; goes with the card.

    Args:
        section: the card.
        keeping: does it.
        now: tells the time, UTC; files are named by it.
        choose: asks for files; without one, the desktop's own dialogs.
        show_folder: shows a folder; tells whether it did.
        allow: has the PIN asked for, where one is set, before everything is saved.
    """

    def __init__(
        self,
        section: KeepingSection,
        keeping: Keeping,
        now: Callable[[], datetime],
        choose: Chooser | None = None,
        show_folder: Callable[[Path], bool] = open_folder,
        allow: Allow = _at_once,
    ) -> None:
        super().__init__(section)
        self._section = section
        self._keeping = keeping
        self._now = now
        self._choose = choose or Dialogs(section)
        self._show_folder = show_folder
        self._allow = allow
        self._words = catalogue()
        self._file: Path | None = None
        section.export_wished.connect(self._wish_export)
        section.table_wished.connect(self._ask_table)
        section.import_wished.connect(self._ask_import)
        section.way_chosen.connect(self._take)
        section.left.connect(self._leave)
        section.undo_wished.connect(self._undo)
        section.folder_wished.connect(self._open_folder)
        section.erase_wished.connect(self._erase)
        section.set_undoable(keeping.undoable)

    def _wish_export(self) -> None:
        self._allow(lambda: self._ask_export() if isValid(self) else None)

    def _ask_export(self) -> None:
        self._choose.new(self._name("export"), self._say("export.kind"), self._export)

    def _ask_table(self) -> None:
        self._choose.new(self._name("table"), self._say("table.kind"), self._save_table)

    def _ask_import(self) -> None:
        self._choose.old(self._say("export.kind"), self._read)

    def _export(self, path: Path) -> None:
        try:
            saved = self._keeping.export(path)
        except StorageFault as fault:
            self._refuse(self._section.export, fault)
        else:
            unread = [each.name for each in saved.unread]
            self._section.show_exported(path.name, saved.entries, unread, saved.diary)

    def _save_table(self, path: Path) -> None:
        try:
            saved = self._keeping.export_table(path)
        except StorageFault as fault:
            self._refuse(self._section.table, fault)
        else:
            self._section.show_table(path.name, saved.entries)

    def _read(self, path: Path) -> None:
        self._section.show_reading(path.name)
        QTimer.singleShot(PAINTED_MS, self, lambda: self._show_preview(path))

    def _show_preview(self, path: Path) -> None:
        try:
            preview = self._keeping.preview(path)
        except (BadBundle, StorageFault) as fault:
            self._fail(fault)
        else:
            self._file = path
            self._section.show_preview(preview)

    def _take(self, way: str) -> None:
        path, self._file = self._file, None
        if path is None:
            return
        try:
            effect = self._keeping.take(path, Way(way))
        except (BadBundle, StorageFault) as fault:
            self._fail(fault)
        else:
            self._section.show_imported(effect)

    def _leave(self) -> None:
        self._file = None
        self._section.set_undoable(self._keeping.undoable)

    def _undo(self) -> None:
        try:
            self._keeping.undo()
        except NothingToUndo:
            self._section.set_undoable(None)
            self._section.take.warn(self._say("import.nothing-to-undo"))
        except StorageFault as fault:
            self._fail(fault)
        else:
            self._section.show_undone()

    def _open_folder(self) -> None:
        if not self._show_folder(self._keeping.folder):
            self._section.show_folder(str(self._keeping.folder))

    def _erase(self) -> None:
        self._section.show_erased(wording.left(self._words, self._keeping.erase()))

    def _fail(self, fault: BadBundle | StorageFault) -> None:
        """Tell why nothing was brought in."""
        if isinstance(fault, BadBundle):
            self._section.show_trouble(wording.trouble(self._words, fault))
        else:
            self._section.show_trouble(str(fault))
        self._section.set_undoable(self._keeping.undoable)

    def _refuse(self, row: DeedRow, fault: StorageFault) -> None:
        row.warn(str(fault))

    def _name(self, key: str) -> str:
        date = f"{local(self._now(), self._keeping.zone):%Y-%m-%d}"
        return told(self._words, f"keeping.{key}.file", date=date)

    def _say(self, key: str) -> str:
        return say(self._words, f"keeping.{key}")
