"""Compares ours with other libraries: same jobs, one process at a time, in turn."""
