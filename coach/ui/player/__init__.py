"""The window that leads through a routine: picture, ring, captions, and what comes then."""
