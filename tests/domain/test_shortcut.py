"""Which keys are a shortcut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.shortcut import (
    KEYS,
    BadShortcut,
    Modifier,
    Reason,
    Shortcut,
    canonical,
    parse,
    shortcut,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ctrl+alt+h", "Ctrl+Alt+H"),
        (" Alt + Control + h ", "Ctrl+Alt+H"),
        ("shift+super+f1", "Shift+Super+F1"),
        ("Super+Space", "Super+Space"),
        ("win+pgup", "Super+PageUp"),
        ("Ctrl+F8", "Ctrl+F8"),
        ("F13", "F13"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_it_is_kept_as_people_write_it(typed: str, kept: str) -> None:
    assert canonical(typed) == kept


def test_none_is_no_shortcut_to_parse() -> None:
    with pytest.raises(BadShortcut):
        parse("")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("h", Reason.HELD),
        ("shift+h", Reason.HELD),
        ("ctrl+c", Reason.HELD),
        ("alt+f", Reason.HELD),
        ("F1", Reason.HELD),
        ("Shift+Delete", Reason.HELD),
        ("ctrl+alt+delete", Reason.TAKEN),
        ("ctrl+alt+shift+f3", Reason.TAKEN),
        ("alt+f4", Reason.TAKEN),
        ("ctrl+alt+enter", Reason.KEY),
        ("ctrl+alt+tab", Reason.KEY),
        ("ctrl+alt", Reason.KEY),
        ("ctrl+h+j", Reason.KEY),
        ("ctrl+alt+", Reason.KEY),
        ("hyper+alt+h", Reason.KEY),
        ("ctrl+alt+ñ", Reason.KEY),
        ("F25", Reason.KEY),
    ],
)
def test_what_others_need_is_refused_with_what_would_do(typed: str, reason: Reason) -> None:
    with pytest.raises(BadShortcut) as fault:
        parse(typed)
    assert fault.value.reason is reason
    assert "Ctrl+Alt+H" in str(fault.value)


@given(held=st.frozensets(st.sampled_from(Modifier)), key=st.sampled_from(KEYS))
def test_each_that_is_one_reads_back_as_itself(held: frozenset[Modifier], key: str) -> None:
    try:
        made = shortcut(held, key)
    except BadShortcut:
        return
    assert parse(str(made)) == made == Shortcut(held, key)
