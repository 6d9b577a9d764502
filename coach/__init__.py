"""Stretch Coach: a quiet desktop coach for water, standing breaks and a stretch before bed.

The plan of the house, floor by floor; arrows point down only, and `tests/test_house.py` holds it::

     __main__ ── cli ── app        words, the icon; then, once the event loop runs:
                  │      │
        demo, pictures  resident ── faces ── playing ── aloud   built, connected; nothing decided
                  │      │
       ┌──────────┼──────┴───────┐
    engine/     ui/          adapters/       three wings that never see each other
    the loop    seen and     the world: alarms, stores, bus, socket
    and ports   touched
       │        │      │     │
    domain/ ◄───┘      └► motion/  assets    what is true; how a body moves; both pure

One data path: something happens → `engine.coach.Coach.wake` → `domain.schedule.agenda` → for each
due `domain.policy.judge` → show, wait or let go → card → answer → `domain.history` → `wake`. What
is next is derived from the history each time, never stored.
"""

__version__ = "0.1.0"
