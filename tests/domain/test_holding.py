"""Instants as they are kept: whole microseconds, from the first year to the last."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.holding import instant, microseconds


@given(at=st.datetimes(timezones=st.just(UTC)))
def test_an_instant_comes_back_as_it_was_kept(at: datetime) -> None:
    assert instant(microseconds(at)) == at


def test_the_zone_in_which_an_instant_was_told_does_not_matter() -> None:
    at = datetime(2027, 3, 1, 12, tzinfo=UTC)
    assert microseconds(at.astimezone(timezone(timedelta(hours=9)))) == microseconds(at)


def test_what_no_calendar_has_is_refused() -> None:
    with pytest.raises(OverflowError):
        instant(10**18)
