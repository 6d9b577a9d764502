import pytest

from coach.ui.figure.tones.shade import ramp


def test_a_ramp_names_its_shades() -> None:
    assert ramp(("a", "b"), "#000000", 0.5) == {"a": "#000000", "b": 0.5}


def test_a_ramp_leaves_no_name_without_a_shade() -> None:
    with pytest.raises(ValueError, match="shorter"):
        ramp(("a", "b"), "#000000")
