import subprocess
import sys

import pytest
from PySide6.QtCore import QSize

from coach.ui.tray_art import strip
from coach.ui.tray_icon import SIZES, Panel, TrayState, likely_panel, tray_icon
from tests.ui.looks import differ

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("state", TrayState)
@pytest.mark.parametrize("panel", Panel)
def test_an_icon_has_every_size_a_panel_asks_for(state: TrayState, panel: Panel) -> None:
    sizes = tray_icon(state, panel).availableSizes()
    assert sorted(size.width() for size in sizes) == list(SIZES)
    assert all(size == QSize(size.width(), size.width()) for size in sizes)


@pytest.mark.parametrize("state", TrayState)
@pytest.mark.parametrize("panel", Panel)
def test_the_files_hold_what_is_drawn(state: TrayState, panel: Panel) -> None:
    icon, drawn, left = tray_icon(state, panel), strip(state, panel), 0
    for size in SIZES:
        loaded = icon.pixmap(QSize(size, size), 1.0).toImage()
        assert not differ(loaded, drawn.copy(left, 0, size, size)), f"{size} px: draw anew"
        left += size


def test_loading_an_icon_leaves_the_large_qt_namespace_alone() -> None:
    program = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from coach.ui.tray import Tray; tray = Tray(); tray.show();"
        "import PySide6.QtCore; print('Qt' in vars(PySide6.QtCore),"
        "'coach.ui.theme' in sys.modules, 'coach.ui.words' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "False", "False"]


@pytest.mark.parametrize(
    ("desktops", "dark", "panel"),
    [
        ("KDE", False, Panel.LIGHT),
        ("KDE", True, Panel.DARK),
        ("ubuntu:GNOME", False, Panel.DARK),
        ("", False, Panel.LIGHT),
        ("", True, Panel.DARK),
    ],
)
def test_the_panel_is_guessed_by_desktop_and_windows(
    desktops: str, dark: bool, panel: Panel
) -> None:
    assert likely_panel(desktops, dark=dark) is panel
