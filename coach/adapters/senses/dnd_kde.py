"""Do-not-disturb of KDE Plasma, and of servers that took its property over.

`Inhibited` is Plasma's addition to the Desktop Notifications Specification: true while the person
asked for quiet, or another program did, for instance during a presentation or a shared screen.
Plasma announces its changes (plasma-workspace, libnotificationmanager/server_p.cpp).
"""

from coach.adapters.senses.dnd import Switch, properties

KDE = Switch(
    source="KDE",
    service=properties("org.freedesktop.Notifications", "/org/freedesktop/Notifications"),
    method="Get",
    arguments=("org.freedesktop.Notifications", "Inhibited"),
    signals=("PropertiesChanged",),
)
