"""Erasing a person, a post or a value for good, and what stops it.

Openings go; the entry that says so stays, and with it every proof. The verbs are :func:`posts.erase_post`,
:func:`people.erase_person`, :func:`values.erase_value`, :func:`holds.place` and :func:`holds.lift`.
"""
