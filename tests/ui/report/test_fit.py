"""Each way to set the page takes less room than the one before."""

from itertools import pairwise

from coach.ui.report.fit import FITS


def test_what_is_tried_later_is_closer() -> None:
    roomy = [fit for fit in FITS if fit.bars]
    close = [fit for fit in FITS if not fit.bars]
    assert (*roomy, *close) == FITS
    for kind in (roomy, close):
        for one, other in pairwise(kind):
            assert other.chart <= one.chart
            assert other.gap <= one.gap
            assert other.most <= one.most
