"""Changes of registers that wait for a second person: who may decide, what they see, and the decision."""
