"""A window of help with a cramp whose clock the test moves."""

from dataclasses import replace

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences
from coach.domain.reminder import Tone
from coach.domain.rescue_state import State, Tap
from coach.domain.stage import Stage, belly
from coach.person import Person
from coach.rescuing import window
from coach.ui.rescue.window import Rescue
from coach.ui.style import Style

SIZES = ((1120, 776), (720, 560), (1920, 1080))


class Opened:
    """The window, its clock, and all that it told."""

    def __init__(
        self,
        qtbot: QtBot,
        stage: Stage = Stage.NONE,
        style: Style | None = None,
        preferences: Preferences | None = None,
        *,
        reduced: bool = False,
    ) -> None:
        self.now = 0.0
        person = Person(
            preferences or Preferences(), stage, belly(stage), style or Style(Tone.LIGHT)
        )
        self.window: Rescue = window(
            person, None, lambda: self.now, full_screen=False, reduced=reduced
        )
        qtbot.addWidget(self.window)
        self.told: list[State] = []
        self.said: list[str] = []
        self.closed: list[tuple[State, float]] = []
        self.window.told.connect(self.told.append)
        self.window.said.connect(self.said.append)
        self.window.closed.connect(lambda state, t: self.closed.append((state, t)))

    def show(self, size: tuple[int, int] = SIZES[0]) -> "Opened":
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()
        return self

    def pass_(self, seconds: float) -> None:
        self.now += seconds
        self.window.frame()

    def tap(self, *taps: Tap) -> State:
        """Answer, each time a while after the page has come."""
        for tap in taps:
            self.pass_(1.0)
            self.window.tap(tap)
            QApplication.processEvents()
        return self.window.state

    def later(self, **values: object) -> State:
        """Return the state with some of it changed."""
        return replace(self.window.state, **values)  # type: ignore[arg-type]


def brightest(image: QImage) -> QColor:
    """Return the colour of the brightest pixel."""
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = {small.pixel(x, y) for x in range(small.width()) for y in range(small.height())}
    return max((QColor(pixel) for pixel in pixels), key=luminance)


def luminance(colour: QColor) -> float:
    """Return how bright a colour is, 0 to 1 (WCAG 2.x)."""

    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(each) for each in colour.getRgbF()[:3])  # type: ignore[index]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
