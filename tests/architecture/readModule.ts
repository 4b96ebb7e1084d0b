import { parseSync } from 'vite'

export interface ModuleText {
  /** What it imports, in whatever way: static, dynamic, as a type, new URL(…), import.meta.glob, css. */
  readonly imports: readonly string[]
  /** The names it exports; a default export is called 'default'. */
  readonly exports: readonly string[]
}

/** The imports and exports of a module of `src`, read by a parser, so that comments do not count. */
export function readModule(file: string, text: string): ModuleText {
  return file.endsWith('.css') ? readStyles(text) : readScript(file, text)
}

function readScript(file: string, text: string): ModuleText {
  const { module, program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`)
  const exported = module.staticExports.flatMap(({ entries }) => entries)
  const statements = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...exported.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  ]
  return {
    imports: [...statements, ...namesInExpressions(program)],
    exports: exported.map(({ exportName, importName }) => {
      if (exportName.kind === 'Default') return 'default'
      return exportName.name ?? (importName.kind === 'AllButDefault' ? '*' : '')
    }),
  }
}

function readStyles(text: string): ModuleText {
  const named = /(?:@import\s+(?:url\()?|\burl\(|\bcomposes:[^;]*\bfrom\s+)\s*['"]?([^'")\s;]+)/g
  const imports = [...text.matchAll(named)].map((match) => match[1] ?? '')
  return {
    imports: imports.filter((name) => !/^(data:|#)/.test(name)),
    exports: [],
  }
}

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

/** Module names inside expressions; one that is not plain text is given as '(computed)'. */
function namesInExpressions(root: unknown): string[] {
  const names: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isNode(value)) return
    names.push(...namesOf(value))
    for (const field of Object.values(value)) if (typeof field === 'object') visit(field)
  }
  visit(root)
  return names
}

function namesOf(node: Node): string[] {
  if (node.type === 'ImportExpression' || node.type === 'TSImportType') return [textOf(node.source)]
  const [first, second] = Array.isArray(node.arguments) ? (node.arguments as unknown[]) : []
  if (node.type === 'NewExpression' && isNamed(node.callee, 'URL') && isImportMeta(second, 'url')) {
    return [textOf(first)]
  }
  if (node.type === 'CallExpression' && isImportMeta(node.callee, 'glob')) {
    const patterns: unknown[] =
      isNode(first) && first.type === 'ArrayExpression' ? (first.elements as unknown[]) : [first]
    return patterns.map(textOf)
  }
  return []
}

function textOf(node: unknown): string {
  return isNode(node) && node.type === 'Literal' ? String(node.value) : '(computed)'
}

function isImportMeta(node: unknown, property: string): boolean {
  return (
    isNode(node) &&
    node.type === 'MemberExpression' &&
    isNode(node.object) &&
    node.object.type === 'MetaProperty' &&
    isNamed(node.property, property)
  )
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
