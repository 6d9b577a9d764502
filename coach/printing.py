"""Sends the page to a printer, by the desktop's own dialog."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from coach.domain.diary_choices import Paper
from coach.ui.language import say
from coach.ui.report.content import Content
from coach.ui.report.layout import lay_out
from coach.ui.report.painter import paint
from coach.ui.report.paper import size
from coach.ui.report.pdf import page_size
from coach.ui.words import APP

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Words = Mapping[str, str]
Done = Callable[[str], None]
"""Is told the printer that took the page; an empty name where it did not."""


class NoPrinter(Exception):
    """No printer is set up on this machine."""


class NotPrinted(Exception):
    """The printer did not take the page."""


class Printing:
    """Asks which printer, and prints.

    Args:
        near: the dialog belongs to the window of this widget.
    """

    def __init__(self, near: QWidget) -> None:
        self._near = near

    def ask(self, content: Content, words: Words, paper: Paper, done: Done) -> None:
        """Ask which printer, and print if one was chosen.

        Raises:
            NoPrinter: there is none.
        """
        from PySide6.QtPrintSupport import (  # noqa: PLC0415  - a library, where it is wanted
            QPrintDialog,
            QPrinter,
            QPrinterInfo,
        )

        if not QPrinterInfo.availablePrinterNames():
            raise NoPrinter
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer, words, paper)
        dialog = QPrintDialog(printer, self._near.window())
        dialog.setWindowTitle(APP)

        def accepted() -> None:
            try:
                print_on(printer, content, words, paper)
            except NotPrinted:
                done("")
            else:
                done(printer.printerName())

        dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)


def set_up(printer: "QPrinter", words: Words, paper: Paper) -> None:
    """Choose paper and name: what waits in a printer's queue names no condition."""
    printer.setDocName(say(words, "report.document"))
    printer.setCreator(APP)
    printer.setFullPage(True)
    layout = QPageLayout(QPageSize(page_size(paper)), QPageLayout.Orientation.Portrait, QMarginsF())
    printer.setPageLayout(layout)


def print_on(printer: "QPrinter", content: Content, words: Words, paper: Paper) -> None:
    """Print the page.

    Raises:
        NotPrinted: the printer did not take it.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted
    paint(painter, lay_out(content, words, size(paper)), printer.width())
    if not painter.end():
        raise NotPrinted
