"""A small window that asks for the PIN once, before something is done."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.language import say
from coach.ui.lock.page import PinPage
from coach.ui.lock.wording import Words
from coach.ui.style import Style

_LEAST = QSize(360, 420)
_SHARE = 0.9
"""The most of the screen that it takes, however large the type."""


class PinWindow(QWidget):
    """Asks for the PIN; whoever listens to its ``page`` closes it."""

    def __init__(self, style: Style, words: Words) -> None:
        super().__init__()
        self.page = PinPage(style, words)
        self.page.left.connect(self.close)
        self.setWindowTitle(say(words, "lock.window"))
        self.setPalette(style.palette())
        self.setMinimumSize(_LEAST)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        screen = QGuiApplication.primaryScreen().availableSize() * _SHARE
        self.resize(self.page.sizeHint().boundedTo(screen).expandedTo(_LEAST))
