"""The room of tips: all cards to browse, each with its sources."""
