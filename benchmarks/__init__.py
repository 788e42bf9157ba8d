"""How fast newsclean is, measured on pages of a newspaper that does not exist."""
