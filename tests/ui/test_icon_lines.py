from PySide6.QtGui import QPainterPath

from coach.ui.icon_lines import STROKES
from coach.ui.icons import Icon


def test_every_icon_has_lines_and_no_lines_lack_an_icon() -> None:
    assert set(STROKES) == {str(icon) for icon in Icon}


def test_every_stroke_draws_something() -> None:
    for name, strokes in STROKES.items():
        for stroke in strokes:
            path = QPainterPath()
            stroke(path)
            assert not path.isEmpty(), name
