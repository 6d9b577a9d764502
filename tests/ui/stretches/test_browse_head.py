import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.stretches.browse_head import BrowseHead
from coach.ui.style import Style


def head(qtbot: QtBot, width: int, scale: float = 1.0) -> tuple[QWidget, BrowseHead]:
    """Return a head on its page, which keeps it, laid out twice: wide at first."""
    page, made = QWidget(), BrowseHead(Style(scale=scale))
    qtbot.addWidget(page)
    made.setParent(page)
    for wide in (1800, width):
        made.arrange(wide)
        made.setGeometry(0, 0, wide, made.sizeHint().height())
    page.resize(width, 500)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QApplication.processEvents()
    return page, made


@pytest.mark.parametrize(
    ("width", "scale", "lines", "titled"),
    [
        (1120, 1.0, ["search fold routines"], True),
        (600, 1.0, ["fold routines", "search"], True),
        (560, 2.0, ["fold routines", "search"], False),
        (440, 2.0, ["fold", "routines", "search"], False),
    ],
)
def test_it_takes_as_many_lines_as_it_needs_and_tab_goes_through_them(
    qtbot: QtBot, width: int, scale: float, lines: list[str], titled: bool
) -> None:
    page, made = head(qtbot, width, scale)
    parts: dict[str, QWidget] = {
        "search": made.search,
        "fold": made.fold,
        "routines": made.routines,
    }
    assert made.title.isVisible() == titled
    bottom = 0
    for line in lines:
        shown = [parts[name] for name in line.split()]
        middles = [part.geometry().center() for part in shown]
        assert {abs(at.y() - middles[0].y()) <= 1 for at in middles} == {True}
        assert [at.x() for at in middles] == sorted(at.x() for at in middles)
        assert min(part.y() for part in shown) >= bottom
        bottom = max(part.geometry().bottom() for part in shown)
    for part in parts.values():
        assert part.mapTo(page, QPoint(part.width(), 0)).x() <= width
        assert part.width() >= part.minimumSizeHint().width()
    first, *others = [parts[name] for name in " ".join(lines).split()]
    first.setFocus()
    for part in others:
        held = QApplication.focusWidget()
        assert held is not None
        QTest.keyClick(held, Qt.Key.Key_Tab)
        assert (part.focusProxy() or part).hasFocus()
