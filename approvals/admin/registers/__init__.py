"""The registers in the admin, below **Posts → Registers**."""
