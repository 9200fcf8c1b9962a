"""The commands of `thidua`, by what people do; each imports what it needs when it is run."""
