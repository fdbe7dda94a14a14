"""Points 2 and 7 of the policy: pictures that everybody can take in."""
