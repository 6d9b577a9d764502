"""The language that nobody speaks is longer, whole, and leaves placeholders alone."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from coach.ui.language import catalogue
from coach.ui.pseudo import GROWTH, MARKS, lengthen, longer, pseudo

HELD = re.compile(r"\{[^{}]*\}")
LETTERS = string.ascii_letters + " .,!?’"  # noqa: RUF001  - as in our texts
PIECES = st.lists(
    st.one_of(st.text(LETTERS, min_size=1), st.sampled_from(["{time}", "{ml:,}", "\n"])),
    min_size=1,
).map("".join)


@given(PIECES)
def test_a_text_with_words_grows_by_two_fifths_and_a_little(text: str) -> None:
    plain = len(HELD.sub("", text).replace("\n", ""))
    if not any(letter.isalpha() for letter in HELD.sub("", text)):
        assert longer(text) == text
        return
    grown = longer(text)
    now = len(HELD.sub("", grown).replace("\n", ""))
    assert GROWTH * plain <= now <= GROWTH * plain + 4


@given(PIECES)
def test_placeholders_and_line_ends_stay_in_their_order(text: str) -> None:
    held = re.compile(r"\{[^{}]*\}|\n")
    assert held.findall(longer(text)) == held.findall(text)


@given(PIECES)
def test_made_longer_twice_is_made_longer_once(text: str) -> None:
    assert longer(longer(text)) == longer(text)


@given(PIECES)
def test_there_are_as_many_words_as_before(text: str) -> None:
    assert len(longer(text.strip()).split()) == len(text.split())


def test_it_can_still_be_read() -> None:
    assert longer("Drink water") == "⟦Drîîñk wååtéér⟧"


def test_what_marks_words_stays() -> None:
    assert longer("a <b>sudden</b> one") == longer("a {b}sudden{b} one").replace(
        "{b}", "<b>", 1
    ).replace("{b}", "</b>")


@pytest.mark.parametrize("text", ["", "12:30", "…", "https://example.org/a", "\n", "{time}"])
def test_what_is_no_words_stays(text: str) -> None:
    assert longer(text) == text


def test_every_text_of_a_catalogue_is_longer() -> None:
    words = catalogue()
    grown = pseudo(words)
    assert grown.keys() == words.keys()
    assert all(text.startswith(MARKS[0]) for text in grown.values() if text[:1].isalpha())


@pytest.mark.usefixtures("qapp")
def test_what_labels_and_buttons_of_a_window_say_is_longer_and_what_is_typed_is_not() -> None:
    window = QWidget()
    page = QVBoxLayout(window)
    label, button, line = QLabel("Water"), QPushButton("Drink"), QLineEdit("mine")
    for part in (label, button, line):
        page.addWidget(part)
    lengthen(window)
    lengthen(window)
    assert (label.text(), button.text(), line.text()) == (longer("Water"), longer("Drink"), "mine")
