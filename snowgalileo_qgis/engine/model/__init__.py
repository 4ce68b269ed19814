"""The SnowGalileo transformer: normalisation, tokens, encoder, heads, checkpoints."""
