"""The page that a person may print: what stands on it, where, and the room in which it is made."""
