"""Type is eleven points or larger, and broken into lines that fit."""

import pytest

from coach.ui.report.type import FINE, LEAST, Face, elided, font, lines, points, width
from tests.reports import HEBREW

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("face", Face)
def test_no_face_is_smaller_than_eleven_points(face: Face) -> None:
    assert points(face) >= LEAST == 11
    assert font(face).pixelSize() == points(face) * FINE


@pytest.mark.parametrize("text", ["many plain words " * 20, "W" * 300, HEBREW * 20, "🌙" * 90])
def test_every_line_fits_and_nothing_is_lost(text: str) -> None:
    broken, cut = lines(text, Face.BODY, 200)
    assert not cut
    assert all(width(each, Face.BODY) <= 201 for each in broken)
    assert "".join("".join(broken).split()) == "".join(text.split())


def test_line_breaks_are_kept() -> None:
    assert lines("a\n\nb", Face.BODY, 200) == (["a", "", "b"], False)


def test_what_is_left_out_shows() -> None:
    broken, cut = lines("one two three " * 30, Face.BODY, 100, most=2)
    assert cut
    assert len(broken) == 2
    assert broken[-1].endswith("\u2026")
    assert lines("a", Face.BODY, 100, most=0) == ([], True)


def test_a_word_that_is_too_wide_ends_in_an_ellipsis() -> None:
    assert width(elided("W" * 80, Face.STRONG, 100), Face.STRONG) <= 100
    assert elided("ab", Face.STRONG, 100) == "ab"
