import subprocess
import sys

from coach.domain.orders import parse
from coach.ui import words
from tests.ui.samples import NEVER_SAID, NEVER_SEEN


def fixed() -> list[str]:
    """Return the sentences that depend on nothing."""
    return [said for name, said in vars(words).items() if name.isupper() and isinstance(said, str)]


def test_every_pause_offered_is_an_order() -> None:
    for span in words.PAUSES:
        parse(f"pause {span}")
    assert len(words.PAUSES) == 5


def test_nothing_in_the_menu_or_the_window_names_a_condition_or_blames() -> None:
    said = "\n".join([*fixed(), *words.PAUSES.values()])
    assert "Stretch now" in said
    assert not NEVER_SEEN.search(said)
    assert not NEVER_SAID.search(said)


def test_all_words_are_found_in_one_place() -> None:
    assert all(callable(getattr(words, name)) for name in words.__all__ if name != "APP")
    assert words.APP == "Stretch Coach"


def test_words_need_no_screen() -> None:
    program = (
        "import sys; sys.modules['PySide6'] = None; from coach.ui import words;"
        "from coach.domain.reminder import Answer; print(words.label(Answer.LATER))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "Later"
