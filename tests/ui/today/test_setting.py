"""Who is drawn, and which move stands for a routine."""

from coach.adapters.library import Library
from coach.domain.stage import Stage
from coach.motion.about import Posture
from coach.ui.today.setting import Setting, telling_step


def test_where_others_look_on_the_figure_tells_nothing() -> None:
    setting = Setting(belly=0.8)
    assert setting.body(discreet=True).belly == 0.0
    assert setting.body(discreet=False).belly == 0.8


def test_a_routine_is_told_by_a_stretch_done_standing() -> None:
    library = Library()
    bedtime = library.lay_out(library.routine("bedtime"), Stage.NONE)
    assert telling_step(bedtime).about.posture is Posture.STANDING
    sofa = library.lay_out(library.routine("stand-break"), Stage.NONE)
    assert telling_step(sofa) == sofa.steps[0]


def test_without_moves_nothing_is_drawn() -> None:
    assert Setting().moves("bedtime") is None
