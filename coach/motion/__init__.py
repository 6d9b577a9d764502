"""How a body moves: pure geometry, told the time."""
