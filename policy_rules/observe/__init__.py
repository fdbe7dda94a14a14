"""Asks the network about links, beforehand. No rule does: what was seen is part of the content that rules read.

Whoever writes a post chooses where a question goes. So it goes to public addresses only, over the web's own ports, and
says and keeps nothing but the question.
"""
