"""The PIN before what is private: asked for, set, changed, and forgotten."""
