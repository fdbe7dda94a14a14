"""The policy wizard: a dozen questions, and from the answers the policy document and the registers that enforce it."""
