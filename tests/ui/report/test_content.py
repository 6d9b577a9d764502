"""What a person may leave out."""

from coach.ui.report.content import AT_FIRST, Line
from tests.reports import empty


def test_notes_are_left_out_until_somebody_wants_them() -> None:
    content = empty()
    assert content.out == AT_FIRST
    assert not content.has(Line.NOTES)
    assert all(content.has(line) for line in Line if line is not Line.NOTES)
