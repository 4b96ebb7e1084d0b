import { readModule } from './readModule.ts'

/** folder -> [folders it may import, packages it may use] */
export type FolderRules = Readonly<Record<string, readonly [folders: string[], packages: RegExp]>>

const mostLines = 250
const partsOfALab = /^labs\/\w+\/(lab|settings|model)\.ts$/ // called alike in every lab
const vagueNames = /^(utils?|helpers?|misc|common|types|constants)$/i

/** What a file of `src` does against the rules, a sentence each; `file` is its path inside `src`. */
export function findFaults(file: string, text: string, rules: FolderRules): string[] {
  const { imports, exports } = readModule(file, text)
  const name = (file.split('/').at(-1) ?? '').replace(/\..*$/, '')
  const isScript = /\.tsx?$/.test(file)
  const isNamedElsewhere = file === 'main.tsx' || partsOfALab.test(file)
  const lines = text.trimEnd().split('\n').length

  return [
    ...labFaults(file, text, imports),
    ...imports.flatMap((imported) => importFault(file, imported, rules) ?? []),
    ...(exports.includes('default') ? ['has a default export: name it'] : []),
    ...(exports.includes('*') ? ['exports everything of another file: name what it exports'] : []),
    ...(name === 'index' ? ['is an index file: import the file that has the thing'] : []),
    ...(vagueNames.test(name)
      ? [`is called ${name}: it is two files, named after what they export`]
      : []),
    ...(isScript && !isNamedElsewhere && !sharesAWord(name, exports)
      ? [`exports nothing like ${name}: a file is named after what it exports`]
      : []),
    ...(isScript && lines > mostLines ? [`has ${lines} lines, over ${mostLines}`] : []),
  ]
}

/** What the folders of a lab may not: a model is pure, and nothing of a lab is kept beside its instances. */
function labFaults(file: string, text: string, imports: readonly string[]): string[] {
  const [folder, lab, part] = file.split('/')
  if (folder !== 'labs' || (!file.endsWith('.ts') && !file.endsWith('.tsx'))) return []
  const isModel = part === 'model'
  const impure = imports.filter((name) =>
    /^(react|lucide-react|#ui|#engine\/browserEngine|#state\/(use|labSession)|#parts\/lab\/(labInstance|LabContext|defineLab))/.test(
      name,
    ),
  )
  const upward = imports.filter((name) =>
    new RegExp(`^#labs/${lab}/((view|work)/|lab\\.ts|presets\\.ts|${lab}\\.ts)`).test(name),
  )
  const kept = [
    ...text.matchAll(
      /^(?:export )?(?:let \w+|const \w+[^=\n]*= (?:createValue|createStore|createLoader|createPointing|createInstance|createLabSession|memoOfLast|new (?:Weak)?(?:Map|Set)(?:<[^>]*>)?\(\)).*)/gm,
    ),
  ]
  const ofThePage = text.match(
    /\b(?:document|window|navigator|localStorage|location)\.[a-z]|\bfetch\(|\bHTML\w*Element\b/,
  )
  return [
    ...(isModel ? [...impure, ...upward].map((name) => `a model imports ${name}`) : []),
    ...(isModel && ofThePage ? [`a model asks the page: ${ofThePage[0]}`] : []),
    ...kept.map(
      ([line]) => `keeps something beside the instances of the lab: ${line.split('=')[0]?.trim()}`,
    ),
  ]
}

/**
 * Whether a word of the file's name is in an exported name: playbackMath.ts may export stepPlayback.
 * A plural names a family, whose members have names of their own: figurePictures.ts exports checker.
 */
function sharesAWord(name: string, exports: readonly string[]): boolean {
  if (name.endsWith('s') && exports.length > 1) return true
  const all = exports.join(' ').toLowerCase()
  return wordsOf(name).some((word) => all.includes(word))
}

function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase())
}

function importFault(file: string, imported: string, rules: FolderRules): string | undefined {
  const [folder = '', lab = ''] = file.includes('/') ? file.split('/') : ['main']
  const [folders, packages] = rules[folder] ?? [[], /^$/]
  const target = importedFile(file, imported)

  if (imported === '(computed)') return 'imports a name that is computed'
  if (imported.startsWith('../')) return `imports ${imported}: write #folder/file`
  if (target === undefined) {
    return packages.test(imported) ? undefined : `imports the package ${imported} in ${folder}/`
  }
  const [toFolder = '', toLab = '', inLab] = target.split('/')
  if (toFolder !== folder) return folders.includes(toFolder) ? undefined : `imports ${target}`
  // A lab is an island: it knows the files beside the labs, and only the catalog knows the labs.
  const isOtherLab = folder === 'labs' && inLab !== undefined && toLab !== lab
  return isOtherLab && lab !== 'catalog.ts' ? `imports another lab: ${target}` : undefined
}

/** The path inside `src` of an imported file; undefined for a package. */
export function importedFile(file: string, imported: string): string | undefined {
  if (imported.startsWith('#')) return imported.slice(1)
  if (!imported.startsWith('.')) return undefined
  return new URL(imported, `file:///${file}`).pathname.slice(1)
}
