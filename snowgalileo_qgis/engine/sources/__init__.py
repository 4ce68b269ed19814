"""Where stacks come from: archives of downloaded products."""
