"""Point 6 of the policy, business secrets."""
