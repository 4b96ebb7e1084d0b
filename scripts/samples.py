"""Write public/samples/*.png, small crops of photographs that come with scikit-image, and public/photos/*.jpg, some whole.

    apt-get install python3-skimage python3-pil
    /usr/bin/python3 scripts/samples.py [folder with scikit-image's data]

Every photograph taken is CC0 or in the public domain; public/samples/SOURCES.md says where each is from.
"""

import importlib.util
import sys
from pathlib import Path

from PIL import Image

SIDE = 64

# name: (photograph, left, top, side of the square cut out of it, "L" grey or "RGB")
CROPS = {
    "photographer": ("camera.png", 134, 56, 200, "L"),
    "cat-eye": ("chelsea.png", 112, 60, 116, "L"),
    "cat": ("chelsea.png", 60, 6, 294, "RGB"),
    "coffee": ("coffee.png", 70, 0, 400, "RGB"),
    "bricks": ("brick.png", 150, 150, 190, "L"),
}

# name: (photograph, "L" grey or "RGB"); whole, for the Photo lab
PHOTOS = {
    "coffee": ("coffee.png", "RGB"),
    "cat": ("chelsea.png", "RGB"),
    "astronaut": ("astronaut.png", "RGB"),
    "galaxies": ("hubble_deep_field.jpg", "RGB"),
    "rocket": ("rocket.jpg", "RGB"),
    "photographer": ("camera.png", "L"),
    "gravel": ("gravel.png", "L"),
}


def data_folder() -> Path:
    if len(sys.argv) > 1:
        return Path(sys.argv[1])
    package = importlib.util.find_spec("skimage")
    if package is None or package.origin is None:
        sys.exit("scikit-image is not installed: apt-get install python3-skimage")
    return Path(package.origin).parent / "data"


def main() -> None:
    source = data_folder()
    target = Path(__file__).parent.parent / "public" / "samples"
    target.mkdir(parents=True, exist_ok=True)
    for name, (photograph, left, top, side, mode) in CROPS.items():
        image = Image.open(source / photograph).convert(mode)
        crop = image.crop((left, top, left + side, top + side))
        path = target / f"{name}.png"
        crop.resize((SIDE, SIDE), Image.Resampling.BOX).save(path, optimize=True)
        print(f"{path.relative_to(target.parent.parent)}: {path.stat().st_size} bytes")
    whole = target.parent / "photos"
    whole.mkdir(exist_ok=True)
    for name, (photograph, mode) in PHOTOS.items():
        path = whole / f"{name}.jpg"
        Image.open(source / photograph).convert(mode).save(path, quality=90, optimize=True)
        print(f"{path.relative_to(target.parent.parent)}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
