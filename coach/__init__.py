"""Stretch Coach: a quiet desktop coach for water, standing breaks and a stretch before bed.

The plan of the house, floor by floor; arrows point down only, and `tests/test_house.py` holds it::

     __main__ ── cli ── app        words, the icon; then, once the event loop runs:
                  │      │
    demo, pictures,   resident ── doors ── home ── rooms     built, connected; nothing decided
    checkup, keeping,    │    │     └───── welcome, guard, rescuing
    snapshots            │    └── commands, keys, notebook
                         └─────── faces ── playing ── aloud
       ┌──────────┬──────┴───────┐
    engine/     ui/          adapters/       three wings that never see each other
    the loop,   seen and     the world: alarms, stores, notices, senses, bus, socket
    ports,      touched
    scenarios      │      │     │
       │           │      │     │
    domain/ ◄──────┘      └► motion/  assets    what is true; how a body moves; both pure

`doors` opens windows: `home` keeps the one with the rooms true, `rooms` builds their pages,
`welcome` leads through the first minutes, `guard` hides what is private behind a PIN, `rescuing`
helps with a cramp at once, by `keys` from anywhere. `commands` follows orders from the socket,
`notebook` keeps the diary. In `ui` each room has a house of its own (`today`, `stretches`,
`diary`, `report`, `weeks`, `tips`, `rescue`, `preferences`, `safety`, `setup`, `keeping`, `lock`),
made of the parts in `kit`. `showcase` knows every window, for pictures and tests.

One data path: something happens (an alarm, a sense, an answer, an order) → `Coach.wake`
→ `engine.watch` writes down who left or came back and whether the clock was set → for each
habit `domain.schedule.next_due` → `domain.policy.judge` → show, wait or let go → one notice for
all that is ready → answer → `domain.history` → `wake`. What is next is derived from the history
each time, never stored. `engine.simulation` drives the same loop through a scenario.
"""

__version__ = "0.1.0"
