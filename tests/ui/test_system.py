"""What the system wants is asked of Qt, and never guessed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from coach.ui import system as module
from coach.ui.system import System, system


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    font, palette = qapp.font(), qapp.palette()
    yield
    qapp.setFont(font)
    qapp.setPalette(palette)


class Hints:
    """What Qt tells of a system."""

    def __init__(self, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> None:
        self.scheme, self.contrast = scheme, contrast

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self.scheme

    def accessibility(self) -> "Hints":
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802
        return self.contrast


DARK = Hints(Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast)
USUAL = Hints(Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference)


def test_windows_are_dark_only_where_the_system_says_so() -> None:
    assert module._dark(DARK)  # type: ignore[arg-type]
    assert not module._dark(USUAL)  # type: ignore[arg-type]


def test_contrast_is_strong_only_where_the_system_says_so() -> None:
    assert module._contrast(DARK)  # type: ignore[arg-type]
    assert not module._contrast(USUAL)  # type: ignore[arg-type]


def test_the_size_of_text_is_that_of_the_system(qapp: QApplication) -> None:
    font = QFont(qapp.font())
    font.setPixelSize(23)
    qapp.setFont(font)
    assert system().font_px == 23


def test_the_accent_is_that_of_the_system(qapp: QApplication) -> None:
    palette = QPalette(qapp.palette())
    palette.setColor(QPalette.ColorRole.Accent, QColor("#AA5500"))
    qapp.setPalette(palette)
    assert system().accent == "#aa5500"


def test_a_qt_that_cannot_tell_of_contrast_counts_as_usual() -> None:
    assert module._contrast(object()) is False  # type: ignore[arg-type]


@pytest.mark.usefixtures("qapp")
def test_usual_contrast_is_told_as_such() -> None:
    assert system().contrast is False
    assert System() == System(dark=False, contrast=False, font_px=15, accent="")
