"""What a post may say: content in, findings out. Knows words, not workflow."""
