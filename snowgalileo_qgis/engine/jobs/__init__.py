"""The jobs: recipes that tie stack, model and output together; a file for each."""
