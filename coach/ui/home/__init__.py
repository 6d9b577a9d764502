"""The one window of the program: a rail of rooms, and the room that is open."""
