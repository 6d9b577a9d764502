"""The page goes to a printer as it is seen; without one, that is said."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.diary_choices import Paper
from coach.printing import NoPrinter, NotPrinted, Printing, print_on, set_up
from coach.ui.language import catalogue
from tests.pdf_file import PdfFile
from tests.reports import usual

WORDS = catalogue()


def printer(path: Path, paper: Paper) -> QPrinter:
    """Return a printer that prints into a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    set_up(made, WORDS, paper)
    return made


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_one_page_comes_out_under_a_name_that_tells_nothing(tmp_path: Path, paper: Paper) -> None:
    path = tmp_path / "printed.pdf"
    made = printer(path, paper)
    print_on(made, usual(), WORDS, paper)
    file = PdfFile(path.read_bytes())
    assert file.pages == 1
    assert file.sizes[0][0] == (612 if paper is Paper.LETTER else 595)
    assert "Emergency:" in file.text
    assert made.docName() == "Diary page"


@pytest.mark.usefixtures("qapp")
@pytest.mark.filterwarnings("ignore")
def test_a_printer_that_takes_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotPrinted):
        print_on(printer(tmp_path / "gone" / "a.pdf", Paper.A4), usual(), WORDS, Paper.A4)


def test_without_a_printer_nobody_is_asked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    near = QWidget()
    qtbot.addWidget(near)
    with pytest.raises(NoPrinter):
        Printing(near).ask(usual(), WORDS, Paper.A4, lambda _: None)
