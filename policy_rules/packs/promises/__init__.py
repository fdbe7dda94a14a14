"""Point 3 of the policy, honesty: nothing is promised that cannot be kept, nothing claimed that cannot be shown."""
