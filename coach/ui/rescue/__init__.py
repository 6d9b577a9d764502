"""Cramp now: one window for the night, in which something helps from the first frame on."""
