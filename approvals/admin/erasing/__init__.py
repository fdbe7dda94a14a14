"""Legal's screens for holding and erasing."""
