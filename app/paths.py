"""Where things are on this machine."""
