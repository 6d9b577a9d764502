"""Do-not-disturb of dunst: notifications are paused (`dunstctl set-paused true`).

The property is dunst's own, since 1.5; 1.9 was seen to announce each change of it.
"""

from coach.adapters.senses.dnd import Switch, properties

DUNST = Switch(
    source="dunst",
    service=properties("org.freedesktop.Notifications", "/org/freedesktop/Notifications"),
    method="Get",
    arguments=("org.dunstproject.cmd0", "paused"),
    signals=("PropertiesChanged",),
)
