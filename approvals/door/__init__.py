"""What ``approvals.steps`` does behind its one function: prepare, open a case, carry out, record."""
