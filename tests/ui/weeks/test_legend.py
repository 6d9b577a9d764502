"""Each mark is explained by a sample of itself."""

from pytestqt.qtbot import QtBot

from coach.ui.style import Style
from coach.ui.weeks.legend import SIGNS, Key, Sign


def test_every_mark_is_explained_by_itself(qtbot: QtBot) -> None:
    looks = set()
    for name, paint in SIGNS.items():
        key = Key(Style(), name, paint)
        qtbot.addWidget(key)
        (sign,) = key.findChildren(Sign)
        image = sign.grab().toImage()
        looks.add(bytes(image.constBits()))
    assert len(looks) == len(SIGNS) == 3
