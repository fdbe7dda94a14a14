"""Points 2 and 9 of the policy: what goes out fits the channel it goes out through."""
