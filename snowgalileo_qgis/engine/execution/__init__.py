"""Where the work of a job is done when it is not done in its own process: on a Dask cluster."""
