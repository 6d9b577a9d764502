"""The pages of the first minutes, one question each."""
