"""The page at work: files are written, words are kept, and what went wrong is said plainly."""

import errno
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach import reporting
from coach.adapters.files import StorageFault
from coach.domain.diary_choices import Paper
from coach.domain.welcome import Contacts
from coach.engine.diary import Said
from coach.printing import NoPrinter, Printing
from coach.reported import Source
from coach.reporting import Reporting, trouble
from coach.safekeeping import Then
from coach.showpieces import nights
from coach.ui.language import catalogue
from coach.ui.report.page import ReportPage
from coach.ui.report.twin import text_twin
from coach.ui.style import Style
from tests.pdf_file import PdfFile

WORDS = catalogue()


@dataclass
class Chosen:
    """Chooses a file at once; remembers what was offered."""

    folder: Path
    offered: list[str] = field(default_factory=list)

    def new(self, name: str, kind: str, then: Then) -> None:
        self.offered.append(f"{name} {kind}")
        then(self.folder / name)

    def old(self, kind: str, then: Then) -> None:
        raise AssertionError(kind, then)


@dataclass
class Desk:
    """A page that works on a diary."""

    page: ReportPage
    source: Source
    chosen: Chosen

    def files(self) -> list[str]:
        return sorted(path.name for path in self.chosen.folder.iterdir())


class NoPrinters(Printing):
    """A machine without a printer."""

    def ask(self, *_told: object) -> None:
        raise NoPrinter


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    source = Source(nights.diary(), nights.days, Contacts("0117 496 0112", "999"))
    page = ReportPage(WORDS, Style(), source.content(), Paper.A4)
    qtbot.addWidget(page)
    chosen = Chosen(tmp_path)
    Reporting(page, WORDS, source, chosen, NoPrinters(page))
    return Desk(page, source, chosen)


def test_the_pdf_is_the_page_as_it_is_seen(desk: Desk) -> None:
    desk.page.options.name.show_value("Aisha")
    desk.page.head.pdf.click()
    assert desk.files() == ["diary-2027-03-22.pdf"]
    file = PdfFile((desk.chosen.folder / "diary-2027-03-22.pdf").read_bytes())
    assert file.pages == 1
    assert "Aisha" in file.text
    assert desk.page.outcome.status.text() == "Saved: diary-2027-03-22.pdf"


def test_no_file_is_offered_under_the_name_of_a_condition(desk: Desk) -> None:
    for button in (desk.page.head.pdf, desk.page.head.table, desk.page.head.text):
        button.click()
    assert desk.chosen.offered == [
        "diary-2027-03-22.pdf PDF (*.pdf)",
        "diary-2027-03-22.csv Table (*.csv)",
        "diary-2027-03-22.txt Text (*.txt)",
    ]
    assert not re.search("cramp|pregnan|trimester", " ".join(desk.chosen.offered))


def test_table_and_text_are_those_of_the_page(desk: Desk) -> None:
    desk.page.head.table.click()
    desk.page.head.text.click()
    text = (desk.chosen.folder / "diary-2027-03-22.txt").read_text(encoding="utf-8")
    assert text == text_twin(desk.page.content, WORDS)
    table = (desk.chosen.folder / "diary-2027-03-22.csv").read_text(encoding="utf-8-sig")
    assert table.count(",cramp,") == desk.page.content.report.cramps


def test_files_are_for_this_person_alone(desk: Desk) -> None:
    desk.page.head.pdf.click()
    (path,) = desk.chosen.folder.iterdir()
    assert path.stat().st_mode & 0o077 == 0


def test_a_folder_that_is_gone_is_said_plainly(desk: Desk) -> None:
    desk.chosen.folder /= "gone"
    desk.page.head.pdf.click()
    assert (
        desk.page.outcome.status.text() == "That folder is not there any more. Nothing was saved."
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "There is no space left there. Nothing was saved."),
        (errno.EACCES, "Nothing may be saved there. Choose another folder."),
        (errno.EROFS, "Nothing may be saved there. Choose another folder."),
        (errno.EIO, "It could not be saved: x"),
    ],
)
def test_what_the_disk_refuses_is_said_plainly(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refuse(*_told: object) -> None:
        raise StorageFault("x") from OSError(number, "x")

    monkeypatch.setattr(reporting, "write_out", refuse)
    desk.page.head.pdf.click()
    assert desk.page.outcome.status.text() == said


def test_a_fault_without_a_cause_is_told_as_it_is() -> None:
    assert trouble(WORDS, StorageFault("odd")) == "It could not be saved: odd"


def test_without_a_printer_it_says_what_can_be_done_instead(desk: Desk) -> None:
    desk.page.head.print.click()
    assert desk.page.outcome.status.text() == "No printer is set up here. Save as PDF instead."


def test_four_weeks_are_counted_anew(desk: Desk) -> None:
    assert desk.page.content.report.nights == 14
    desk.page.options.nights.chips[1].click()
    assert desk.page.content.report == desk.source.report(28)


def test_name_and_questions_are_kept_in_the_diary(desk: Desk) -> None:
    desk.page.said.emit("Aisha", "Why?")
    assert desk.source.diary.said(Said.NAME) == "Aisha"
    assert desk.source.diary.said(Said.QUESTIONS) == "Why?"


def test_what_did_not_change_is_not_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[object] = []
    monkeypatch.setattr(type(desk.source.diary), "say", lambda *told: written.append(told))
    desk.page.said.emit("", "")
    assert written == []


def test_a_disk_that_refuses_words_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_told: object) -> None:
        raise StorageFault("x") from OSError(errno.ENOSPC, "x")

    monkeypatch.setattr(type(desk.source.diary), "say", refuse)
    desk.page.said.emit("Aisha", "")
    assert desk.page.outcome.status.text() == "There is no space left there. Nothing was saved."
