"""Do-not-disturb of Xfce, as xfce4-notifyd keeps it in Xfconf.

Only to be believed on an Xfce desktop: the setting stays when another server takes over. Until it
was switched for the first time it is not there at all, which is off.
"""

from coach.adapters.message import Service
from coach.adapters.senses.dnd import Switch

XFCE = Switch(
    source="Xfconf",
    service=Service("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf"),
    method="GetProperty",
    arguments=("xfce4-notifyd", "/do-not-disturb"),
    signals=("PropertyChanged", "PropertyRemoved"),
    unset=False,
)
