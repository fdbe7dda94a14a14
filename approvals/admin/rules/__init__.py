"""The rules as people read them: the list, a page a rule, and the playground."""
