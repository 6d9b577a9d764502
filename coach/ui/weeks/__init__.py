"""Weeks at a glance: small pictures of the same weeks, one below the other."""
