"""The things in a room, one module for each kind; ``place.paint`` paints any of them."""
