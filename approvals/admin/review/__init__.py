"""The page on which people read the sealed bytes of a submission and decide about them."""
