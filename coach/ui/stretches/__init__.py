"""The window of stretches: every move to look at, and every routine to change."""
