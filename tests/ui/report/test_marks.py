"""Pieces are moved as a whole."""

from PySide6.QtCore import QRectF

from coach.ui.report.content import Line
from coach.ui.report.marks import Form, Piece, Shape, stacked

DOT = Form(QRectF(1, 2, 3, 4), Shape.DOT)


def test_what_a_piece_holds_goes_with_it() -> None:
    block = Piece(10, (DOT,)).at(100, 200)
    assert block.marks[0].place == QRectF(101, 202, 3, 4)
    assert block.place.height() == 10
    assert DOT.place == QRectF(1, 2, 3, 4)


def test_stacked_pieces_stand_below_each_other_and_what_is_cut_is_kept() -> None:
    whole = stacked((Piece(10, (DOT,)), Piece(20, (DOT,), frozenset({Line.NOTES}))), 5)
    assert whole.height == 35
    assert [mark.place.top() for mark in whole.marks] == [2, 17]
    assert whole.cut == {Line.NOTES}
