"""Point 6 of the policy, secrets of the house: keys, passwords and tokens."""
