/**
 * What a JSON text in UTF-8 says.
 * @throws RangeError when it is none; `name` says what was to be one.
 */
export function parsedJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    throw new RangeError(`${name} is no valid JSON: it is damaged or cut short.`)
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
