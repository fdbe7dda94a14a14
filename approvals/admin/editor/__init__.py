"""The drafting table: the editor, what it finds while one types, and the list of posts."""
