"""How keys are tied to a command in a desktop's own settings."""

import pytest

from coach.domain.binding import Desktop, binding, desktop
from coach.domain.shortcut import parse

COMMAND = "/usr/bin/coach cramp"


@pytest.mark.parametrize(
    ("current", "platform", "found"),
    [
        ("GNOME", "linux", Desktop.GNOME),
        ("ubuntu:GNOME", "linux", Desktop.GNOME),
        ("Budgie:GNOME", "linux", Desktop.GNOME),
        ("KDE", "linux", Desktop.KDE),
        ("XFCE", "linux", Desktop.XFCE),
        ("X-Cinnamon", "linux", Desktop.CINNAMON),
        ("MATE", "linux", Desktop.MATE),
        ("LXQt", "linux", Desktop.LXQT),
        ("sway", "linux", Desktop.SWAY),
        ("i3", "linux", Desktop.I3),
        ("Hyprland", "linux", Desktop.HYPRLAND),
        ("", "linux", Desktop.OTHER),
        ("other", "linux", Desktop.OTHER),
        ("Somebody:Else", "freebsd14", Desktop.OTHER),
        ("", "darwin", Desktop.MAC),
        ("GNOME", "win32", Desktop.WINDOWS),
    ],
)
def test_a_session_says_which_desktop_it_is(current: str, platform: str, found: Desktop) -> None:
    assert desktop(current, platform) is found


@pytest.mark.parametrize("where", Desktop)
def test_each_desktop_has_its_steps_and_the_command_to_paste(where: Desktop) -> None:
    made = binding(where, parse("Ctrl+Alt+H"), COMMAND)
    assert made.steps[0] == f"shortcut.bind.{where}.step-1"
    assert len(set(made.steps)) == len(made.steps) > 1
    assert made.paste.endswith(COMMAND)


@pytest.mark.parametrize(
    ("where", "keys", "line"),
    [
        (Desktop.SWAY, "Ctrl+Alt+H", f"bindsym Ctrl+Mod1+h exec {COMMAND}"),
        (Desktop.SWAY, "Super+PageUp", f"bindsym Mod4+Prior exec {COMMAND}"),
        (Desktop.I3, "Super+F8", f"bindsym Mod4+F8 exec --no-startup-id {COMMAND}"),
        (Desktop.HYPRLAND, "Ctrl+Alt+H", f"bind = CTRL ALT, H, exec, {COMMAND}"),
        (Desktop.GNOME, "Ctrl+Alt+H", COMMAND),
    ],
)
def test_where_settings_are_a_file_its_own_line_is_pasted(
    where: Desktop, keys: str, line: str
) -> None:
    assert binding(where, parse(keys), COMMAND).paste == line
