"""Starts Winnow: the window, or the command line."""
