"""What every test stands on: no screen, no colours of the machine, no home of a real person."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
