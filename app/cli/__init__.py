"""Winnow without a window: the same engine on the command line."""
