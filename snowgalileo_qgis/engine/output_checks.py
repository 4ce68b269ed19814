"""Reading finished files back: GDAL and others do not report every error of closing a file."""

from __future__ import annotations

from pathlib import Path

import h5py
import numpy as np
import rasterio
import tifffile

from .output_file import NotWholeError

SMALL_BYTES = 64 * 2**20
"""Rasters of up to so many bytes of pixels are read back whole, of larger ones the last block."""


def blocks_in_file(path: Path) -> None:
    """Raise ``OSError`` unless every block of a GeoTIFF without gaps lies in the file, overviews included."""
    size = path.stat().st_size
    try:
        with tifffile.TiffFile(path) as tiff:
            blocks = [
                (np.asarray(page.dataoffsets, np.int64), np.asarray(page.databytecounts, np.int64))
                for page in tiff.pages
            ]
    except Exception as error:  # tifffile fails in many ways
        raise NotWholeError(f"its directory cannot be read: {error}") from error
    for offsets, counts in blocks:
        if len(offsets) == 0 or (counts <= 0).any() or (offsets + counts > size).any():
            raise NotWholeError("a block is missing")


def whole_tiff(path: Path) -> None:
    """Raise unless all blocks of a GeoTIFF without gaps are there, and the last one (of a small file: each)
    can be decoded. The errors are those of ``OSError`` and rasterio.
    """
    blocks_in_file(path)
    with rasterio.open(path) as raster:
        pixels = raster.width * raster.height * sum(np.dtype(kind).itemsize for kind in raster.dtypes)
        windows = [window for _, window in raster.block_windows(1)]
        for window in windows if pixels <= SMALL_BYTES else windows[-1:]:
            raster.read(window=window)


def whole_hdf5(path: Path) -> None:
    """Raise ``OSError`` unless all datasets of an HDF5 file lie in the file and can be read."""
    with h5py.File(path, "r") as file:
        names: list[str] = []
        file.visit(names.append)
        datasets = [file[name] for name in names if isinstance(file[name], h5py.Dataset)]
        if not datasets:
            raise NotWholeError("it holds no dataset")
        for dataset in datasets:
            if dataset.size and not dataset.id.get_storage_size():
                raise NotWholeError(f"{dataset.name} was not stored")
            dataset[()]


def stored_hdf5(path: Path) -> None:
    """Raise ``OSError`` unless all datasets of an HDF5 file of any size have been stored and the last part of
    each can be read.
    """
    with h5py.File(path, "r") as file:
        for name, dataset in file.items():
            if dataset.size and not dataset.id.get_storage_size():
                raise NotWholeError(f"{name} was not stored")
            if dataset.chunks:
                chunk = dataset.id.get_chunk_info(dataset.id.get_num_chunks() - 1).chunk_offset
                dataset[tuple(slice(start, start + size) for start, size in zip(chunk, dataset.chunks))]


def whole_safetensors(path: Path) -> None:
    """Raise ``OSError`` unless a safetensors file is as long as its header says."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="np") as file:
            if not list(file.keys()):
                raise NotWholeError("it holds no tensor")
    except SafetensorError as error:
        raise NotWholeError(str(error)) from error
