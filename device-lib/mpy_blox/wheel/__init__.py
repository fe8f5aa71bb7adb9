"""Packages on the board: list, look at, install, upgrade and remove them from the REPL."""
