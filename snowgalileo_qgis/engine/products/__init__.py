"""What hydrologists compute from snow cover rasters: area statistics, snow line, season, gap filling."""
