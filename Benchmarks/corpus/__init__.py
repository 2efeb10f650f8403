"""Writes content folders of any size, with known problems in known places."""
