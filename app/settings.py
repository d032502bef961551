"""The user's settings: frozen values, one JSON file."""
