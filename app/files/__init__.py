"""Lists as files: read any, write any."""
