"""The loop: plain Python that holds the ports."""
