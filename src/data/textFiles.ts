/** How much of a file is looked at to tell which kind of text it is. */
const sampleLength = 65536

/** `an SVG drawing`, `a web page (HTML)`, `an XML file` or `a text file`; undefined when the bytes are no text. */
export function nameText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes.subarray(0, sampleLength))
  if (text === undefined) return undefined
  const start = text.trimStart()
  if (start.startsWith('%PDF')) return 'a PDF'
  if (start.startsWith('{\\rtf')) return 'a Rich Text document'
  return start.startsWith('<') ? nameMarkup(start) : 'a text file'
}

/** By the root element or the document type, behind any declaration and comments. */
function nameMarkup(text: string): string {
  let rest = text
  for (;;) {
    const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : undefined
    const at = end ? rest.indexOf(end) : -1
    if (!end || at < 0) break
    rest = rest.slice(at + end.length).trimStart()
  }
  const root = /^<(?:!doctype\s{1,9})?(?:[\w.-]{1,64}:)?([\w-]{1,64})/i
    .exec(rest)?.[1]
    ?.toLowerCase()
  if (root === 'svg') return 'an SVG drawing'
  if (htmlRoots.test(root ?? '')) return 'a web page (HTML)'
  return /<(?:[\w.-]{1,64}:)?svg[\s/>]/i.test(rest) ? 'an SVG drawing' : 'an XML file'
}

const htmlRoots = /^(?:html|head|body|script|meta|title|table|div|p|h1|a|img)$/

/** UTF-8 or UTF-16 text, by its byte-order mark or by the zeros beside its first letter. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const littleEndian = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const bigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  const encoding = littleEndian ? 'utf-16le' : bigEndian ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  return isReadable(text.slice(0, 1024)) ? text : undefined
}

/** No control characters but blanks, and few letters that could not be decoded. */
function isReadable(text: string): boolean {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
  const undecoded = codes.filter((code) => code === 0xfffd).length
  const blank = new Set([9, 10, 12, 13])
  return (
    codes.length > 0 &&
    undecoded <= codes.length / 10 &&
    codes.every((code) => code >= 32 || blank.has(code))
  )
}
