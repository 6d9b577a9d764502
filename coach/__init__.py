"""Stretch Coach: a quiet desktop coach for water, standing breaks and a stretch before bed."""

__version__ = "0.1.0"
