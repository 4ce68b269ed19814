"""Fine-tuning on labelled cells and pre-training without labels."""
