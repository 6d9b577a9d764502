from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coach.motion.about import EQUIPMENT
from coach.ui.things import outline, paint_thing
from tests.ui.looks import drawn, inked


def test_every_piece_of_equipment_has_a_picture_within_its_margin() -> None:
    for thing in EQUIPMENT:
        box = outline(thing).boundingRect()
        assert box.isValid(), thing
        assert QRectF(2, 2, 20, 20).contains(box), thing


def test_no_two_pictures_are_alike() -> None:
    assert len({str(outline(thing)) for thing in EQUIPMENT}) == len(EQUIPMENT)


def test_what_is_not_known_paints_nothing() -> None:
    image = drawn(48)
    painter = QPainter(image)
    paint_thing(painter, "rocket", QRectF(0, 0, 48, 48), "#000000")
    painter.end()
    assert not inked(image)
