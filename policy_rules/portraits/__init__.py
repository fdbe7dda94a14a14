"""Rules as people read them, made from the rules themselves."""
