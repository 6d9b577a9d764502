import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from coach.domain.reminder import Tone
from coach.ui.lettering import fitting, flowed, titled
from coach.ui.style import Style
from coach.ui.theme import Role, font

pytestmark = pytest.mark.usefixtures("qapp")

BOTH = "A glass of water, and time to stand up?"


def wide(text: str, scale: float = 1.0) -> float:
    return QFontMetricsF(font(Role.HINT, scale=scale)).horizontalAdvance(text)


@pytest.mark.parametrize("tone", Tone)
def test_words_too_wide_for_their_room_grow_smaller(tone: Tone) -> None:
    style = Style(tone)
    usual = style.font(Role.HINT).pixelSize()
    room = QFontMetricsF(style.font(Role.HINT)).horizontalAdvance("Bed is at 22:30.")
    fits = fitting(Role.HINT, ["Bed is at 22:30."], room, style)
    tight = fitting(Role.HINT, ["Bed is at 22:30."], room * 0.8, style)
    assert fits.pixelSize() == usual
    assert usual * 0.7 <= tight.pixelSize() < usual


def test_what_fits_stays_on_one_line() -> None:
    assert flowed(BOTH, font(Role.HINT), wide(BOTH) + 1) == [BOTH]
    assert flowed("", font(Role.HINT), 100) == []


def test_two_lines_are_about_as_long_as_one_another() -> None:
    lines = flowed(BOTH, font(Role.HINT), wide(BOTH) - 1)
    assert lines == ["A glass of water, and", "time to stand up?"]


@given(st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=20))
def test_no_word_is_lost_and_no_line_is_too_long(words: list[str]) -> None:
    face = font(Role.HINT)
    room = max(wide(word) for word in words) + 1
    lines = flowed(" ".join(words), face, room)
    assert " ".join(lines) == " ".join(words)
    assert max(wide(line) for line in lines) <= room


def test_a_word_that_is_longer_than_a_line_ends_in_an_ellipsis() -> None:
    room = wide("A glass of water,")
    first, long = flowed(f"call {'x' * 60}", font(Role.HINT), room)
    assert (first, long[-1]) == ("call", "…")
    assert wide(long) <= room


def test_a_title_takes_a_second_line_before_it_grows_small() -> None:
    usual = font(Role.CARD_TITLE)
    room = QFontMetricsF(usual).horizontalAdvance(BOTH)
    assert titled(BOTH, room + 1, Style())[1] == [BOTH]
    face, lines = titled(BOTH, room * 0.93, Style())
    assert lines == [BOTH]
    assert face.pixelSize() < usual.pixelSize()
    face, lines = titled(BOTH, room * 0.7, Style())
    assert len(lines) == 2
    assert face.pixelSize() == usual.pixelSize()


def test_a_title_takes_as_many_lines_as_it_needs() -> None:
    long = "call the clinic about the appointment next week, and ask"
    usual = font(Role.CARD_TITLE)
    room = QFontMetricsF(usual).horizontalAdvance(long) * 0.3
    face, lines = titled(long, room, Style())
    assert " ".join(lines) == long
    assert len(lines) > 2
    assert face.pixelSize() == usual.pixelSize()
