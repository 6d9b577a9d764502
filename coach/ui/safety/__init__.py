"""When to call whom: one page with the same words for everybody. Nothing is asked or computed."""
