"""Checkpoints of the ledger that are kept where its owner cannot change them: a file, a locked bucket, a time stamp.

``places`` are where; ``anchoring.anchor`` brings the newest checkpoint there and records it; ``standing`` says how much
is not anchored yet; ``holding`` brings back what the places kept, for an audit.
"""
