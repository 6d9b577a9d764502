import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.domain.welcome import Contacts
from coach.ui.buttons import Button
from coach.ui.language import catalogue, say
from coach.ui.pseudo import pseudo
from coach.ui.safety.page import SafetyPage
from coach.ui.safety.telephone import Telephone
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.looks import has, shot

WORDS = catalogue()
NUMBERS = Contacts(maternity_line="020 7946 0958", emergency="112")


def page(
    qtbot: QtBot,
    contacts: Contacts = NUMBERS,
    style: Style | None = None,
    size: tuple[int, int] = (1024, 776),
    *,
    pregnant: bool = True,
    after_birth: bool = False,
) -> SafetyPage:
    words = pseudo(WORDS) if style is not None and style.scale == 2.0 else WORDS
    made = SafetyPage(words, style or Style(), contacts, pregnant, after_birth=after_birth)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    QApplication.processEvents()
    return made


def said(made: SafetyPage) -> str:
    labels = [label for label in made.findChildren(QLabel) if not label.isHidden()]
    return "\n".join(label.accessibleName() or label.text() for label in labels)


def test_own_numbers_stand_in_the_text_and_can_be_copied(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert "Call 112 now" in said(made)
    numbers = [telephone.number.text() for telephone in made.findChildren(Telephone)]
    assert numbers == ["112", "020 7946 0958"]


def test_without_numbers_it_says_whom_to_call_and_offers_to_note_them(qtbot: QtBot) -> None:
    made = page(qtbot, Contacts())
    assert "Call your local emergency number now" in said(made)
    assert not made.findChildren(Telephone)
    add = next(b for b in buttons(made) if b.text() == say(WORDS, "safety.add-numbers"))
    with qtbot.waitSignal(made.numbers_wished):
        QTest.mouseClick(add, Qt.MouseButton.LeftButton)


def test_with_both_numbers_it_does_not_ask_for_any(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert all(b.text() != say(WORDS, "safety.add-numbers") for b in buttons(made))


def test_whoever_did_not_say_can_see_the_other_signs_by_one_press(qtbot: QtBot) -> None:
    made = page(qtbot, pregnant=False)
    assert "moving less" not in said(made)
    more = next(b for b in buttons(made) if b.text() == say(WORDS, "safety.all-signs"))
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert "moving less" in said(made)
    assert "Call your maternity unit" in said(made)


def test_after_birth_nothing_is_said_of_the_baby(qtbot: QtBot) -> None:
    text = said(page(qtbot, pregnant=False, after_birth=True))
    assert "for some weeks after birth" in text
    for row in ("Baby:", "moving less", "Baby's movements"):
        assert row not in text


def test_sources_and_what_the_program_is_not_stand_at_the_end(qtbot: QtBot) -> None:
    text = said(page(qtbot))
    assert "Hull NHS" in text
    assert text.endswith("treat, cure, prevent or monitor any condition.")


@pytest.mark.parametrize("tone", Tone)
def test_it_is_dressed_in_one_tone(qtbot: QtBot, tone: Tone) -> None:
    made = page(qtbot, style=Style(tone))
    made.setAutoFillBackground(True)
    picture = shot(made)
    assert has(picture, tokens(tone).paper)
    assert has(picture, tokens(tone).coral)


@pytest.mark.parametrize("size", [(1024, 776), (648, 560)])
@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_word_is_cut(qtbot: QtBot, tone: Tone, scale: float, size: tuple[int, int]) -> None:
    made = page(qtbot, style=Style(tone, scale), size=size)
    view = made.scroller.viewport().width()
    for label in made.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
        assert label.mapTo(made, label.rect().topRight()).x() <= view, label.text()


def test_arrows_and_page_keys_scroll_it(qtbot: QtBot) -> None:
    made = page(qtbot, size=(648, 400))
    made.focus_first()
    QTest.keyClick(made.scroller, Qt.Key.Key_PageDown)
    assert made.scroller.verticalScrollBar().value() > 0


def buttons(made: SafetyPage) -> list[Button]:
    return [b for b in made.findChildren(Button) if not b.isHidden()]
