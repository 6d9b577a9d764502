"""A drawn room beside each page of the first minutes, which shows what was answered."""
