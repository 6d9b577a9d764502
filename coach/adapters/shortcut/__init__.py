"""Ways to hear keys wherever the person is on the desktop: X11, a portal, or none at all."""
