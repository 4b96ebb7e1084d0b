/** What a person sends when something broke: what, where, in which state; nothing of their pictures. */
export function crashReport(facts: {
  readonly place: string
  readonly error: unknown
  readonly link: string
  readonly earlierLink?: string | undefined
  readonly browser: string
}): string {
  const { place, error, link, earlierLink, browser } = facts
  const lines = [
    `Kernelscope: ${place} stopped working.`,
    `Error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    `State: ${link}`,
  ]
  if (earlierLink !== undefined && earlierLink !== link) lines.push(`State before: ${earlierLink}`)
  lines.push(`Browser: ${browser}`)
  return lines.join('\n')
}
