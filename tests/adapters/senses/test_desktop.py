import pytest

from coach.adapters.senses.desktop import is_gnome, is_wayland, is_xfce


@pytest.mark.parametrize(
    ("environment", "wayland"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, False),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "wayland"}, True),
        ({"WAYLAND_DISPLAY": "nested", "XDG_SESSION_TYPE": "x11"}, False),
        ({"WAYLAND_DISPLAY": ""}, False),
    ],
)
def test_a_session_of_wayland_says_so(environment: dict[str, str], wayland: bool) -> None:
    assert is_wayland(environment) is wayland


@pytest.mark.parametrize("name", ["GNOME", "ubuntu:GNOME", "Budgie:GNOME", "Unity", "unity:x"])
def test_desktops_of_gnomes_parts_are_gnome(name: str) -> None:
    assert is_gnome({"XDG_CURRENT_DESKTOP": name})
    assert not is_xfce({"XDG_CURRENT_DESKTOP": name})


@pytest.mark.parametrize("name", ["", "KDE", "XFCE", "sway", "X-Cinnamon", "LXQt", "MATE"])
def test_other_desktops_are_not(name: str) -> None:
    assert not is_gnome({"XDG_CURRENT_DESKTOP": name})
    assert is_xfce({"XDG_CURRENT_DESKTOP": name}) is (name == "XFCE")


def test_a_session_that_says_nothing_is_no_desktop() -> None:
    assert not is_gnome({})
    assert not is_xfce({})
