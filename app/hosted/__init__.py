"""Hosted verification services."""
