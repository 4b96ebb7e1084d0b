"""Learns the kernels of the family "learned" from the photographs in public/photos.

    python3 scripts/learn-filters.py     needs Debian's python3-numpy and python3-pil

Two are regressions: the weights with which a window of a spoilt photograph comes nearest, by least squares, to the pixel
that was there before. The others are independent components: the kernels whose answers to the photographs are as sparse
as can be (FastICA on whitened patches). Nobody wrote their numbers down; they follow from the pictures.

Writes src/data/filters/learnedKernels.json: whole numbers over a divisor.
"""

import json
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
PATCHES = 60_000
rng = np.random.default_rng(7)


def photographs():
    """Grey photographs, 0 to 255, in the order of their names."""
    for path in sorted((ROOT / "public/photos").glob("*.jpg")):
        yield np.asarray(Image.open(path).convert("L"), dtype=np.float64)


def windows(image, size, rows, columns):
    """Windows of an image whose first pixels stand at (rows, columns): [window, size · size]."""
    view = np.lib.stride_tricks.sliding_window_view(image, (size, size))
    return view[rows, columns].reshape(len(rows), size * size)


def places(image, size, count):
    height, width = image.shape
    return rng.integers(0, height - size, count), rng.integers(0, width - size, count)


def blurred(image, sigma):
    reach = int(np.ceil(3 * sigma))
    taps = np.exp(-np.arange(-reach, reach + 1) ** 2 / (2 * sigma**2))
    taps /= taps.sum()
    padded = np.pad(image, reach, mode="edge")
    across = np.apply_along_axis(np.convolve, 1, padded, taps, mode="valid")
    return np.apply_along_axis(np.convolve, 0, across, taps, mode="valid")


def regression(size, spoil):
    """The kernel that gives the pixel before `spoil` from the window after it, with the least squared error."""
    inputs, targets = [], []
    images = list(photographs())
    for image in images:
        rows, columns = places(image, size, PATCHES // len(images))
        inputs.append(windows(spoil(image), size, rows, columns))
        targets.append(image[rows + size // 2, columns + size // 2])
    x, y = np.concatenate(inputs), np.concatenate(targets)
    # Flat ground stays as it is: both sides without their mean, and the weights sum to 1.
    mean = x.mean(axis=1, keepdims=True)
    centred = x - mean
    gram = centred.T @ centred + np.eye(size * size)
    weights = np.linalg.solve(gram, centred.T @ (y - mean[:, 0]))
    weights -= weights.mean()
    return weights.reshape(size, size) + 1 / (size * size)


def components(size, count):
    """Independent components of patches, the most distinct first: FastICA, symmetric, with tanh."""
    images = list(photographs())
    patches = []
    for image in images:
        rows, columns = places(image, size, PATCHES // len(images))
        patches.append(windows(image, size, rows, columns))
    x = np.concatenate(patches)
    x -= x.mean(axis=1, keepdims=True)
    x -= x.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(x.T))
    values, vectors = values[::-1][:count], vectors[:, ::-1][:, :count]
    white = x @ (vectors / np.sqrt(values))
    unmix = np.linalg.qr(rng.standard_normal((count, count)))[0]
    for _ in range(200):
        answers = np.tanh(white @ unmix.T)
        unmix = answers.T @ white / len(white) - np.diag((1 - answers**2).mean(axis=0)) @ unmix
        left, _, right = np.linalg.svd(unmix)
        unmix = left @ right
    sparse = np.mean((white @ unmix.T) ** 4, axis=0)
    filters = unmix @ (vectors / np.sqrt(values)).T
    return [filters[at].reshape(size, size) for at in np.argsort(-sparse)]


def whole(kernel, divisor):
    """The kernel in whole numbers over the divisor, with the sum that it should have."""
    numbers = np.rint(kernel * divisor).astype(int)
    middle = numbers.shape[0] // 2
    numbers[middle, middle] += round(kernel.sum() * divisor) - numbers.sum()
    return {"rows": numbers.tolist(), "divisor": divisor}


def balanced(kernel):
    """Scaled so that a step edge gives about as much as with Sobel, and summing to 0."""
    kernel = kernel - kernel.mean()
    return kernel * (4 / np.abs(kernel).sum() * 2)


def main():
    noisy = regression(7, lambda image: image + rng.normal(0, 25, image.shape))
    sharp = regression(9, lambda image: blurred(image, 1.2) + rng.normal(0, 4, image.shape))
    found = components(9, 32)
    kernels = {"denoise": whole(noisy, 1000), "deblur": whole(sharp, 1000)}
    for number, kernel in enumerate(found[:6], 1):
        kernels[f"component-{number}"] = whole(balanced(kernel), 100)
    target = ROOT / "src/data/filters/learnedKernels.json"
    target.write_text(json.dumps(kernels) + "\n")


main()
