"""The page of preferences, built from their one declaration."""
