const texts = new WeakMap<Path2D, string>()

/** The path of a text as `d` has it; a canvas draws it, and a drawing as SVG gets the text back. */
export function pathOf(text: string): Path2D {
  const path = new Path2D(text)
  texts.set(path, text)
  return path
}

/** Refuses a path that was not made by `pathOf`: a browser does not tell what is in it. */
export function textOfPath(path: Path2D): string {
  const text = texts.get(path)
  if (text === undefined) throw new Error('the text of this path is not known')
  return text
}
