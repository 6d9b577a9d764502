"""What is true: frozen values and functions; time is always an argument."""
