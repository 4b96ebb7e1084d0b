/** A rendering error, and the link that was open when it came. */
export interface Crash {
  readonly at: number
  readonly link: string
}

const loopWindow = 10_000
const storageKey = 'kernelscope:crash'

/** True when a crash at `at` (ms) follows another within 10 s: trying the same state once more would not help. */
export function isCrashLoop(previous: Crash | undefined, at: number): boolean {
  return previous !== undefined && at >= previous.at && at - previous.at < loopWindow
}

/** The crash before this one, of this page or of the page before a reload; undefined without session storage. */
export function lastCrash(): Crash | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null')
    return isCrash(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepCrash(crash: Crash) {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(crash))
  } catch {
    // blocked or full: a loop across reloads is then not noticed, one inside the page still is
  }
}

function isCrash(value: unknown): value is Crash {
  if (typeof value !== 'object' || value === null) return false
  return (
    'at' in value &&
    typeof value.at === 'number' &&
    'link' in value &&
    typeof value.link === 'string'
  )
}
