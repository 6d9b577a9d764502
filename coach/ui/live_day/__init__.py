"""The live day: when each notice would come with what is chosen, and why not in between."""
