"""A night in the chart: a bar as high as the pain, stripes for a gap, a word or ring for none."""

import pytest

from coach.ui.language import catalogue
from coach.ui.report.chart import chart
from coach.ui.report.content import Content
from coach.ui.report.facts import Facts
from coach.ui.report.fit import FITS
from coach.ui.report.marks import Form, Shape, Words
from tests.reports import empty, full, sparse, usual

pytestmark = pytest.mark.usefixtures("qapp")
HIGH = FITS[0].chart


def forms(content: Content, shape: Shape) -> list[Form]:
    piece = chart(Facts(catalogue(), content), 511, FITS[0])
    return [mark for mark in piece.marks if isinstance(mark, Form) and mark.shape is shape]


def words(content: Content) -> list[str]:
    piece = chart(Facts(catalogue(), content), 511, FITS[0])
    return [mark.said for mark in piece.marks if isinstance(mark, Words)]


def test_a_bar_is_as_high_as_the_worst_pain_was() -> None:
    heights = [bar.place.height() / HIGH * 10 for bar in forms(usual(), Shape.BAR)]
    assert heights == pytest.approx([5, 8, 6, 6, 4, 6, 3])


def test_what_was_not_logged_is_striped_and_low() -> None:
    gaps = forms(usual(), Shape.STRIPES)
    assert len(gaps) == 2
    assert all(gap.place.height() < HIGH / 5 for gap in gaps)
    assert len(forms(empty(), Shape.STRIPES)) == 14


def test_pain_that_nobody_told_is_an_outline_and_no_pain_a_thin_bar() -> None:
    assert len(forms(sparse(), Shape.DASHED)) == 1
    (bar,) = forms(sparse(), Shape.BAR)
    assert 0 < bar.place.height() < 2


def test_a_dot_stands_below_an_evening_with_a_stretch() -> None:
    assert len(forms(usual(), Shape.DOT)) == 9
    assert forms(empty(), Shape.DOT) == []


def test_two_weeks_have_words_and_four_weeks_have_signs() -> None:
    assert words(usual()).count("none") == 5
    assert "\u00d73" in words(usual())
    content = full()
    assert "none" not in words(content)
    assert len(forms(content, Shape.RING)) == sum(b.state == "none" for b in content.report.bars)


def test_months_are_told_where_there_are_two() -> None:
    assert {"February", "March"} <= set(words(full()))
    assert "March" not in words(usual())
