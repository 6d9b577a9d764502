"""Each window made ready to be looked at: what `coach.showcase` has in its list."""
