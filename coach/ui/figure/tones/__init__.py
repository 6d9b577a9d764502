"""Every colour as a table: the room, skins, hairs, outfits. Nothing here draws.

Light and dark are written as they are seen. Night red has a brightness of its own for each colour.
"""
