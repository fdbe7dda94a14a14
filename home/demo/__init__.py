"""The demo company, Norrsken Kaffe AB in Luleå. Its people, accounts and secrets are invented."""
