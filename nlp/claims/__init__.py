"""What the text says of a school's standing, and of how many schools."""
