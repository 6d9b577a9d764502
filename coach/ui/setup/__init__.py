"""The first minutes: what is asked once, one question a page, each to be skipped."""
