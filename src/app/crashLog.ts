/** A rendering error: when it came, and the link that was open. */
export interface Crash {
  readonly at: number
  readonly link: string
}

const loopWindow = 10_000

/** True when a crash follows another of the same state within 10 s: trying it once more would not help. */
export function isCrashLoop(previous: Crash | undefined, { at, link }: Crash): boolean {
  return previous?.link === link && at >= previous.at && at - previous.at < loopWindow
}

/** The crash before in a part of the window, of this page or of the page before a reload; undefined without session storage. */
export function lastCrash(place: string): Crash | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(place)) ?? 'null')
    return isCrash(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepCrash(place: string, crash: Crash) {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(crash))
  } catch {
    // blocked or full: a loop across reloads is then not noticed, one inside the page still is
  }
}

function keyOf(place: string): string {
  return `kernelscope:crash:${place}`
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
