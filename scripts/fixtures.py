"""Write tests/fixtures/hostile/*: the files that people and accidents give to an image viewer.

    apt-get install python3-pil
    /usr/bin/python3 scripts/fixtures.py

What each file must lead to stands in tests/fixtures/hostileFiles.ts.
"""

import io
import struct
import zlib
from pathlib import Path

from PIL import Image, ImageCms

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "tests" / "fixtures" / "hostile"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


# --- PNG by hand: what no library would write -------------------------------------------------


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(width: int, height: int, data: bytes, depth: int = 1, colour: int = 0) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def black_rows(width: int, height: int) -> bytes:
    """One bit a pixel, all black, compressed: a thousand to one."""
    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    return b"".join(packer.compress(row) for _ in range(height)) + packer.flush()


# --- Pictures that are what they seem ----------------------------------------------------------


def photograph() -> Image.Image:
    return Image.open(ROOT / "public" / "samples" / "cat.png").convert("RGB")


def four_corners() -> Image.Image:
    """48×32: red and green above blue and white, so that a turn or a flip is seen."""
    image = Image.new("RGB", (48, 32), "white")
    for box, colour in (((0, 0), "red"), ((24, 0), "lime"), ((0, 16), "blue")):
        image.paste(Image.new("RGB", (24, 16), colour), box)
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


# What was done to the stored pixels, by the EXIF value that asks a viewer to undo it.
STORED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def oriented(value: int) -> bytes:
    upright = four_corners()
    stored = upright.transpose(STORED[value]) if value in STORED else upright
    exif = Image.Exif()
    exif[0x0112] = value
    return saved(stored, "JPEG", quality=95, subsampling=0, exif=exif)


def see_through() -> Image.Image:
    """16×16: the left half transparent, the right half red."""
    image = Image.new("RGBA", (16, 16), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (8, 0, 16, 16))
    return image


def frames() -> list[Image.Image]:
    return [Image.new("RGB", (16, 16), colour) for colour in ("red", "blue")]


def colour_profile() -> bytes:
    """sRGB, with the date of its making set to zero: the same bytes at every run."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile[:24] + bytes(12) + profile[36:]


# --- Other things under all sorts of names -----------------------------------------------------


def pdf() -> bytes:
    return b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def heic() -> bytes:
    brands = b"heic" + bytes(4) + b"mif1heic"
    return struct.pack(">I", 8 + len(brands)) + b"ftyp" + brands + bytes(64)


def laughs() -> str:
    """Entities in entities: ten to the power of nine words once they are put in."""
    lines = ['<!ENTITY a0 "ha">'] + [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    return f'<?xml version="1.0"?>\n<!DOCTYPE svg [\n{chr(10).join(lines)}\n]>\n{SVG.replace("<rect", "<text>&a9;</text><rect")}\n'


def files() -> dict[str, bytes]:
    whole_png = saved(photograph(), "PNG", optimize=True)
    whole_jpeg = saved(photograph(), "JPEG", quality=85)
    flipped_png, flipped_jpeg, bad_crc = bytearray(whole_png), bytearray(whole_jpeg), bytearray(whole_png)
    flipped_png[len(whole_png) // 2] ^= 0x10
    flipped_jpeg[len(whole_jpeg) * 2 // 3] ^= 0x10
    bad_crc[-13] ^= 0xFF  # the last byte of the CRC before IEND
    red, blue = frames()
    return {
        # something else
        "empty.png": b"",
        "web-page.png": b"<!DOCTYPE html>\n<html><body><h1>404 Not Found</h1></body></html>\n",
        "text.jpg": b"Dear all,\nthe picture is attached.\n",
        "document.pdf": pdf(),
        "document.png": pdf(),
        "scan.tiff": saved(four_corners(), "TIFF"),
        "scan.png": saved(four_corners(), "TIFF"),
        "photo.heic": heic(),
        "photo.jpg": heic(),
        # SVG, and SVG under another name
        "drawing.svg": SVG.encode(),
        "drawing.png": SVG.encode(),
        "drawing-bom.png": b"\xef\xbb\xbf" + SVG.encode(),
        "drawing-utf16.jpg": b"\xff\xfe" + SVG.encode("utf-16-le"),
        "drawing-laughs.png": laughs().encode(),
        # damaged
        "truncated.png": whole_png[: len(whole_png) // 2],
        "truncated.jpg": whole_jpeg[: len(whole_jpeg) // 2],
        "head-only.png": whole_png[:20],
        "head-only.jpg": whole_jpeg[:20],
        "bad-crc.png": bytes(bad_crc),
        "no-iend.png": whole_png[:-12],
        "bit-flip.png": bytes(flipped_png),
        "bit-flip.jpg": bytes(flipped_jpeg),
        # too large
        "claims-60000x60000.png": png(60_000, 60_000, zlib.compress(bytes(9))),
        "30000x30000.png": png(30_000, 30_000, black_rows(30_000, 30_000)),
        "20000x20000.png": png(20_000, 20_000, black_rows(20_000, 20_000)),
        "15000x19400.png": png(15_000, 19_400, black_rows(15_000, 19_400)),
        "100000x4.png": png(100_000, 4, black_rows(100_000, 4)),
        "8000x8000.png": png(8000, 8000, black_rows(8000, 8000)),
        # unusual and right
        **{f"exif-{value}.jpg": oriented(value) for value in range(1, 9)},
        "alpha.png": saved(see_through(), "PNG"),
        "alpha.webp": saved(see_through(), "WEBP", lossless=True),
        "16-bit.png": png(2, 1, zlib.compress(struct.pack(">BHH", 0, 0x0000, 0x80FF)), depth=16),
        "profile.jpg": saved(four_corners(), "JPEG", quality=95, icc_profile=colour_profile()),
        "progressive.jpg": saved(four_corners(), "JPEG", quality=95, progressive=True),
        "1x1.png": saved(Image.new("L", (1, 1), 128), "PNG"),
        "animated.gif": saved(red, "GIF", save_all=True, append_images=[blue], duration=100, loop=0),
        "animated.webp": saved(red, "WEBP", save_all=True, append_images=[blue], duration=100, lossless=True),
        "four-corners.bmp": saved(four_corners(), "BMP"),
        "png-named.jpg": saved(four_corners(), "PNG"),
    }


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    total = 0
    for name, content in files().items():
        (TARGET / name).write_bytes(content)
        total += len(content)
        print(f"{name}: {len(content)} bytes")
    print(f"{total} bytes in all")


if __name__ == "__main__":
    main()
