"""Accuracy of snow maps: pairs of maps and labels, scores, baselines, report."""
