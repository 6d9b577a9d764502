"""What the editor of a shortcut is told of the world."""

import subprocess
import sys

from coach import assets
from coach.ui.preferences.listening import NOBODY, nobody


def test_where_nobody_listens_nothing_is_known() -> None:
    assert nobody() is NOBODY
    assert NOBODY.reach() is None
    assert NOBODY.told() == ""


def test_it_needs_no_qt() -> None:
    code = "import sys, coach.ui.preferences.listening; sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=assets.folder().parent)
