"""A simulated mail world on loopback; nothing leaves the machine."""
