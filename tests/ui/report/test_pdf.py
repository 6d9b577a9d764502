"""The PDF is one page of real text, and its file tells nobody what it is about."""

import re
from collections.abc import Callable

import pytest

from coach.domain.diary_choices import Paper
from coach.ui.language import catalogue
from coach.ui.report.content import Content
from coach.ui.report.paper import size
from coach.ui.report.pdf import TWIN, pdf
from coach.ui.report.twin import text_twin
from tests.pdf_file import PdfFile
from tests.reports import ARABIC, HEBREW, empty, full, sparse, usual

WORDS = catalogue()
PAGES: dict[str, Callable[[], Content]] = {
    "empty": empty,
    "sparse": sparse,
    "usual": usual,
    "full": lambda: full(name="Alexandra Montgomery-Featherstonehaugh"),
    "from the right": lambda: full(name=ARABIC, questions=HEBREW * 9, taken=ARABIC, note=ARABIC),
}

pytestmark = pytest.mark.usefixtures("qapp")


def made(content: Content, paper: Paper = Paper.A4) -> PdfFile:
    return PdfFile(pdf(content, WORDS, paper))


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("name", PAGES)
def test_there_is_always_one_page(name: str, paper: Paper) -> None:
    file = made(PAGES[name](), paper)
    assert file.pages == 1
    assert file.sizes == [(size(paper).width, size(paper).height)]


def test_its_text_can_be_copied_and_its_faces_are_in_it() -> None:
    file = made(usual())
    assert "Cramp diary" in file.text
    assert "Self-recorded with a general wellbeing app. Not a clinical measurement." in file.text
    assert "\u00d73" in file.text
    assert "\ufffd" not in file.text
    assert len(file.faces) == 3


def test_letters_from_the_right_are_text_too() -> None:
    text = made(full(name=ARABIC, questions=HEBREW)).text
    letters = set(re.sub(r"\W", "", HEBREW))
    assert letters <= set(text)
    assert any("\u0600" <= letter <= "\u06ff" or letter > "\ufb50" for letter in text)


def test_what_is_told_of_the_file_names_no_condition() -> None:
    file = made(full(name="Aisha"))
    assert file.title == "Diary page"
    assert b"Stretch" in file.told.replace(b"\0", b"")
    assert not re.search(
        rb"cramp|pregnan|trimester|aisha", file.told.replace(b"\0", b""), re.IGNORECASE
    )
    assert not re.search("cramp|pregnan|trimester", TWIN)


def test_all_its_words_are_attached_as_text() -> None:
    content = full(questions=HEBREW)
    assert made(content).attachments == {TWIN: text_twin(content, WORDS)}
