"""Points 7 and 9 of the policy: where links lead."""
