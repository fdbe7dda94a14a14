"""Point 7 of the policy: others' words go out with their source."""
