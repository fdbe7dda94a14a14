"""The policy wizard in the admin: three pages of questions, then all that would change, and one button."""
