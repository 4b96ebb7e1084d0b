/** The lines of a pasted text with one kind of line end and of blank, and MATLAB's continued lines joined. */
export function plainLines(text: string): string[] {
  return joinContinued(plainBlanks(text).split('\n'))
}

/** One kind of line end and of blank; a fraction written with blanks, `1 / 9`, is closed up. */
function plainBlanks(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\v\f]/g, ' ')
    .replaceAll(/[\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/ ?\/ ?/g, '/')
}

/** MATLAB's `...` at the end of a line goes on in the next one. On a line of its own it is an omission. */
function joinContinued(lines: string[]): string[] {
  const joined: string[] = []
  let open = ''
  for (const line of lines) {
    const end = line.trimEnd()
    if (end.endsWith('...') && end.trimStart() !== '...') {
      open += `${end.slice(0, -3)} `
    } else {
      joined.push(open + line)
      open = ''
    }
  }
  return open === '' ? joined : [...joined, open]
}
