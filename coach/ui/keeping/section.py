"""The card about what is kept: saved in a file, brought in, told as a table, opened, erased."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coach.domain.preview import Effect, Preview
from coach.ui.buttons import Button, Kind
from coach.ui.icons import Icon
from coach.ui.keeping import wording
from coach.ui.keeping.offer import Offer
from coach.ui.keeping.rows import DeedRow, RowCard, UndoLine
from coach.ui.kit.parts import button
from coach.ui.language import say, told
from coach.ui.style import Style


class KeepingSection(RowCard):
    """Says what the person wishes by signals, and is told by methods what came of it.

    Args:
        words: the catalogue.
        style: tone, type scale and accent.
        zone: by whose wall dates are told.
    """

    export_wished = Signal()
    import_wished = Signal()
    way_chosen = Signal(str)
    left = Signal()
    undo_wished = Signal()
    table_wished = Signal()
    folder_wished = Signal()
    erase_wished = Signal()

    def __init__(self, words: Mapping[str, str], style: Style, zone: tzinfo) -> None:
        super().__init__(style)
        self._words, self._zone = words, zone
        self.setAccessibleName(say(words, "keeping.title"))
        self.export = self._deed("export", Icon.EXPORT)
        self.take = self._deed("import", Icon.IMPORT)
        self.table = self._deed("table", Icon.EXPORT)
        self.folder = self._deed("folder", Icon.FOLDER)
        self.sure = self._button("erase.sure", Kind.SECONDARY)
        self.keep = self._button("erase.keep", Kind.PRIMARY)
        self.erase = self._deed("erase", Icon.TRASH, self.sure, self.keep)
        self.undo = UndoLine(
            style, say(words, "keeping.import.undo"), self._say("import.undo-name")
        )
        self.take.below.addWidget(self.undo)
        self.offer: Offer | None = None
        self._connect()
        self._ask(asked=False)
        self._order()

    def _connect(self) -> None:
        for row, wished in (
            (self.export, self.export_wished),
            (self.take, self.import_wished),
            (self.table, self.table_wished),
            (self.folder, self.folder_wished),
        ):
            _first(row).clicked.connect(wished)
        _first(self.erase).clicked.connect(lambda: self._ask(asked=True))
        self.undo.undo.clicked.connect(self.undo_wished)
        self.keep.clicked.connect(lambda: self._ask(asked=False))
        self.sure.clicked.connect(self._erase)

    def show_exported(
        self, file: str, entries: int, unread: Sequence[str] = (), diary: int = 0
    ) -> None:
        """Tell that everything was saved in a file, and which own files are not in it."""
        count = wording.in_all(self._words, entries, diary)
        said = self._told("export.done", file=file, entries=count)
        more = self._told("export.unread", files=", ".join(unread)) if unread else ""
        self.export.tell(f"{said} {more}".strip())

    def show_table(self, file: str, entries: int) -> None:
        """Tell that the history was saved as a table."""
        said = wording.entries(self._words, entries)
        self.table.tell(self._told("table.done", file=file, entries=said))

    def show_folder(self, path: str) -> None:
        """Tell where the folder is, because no program would open it."""
        self.folder.tell(self._told("folder.not-opened", path=path))

    def show_reading(self, file: str) -> None:
        """Tell that a file is being read, which may take a while."""
        self._dismiss()
        self.take.tell(self._told("import.reading", file=file))

    def show_preview(self, preview: Preview) -> None:
        """Offer what can be done with a file that was chosen."""
        self._dismiss()
        self.take.tell("")
        self.undo.hide()
        self.offer = Offer(self._words, self._style, preview, self._zone)
        self.offer.taken.connect(self.way_chosen)
        self.offer.left.connect(self._leave)
        self.take.below.addWidget(self.offer)
        self.offer.show()
        self._order()
        self.offer.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_imported(self, effect: Effect) -> None:
        """Tell what an import did, with the way back beside it."""
        self._dismiss()
        said = wording.imported(self._words, effect)
        self.take.tell("")
        self.undo.tell(said)
        self._announce_and_focus(self.undo.undo, said)

    def show_undone(self) -> None:
        """Tell that everything is as before the import."""
        self.undo.tell("")
        self.take.tell(self._say("import.undone"))
        _first(self.take).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_undoable(self, at: datetime | None) -> None:
        """Offer to undo the import of an earlier time, or nothing."""
        date = wording.day(at, self._zone) if at else ""
        self.undo.tell(self._told("import.undoable", date=date) if at else "")

    def show_trouble(self, said: str) -> None:
        """Tell why a file is not brought in; nothing has changed."""
        self._dismiss()
        self.take.warn(self._told("import.not-done", why=said))

    def show_erased(self, left: Sequence[str] = ()) -> None:
        """Tell that everything is erased, and what is still there."""
        self._ask(asked=False)
        self.set_undoable(None)
        self.erase.tell("\n".join((self._say("erase.done"), *left)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape leave what is asked."""
        if event.key() == Qt.Key.Key_Escape and self.offer is not None:
            self._leave()
        elif event.key() == Qt.Key.Key_Escape and not self.keep.isHidden():
            self._ask(asked=False)
        else:
            super().keyPressEvent(event)

    def _order(self) -> None:
        """Let Tab go as the eye does."""
        offered = (*self.offer.ways.values(), self.offer.leave) if self.offer else ()
        inner = (self.undo.undo, *offered)
        rows = (self.table, self.folder, self.erase)
        stops = [_first(self.export), _first(self.take), *inner]
        stops += [each for row in rows for each in row.buttons.buttons]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _leave(self) -> None:
        self._dismiss()
        _first(self.take).setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()

    def _dismiss(self) -> None:
        if self.offer is not None:
            self.offer.hide()
            self.take.below.removeWidget(self.offer)
            self.offer.deleteLater()
            self.offer = None

    def _ask(self, *, asked: bool) -> None:
        """Ask once, in place, with the focus on what changes nothing; or ask no more."""
        had = self.keep.hasFocus() or self.sure.hasFocus()
        self.sure.setVisible(asked)
        self.keep.setVisible(asked)
        _first(self.erase).setVisible(not asked)
        self.erase.row.set_hint("" if asked else self._words.get("keeping.erase.hint", ""))
        if asked:
            self.erase.warn(self._say("erase.ask"))
            self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.erase.tell("")
            if had:
                _first(self.erase).setFocus(Qt.FocusReason.OtherFocusReason)
        self.erase.buttons.updateGeometry()

    def _erase(self) -> None:
        self._ask(asked=False)
        self.erase_wished.emit()

    def _announce_and_focus(self, part: QWidget, said: str) -> None:
        part.setAccessibleDescription(said)
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _deed(self, key: str, icon: Icon, *more: Button) -> DeedRow:
        hint = self._words.get(f"keeping.{key}.hint", "")
        buttons = [self._button(f"{key}.do", Kind.SECONDARY, icon), *more]
        row = DeedRow(self._style, self._say(f"{key}.title"), hint, buttons)
        self.add(row)
        return row

    def _button(self, key: str, kind: Kind, icon: Icon | None = None) -> Button:
        return button(self._style, self._say(key), kind, icon)

    def _say(self, key: str) -> str:
        return say(self._words, f"keeping.{key}")

    def _told(self, key: str, **values: object) -> str:
        return told(self._words, f"keeping.{key}", **values)


def _first(row: DeedRow) -> Button:
    return row.buttons.buttons[0]
