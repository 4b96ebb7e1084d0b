import { importedFile } from './findFaults.ts'

/**
 * Classes that a component takes from a style sheet that has none of that name, and classes that none takes.
 * A sheet that is read by a computed name counts as taken whole.
 */
export function findClassFaults(files: ReadonlyMap<string, string>): string[] {
  const taken = new Map<string, Set<string>>()
  const faults: string[] = []
  for (const [file, text] of files) {
    if (file.endsWith('.css')) continue
    for (const [, name = '', path = ''] of text.matchAll(
      /import (\w+) from '([^']+\.module\.css)'/g,
    )) {
      const sheet = importedFile(file, path) ?? path
      const classes = classesOf(files.get(sheet) ?? '')
      const used = taken.get(sheet) ?? new Set()
      taken.set(sheet, used)
      if (new RegExp(`(?<![\\w.])${name}\\[`).test(text)) for (const each of classes) used.add(each)
      for (const [, each = ''] of text.matchAll(new RegExp(`(?<![\\w.])${name}\\.(\\w+)`, 'g'))) {
        used.add(each)
        if (!classes.has(each)) faults.push(`${file}: ${sheet} has no .${each}`)
      }
    }
  }
  for (const [file, text] of files)
    if (file.endsWith('.module.css'))
      for (const each of classesOf(text))
        if (!taken.get(file)?.has(each)) faults.push(`${file}: nothing takes .${each}`)
  return faults
}

/** The names of the classes that the selectors of a style sheet have. */
function classesOf(sheet: string): Set<string> {
  const selectors = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/[^{};]*;/g, '')
  return new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name))
}
