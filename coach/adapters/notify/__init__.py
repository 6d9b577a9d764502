"""Ways to show a card: desktop notification, tray balloon, our own card."""
