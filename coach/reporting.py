"""The page to share, at work: made from the diary, saved, printed, and answered."""

import errno
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from coach.adapters.bundle_file import write_out
from coach.adapters.files import StorageFault
from coach.engine.diary import Said
from coach.printing import NoPrinter, NotPrinted, Printing
from coach.reported import Source
from coach.safekeeping import Chooser, Dialogs
from coach.ui.language import say, told
from coach.ui.report.page import ReportPage
from coach.ui.report.pdf import pdf
from coach.ui.report.twin import text_twin

Words = Mapping[str, str]

_TROUBLES: Final = {
    errno.ENOSPC: "no-space",
    errno.EDQUOT: "no-space",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "gone",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "forbidden",
}


class Reporting(QObject):
    """Does what the page wishes, and tells it what came of that; goes with the page.

    Args:
        page: the page.
        words: the catalogue.
        source: where its numbers come from.
        choose: asks for files; without one, the desktop's own dialogs.
        printing: sends it to a printer; without one, by the desktop's own dialog.
    """

    def __init__(
        self,
        page: ReportPage,
        words: Words,
        source: Source,
        choose: Chooser | None = None,
        printing: Printing | None = None,
    ) -> None:
        super().__init__(page)
        self._page, self._words, self._source = page, words, source
        self._choose = choose or Dialogs(page)
        self._printing = printing or Printing(page)
        page.pdf_wished.connect(self._ask_pdf)
        page.table_wished.connect(self._ask_table)
        page.text_wished.connect(self._ask_text)
        page.print_wished.connect(self._print)
        page.nights_chosen.connect(self._look_back)
        page.said.connect(self._keep)

    def _ask_pdf(self) -> None:
        self._ask("pdf", lambda: pdf(self._page.content, self._words, self._page.paper))

    def _ask_table(self) -> None:
        self._ask("table", lambda: self._source.table(self._page.content.report))

    def _ask_text(self) -> None:
        self._ask("text", lambda: text_twin(self._page.content, self._words).encode())

    def _ask(self, what: str, made: Callable[[], bytes]) -> None:
        self._page.settle()
        name = file_name(self._words, what, self._page.content.report.last)
        kind = say(self._words, f"report.page.{what}-kind")
        self._choose.new(name, kind, lambda path: self._save(path, made))

    def _save(self, path: Path, made: Callable[[], bytes]) -> None:
        try:
            write_out(path, made())
        except (StorageFault, OSError) as fault:
            self._page.tell(trouble(self._words, fault))
        else:
            self._page.tell(told(self._words, "report.page.saved", file=path.name))

    def _print(self) -> None:
        self._page.settle()
        try:
            self._printing.ask(self._page.content, self._words, self._page.paper, self._printed)
        except NoPrinter:
            self._page.tell(say(self._words, "report.page.no-printer"))
        except NotPrinted:
            self._page.tell(say(self._words, "report.page.not-printed"))

    def _printed(self, printer: str) -> None:
        key = "printed" if printer else "not-printed"
        self._page.tell(told(self._words, f"report.page.{key}", printer=printer))

    def _look_back(self, nights: int) -> None:
        try:
            self._page.show_report(self._source.report(nights))
        except StorageFault as fault:
            self._page.tell(trouble(self._words, fault))

    def _keep(self, name: str, questions: str) -> None:
        try:
            for what, text in ((Said.NAME, name), (Said.QUESTIONS, questions)):
                if self._source.diary.said(what) != text:
                    self._source.diary.say(what, text)
        except StorageFault as fault:
            self._page.tell(trouble(self._words, fault))


def file_name(words: Words, what: str, last: date) -> str:
    """Return what a file is called, unless the person calls it otherwise: no condition is named."""
    return told(words, f"report.page.{what}-file", date=last.isoformat())


def trouble(words: Words, fault: Exception) -> str:
    """Return why something could not be saved, in words that say what to do."""
    cause = fault if isinstance(fault, OSError) else fault.__cause__
    known = _TROUBLES.get(cause.errno or 0) if isinstance(cause, OSError) else None
    if known:
        return say(words, f"report.page.{known}")
    return told(words, "report.page.not-saved", why=fault)
