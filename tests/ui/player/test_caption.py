"""What is said under a picture."""

import subprocess
import sys

from coach import assets
from coach.ui.player.caption import Caption


def test_both_lines_are_said_aloud_and_an_empty_one_is_not() -> None:
    assert Caption("Leg straight.", "Heel away.").aloud() == "Leg straight. Heel away."
    assert Caption("Leg straight.").aloud() == "Leg straight."


def test_it_brings_nothing_of_a_routine_with_it() -> None:
    code = "import sys, coach.ui.player.caption; sys.exit('coach.motion.routine' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=assets.folder().parent)
