import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** A rule of a style sheet, as far as it says where things lie. */
export interface StyleRule {
  readonly selector: string
  /** Every class of the last part of the selector: an element without them is none of its. */
  readonly classes: readonly string[]
  readonly weight: number
  readonly said: ReadonlyMap<string, string>
  readonly media: string | undefined
}

/** What decides about places and sizes. */
const placing =
  /^(position|display|inset|inset-(block|inline)(-start|-end)?|left|top|right|bottom|(min-|max-)?(inline-size|block-size|width|height)|padding|padding-(block|inline)(-start|-end)?|font-size|line-height|white-space|transform|translate|gap|column-gap|row-gap|flex-wrap|flex-direction|grid-auto-flow|margin-inline-start|margin-block-end|text-anchor|dominant-baseline|visibility|border|border-width)$/

const modules = import.meta.glob<Record<string, string>>('../../src/**/*.module.css', {
  eager: true,
  import: 'default',
})
const sources = Object.keys(modules).map((path) => ({
  text: readFileSync(resolve(import.meta.dirname, path), 'utf8'),
  names: modules[path] ?? {},
}))

/** The rules of all style modules, the weaker first; classes are named as the test run names them. */
export const styleRules: readonly StyleRule[] = sources
  .flatMap(({ text, names }) => rulesOf(withoutComments(text), names))
  .toSorted((one, other) => one.weight - other.weight)

/** The lengths, numbers and light colours of the tokens, by name: what is said of the root whatever the theme. */
export const tokens: ReadonlyMap<string, string> = new Map(
  blocksOf(withoutComments(sheet('tokens')))
    .filter(({ head }) => head.split(',')[0] === ':root')
    .flatMap(({ body }) => [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)])
    .map(([, name = '', value = '']) => [name, light(value)]),
)

/** `light-dark(a, b)` is `a`. */
function light(value: string): string {
  return value.replaceAll(/light-dark\(((?:[^(),]|\([^)]*\))+),(?:[^()]|\([^)]*\))*\)/g, '$1')
}

function sheet(name: string): string {
  return readFileSync(resolve(import.meta.dirname, `../../src/ui/${name}.css`), 'utf8')
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '')
}

function rulesOf(text: string, names: Record<string, string>, media?: string): StyleRule[] {
  return blocksOf(text).flatMap(({ head, body }) => {
    if (/^@(media|container)/.test(head)) return rulesOf(body, names, head)
    if (head.startsWith('@') || head.includes('::')) return []
    const said = new Map(
      body.split(';').flatMap((line) => {
        const [, name, value] = /^\s*([\w-]+):\s*([\s\S]+?)\s*$/.exec(line) ?? []
        return name !== undefined && value !== undefined && placing.test(name)
          ? [[name, value] as const]
          : []
      }),
    )
    if (said.size === 0) return []
    return alternatives(head).map((selector) => {
      const known = selector.replaceAll(/\.([\w-]+)/g, (_all, name: string) => `.${names[name]}`)
      const last = known.split(/[\s>+~]+(?![^(]*\))/).at(-1) ?? ''
      const classes = [...last.replaceAll(/:\w+\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)]
      return {
        selector: known,
        classes: classes.map(([, name = '']) => name),
        weight: (known.match(/[.[:]/g)?.length ?? 0) * 100 + (known.match(/\s/g)?.length ?? 0),
        said,
        media,
      }
    })
  })
}

/** The selectors of a list; a comma inside brackets does not part them. */
function alternatives(head: string): string[] {
  return head.split(/,(?![^(]*\))/).map((selector) => selector.trim())
}

/** Heads and bodies, without looking into the bodies. */
function blocksOf(text: string): { head: string; body: string }[] {
  const blocks: { head: string; body: string }[] = []
  let [depth, from, head] = [0, 0, '']
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) {
      head = text.slice(from, at).trim()
      from = at + 1
    } else if (text[at] === '}' && --depth === 0) {
      blocks.push({ head, body: text.slice(from, at) })
      from = at + 1
    }
  }
  return blocks
}
