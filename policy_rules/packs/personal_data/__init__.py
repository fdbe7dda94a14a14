"""Point 6 of the policy, people: what identifies or reaches a private person stays out of posts."""
