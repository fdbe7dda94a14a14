"""Point 2 of the policy, competence: a post is finished before it goes out."""
