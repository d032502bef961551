"""Joins the wings: one run over a list."""
