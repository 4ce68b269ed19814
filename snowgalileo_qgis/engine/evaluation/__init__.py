"""How good a snow map is: labels on the map's grid, figures, baselines, report."""
