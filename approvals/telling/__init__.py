"""The ledger in words for people: who did what, and why, on a screen, in a file or in a report."""
