"""Checking texts that are no posts: files and lines of JSON, for ``manage.py check_policy``."""
