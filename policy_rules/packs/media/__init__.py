"""Points 2, 6, 7, 8 and 9 of the policy: pictures that all can take in, used with permission, with nothing hidden."""
