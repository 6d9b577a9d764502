"""The pages of the window at work: each is built, told how things are, and obeyed."""
