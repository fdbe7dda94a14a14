"""Points 3 and 6 of the policy: news goes out by press release first, and rumours get one answer."""
