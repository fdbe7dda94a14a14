"""Evidence that needs no trust in us: an append-only, signed Merkle log beside the workflow.

``canonical``, ``tree``, ``note``, ``shapes`` and ``verify`` are pure. ``writer.append`` is the only code that writes an
entry; ``audit`` compares the database's tables with what the entries say.
"""
