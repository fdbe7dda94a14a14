"""Legal's desk: posts found by what happened to them, what is open, and how it goes. It changes nothing."""
