"""The world: stores, alarms, buses, sockets; each says at once if it is unavailable."""
