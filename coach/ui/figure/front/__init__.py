"""The illustrated body seen from the front: contours of its own, driven by points in space."""
