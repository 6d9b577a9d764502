"""How an X server calls the keys of a shortcut."""

from coach.adapters.shortcut.keysyms import HELD, KEYSYMS, PLACES
from coach.domain.shortcut import KEYS, LETTERS, Modifier


def test_each_key_of_a_shortcut_has_its_symbols() -> None:
    assert set(KEYSYMS) == set(KEYS)
    assert set(HELD) == set(Modifier)
    assert KEYSYMS["H"] == (ord("h"), ord("H"))
    assert (KEYSYMS["F1"], KEYSYMS["F24"]) == ((0xFFBE,), (0xFFD5,))


def test_no_two_keys_have_the_same_symbol() -> None:
    symbols = [symbol for each in KEYSYMS.values() for symbol in each]
    assert len(symbols) == len(set(symbols))


def test_each_letter_has_its_usual_place() -> None:
    assert set(LETTERS) <= set(PLACES)
    assert PLACES["H"] == 43
