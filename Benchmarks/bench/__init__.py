"""Measures the program."""
