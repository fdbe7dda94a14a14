"""Registers in files and out of them: CSV and XLSX, read and written as a stream."""
