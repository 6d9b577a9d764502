"""Measurements, run by `python3 packaging/bootstrap.py bench`."""
