"""Where stacks come from: sources of scenes, and the build that brings them into a region store."""
