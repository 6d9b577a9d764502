"""Today: what is next and why, what was done, and the few things to do about it."""
