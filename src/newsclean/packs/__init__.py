"""Packs: rules as data, with their proofs inside, and where they come from."""
