"""newsclean takes a news page apart: the article and its parts kept, every piece of boilerplate named and explained."""
