"""Asks the network itself: DNS and SMTP."""
