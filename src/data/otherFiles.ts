import { mediaBrands } from './avifHeader.ts'
import type { ByteView } from './byteView.ts'
import { nameText } from './textFiles.ts'

/** First bytes (as letters) at a place, and what a file that has them is. */
const signatures: readonly (readonly [at: number, letters: string, kind: string])[] = [
  [0, '%PDF', 'a PDF'],
  [0, '%!PS', 'a PostScript file'],
  [0, 'II*\0', 'a TIFF picture'],
  [0, 'MM\0*', 'a TIFF picture'],
  [0, 'II+\0', 'a TIFF picture'],
  [0, 'MM\0+', 'a TIFF picture'],
  [0, '8BPS', 'a Photoshop file'],
  [0, 'gimp xcf', 'a GIMP file'],
  [0, '\xFF\x0A', 'a JPEG XL picture'],
  [4, 'JXL ', 'a JPEG XL picture'],
  [4, 'jP  ', 'a JPEG 2000 picture'],
  [0, '\xFFO\xFFQ', 'a JPEG 2000 picture'],
  [0, '\0\0\x01\0', 'an icon file'],
  [0, 'PK\x03\x04', 'a ZIP archive or an Office document'],
  [0, 'PK\x05\x06', 'an empty ZIP archive'],
  [0, '\x1F\x8B', 'a gzip archive'],
  [0, '7z\xBC\xAF', 'a 7-Zip archive'],
  [0, 'Rar!', 'a RAR archive'],
  [0, '\x1AE\xDF\xA3', 'a WebM or Matroska video'],
  [8, 'AVI ', 'an AVI video'],
  [8, 'WAVE', 'a sound file'],
  [0, 'ID3', 'a sound file'],
  [0, 'OggS', 'a sound or video file'],
  [0, 'fLaC', 'a sound file'],
  [0, '\x93NUMPY', 'a NumPy array'],
  [0, '\x89HDF', 'an HDF5 file'],
  [0, 'MZ', 'a program'],
  [0, '\x7FELF', 'a program'],
  [128, 'DICM', 'a DICOM picture'],
]

/** What a file that is none of our image formats is, with its article; undefined when nothing is known. */
export function nameOtherFile(view: ByteView, bytes: Uint8Array): string | undefined {
  const brands = mediaBrands(view)
  if (brands.some((brand) => /^(?:he[iv][cmsx]|mif1|msf1)$/.test(brand))) return 'a HEIC photograph'
  if (brands.length > 0) return 'a video'
  const found = signatures.find(([at, letters]) => view.letters(at, letters.length) === letters)
  return found?.[2] ?? nameText(bytes)
}
