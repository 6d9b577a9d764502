from coach.domain.stage import Stage
from coach.ui.stretches.setting import Setting


def test_their_own_stage_shows_their_own_belly_and_another_stage_its_own() -> None:
    setting = Setting(stage=Stage.T2, belly=0.43)
    assert setting.body(Stage.T2).belly == 0.43
    assert setting.body(Stage.T3).belly == 1.0
    assert setting.body(Stage.NONE).belly == 0.0


def test_what_is_not_at_hand_is_named_as_the_moves_name_it() -> None:
    assert Setting().lacking == frozenset()
    assert Setting(wall=False, towel=False).lacking == {"wall", "towel"}
    assert Setting(chair=False).lacking == {"chair"}
