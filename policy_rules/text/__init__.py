"""Reading text: HTML, folding, term matching, languages. Pure functions, no Django models."""
