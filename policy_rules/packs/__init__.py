"""The rules that ship, a folder a pack, a file a rule."""
