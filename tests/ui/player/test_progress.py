import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.player.progress import Progress
from coach.ui.style import Style


def bars(progress: Progress, token: str, scale: float = 1.0) -> int:
    """Return how many bars have a colour, counted along the bars' middle line."""
    shot = progress.grab().toImage()
    y = progress.height() - round(6 * scale)
    row = [QColor(shot.pixelColor(x, y)).name() == token.lower() for x in range(shot.width())]
    return sum(now and not before for before, now in zip([False, *row], row, strict=False))


@pytest.mark.parametrize("tone", Tone)
def test_fills_what_is_done_and_what_is_on(qtbot: QtBot, tone: Tone) -> None:
    style = Style(tone)
    progress = Progress(style)
    qtbot.addWidget(progress)
    progress.resize(320, progress.sizeHint().height())
    progress.show_step(2, 7, "Move 3 of 7")

    assert bars(progress, style.tokens.mark) == 3
    ahead = style.tokens.edge if style.night else style.tokens.line
    assert bars(progress, ahead) == 4


def test_says_the_same_in_words(qtbot: QtBot) -> None:
    progress = Progress(Style())
    qtbot.addWidget(progress)
    progress.show_step(2, 7, "Move 3 of 7")
    assert progress.accessibleName() == "Move 3 of 7"


def test_many_moves_still_fit_a_narrow_column(qtbot: QtBot) -> None:
    progress = Progress(Style(scale=2.0))
    qtbot.addWidget(progress)
    progress.resize(200, progress.sizeHint().height())
    progress.show_step(0, 12, "Move 1 of 12")
    assert bars(progress, Style().tokens.mark, 2.0) == 1
    assert bars(progress, Style().tokens.line, 2.0) == 11


def test_grows_with_the_type(qtbot: QtBot) -> None:
    small, large = Progress(Style()), Progress(Style(scale=2.0))
    qtbot.addWidget(small)
    qtbot.addWidget(large)
    assert large.sizeHint().height() > 1.5 * small.sizeHint().height()
