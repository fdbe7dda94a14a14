"""Measurements for people: ``python -m tests.benchmarks``, or ``make bench``. Nothing here passes or fails."""
