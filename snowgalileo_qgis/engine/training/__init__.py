"""Training on labels of one's own: labelled cells, augmentation, the fine-tuning loop."""
