"""Point 1 of the policy, transparency: who pays, and who speaks."""
