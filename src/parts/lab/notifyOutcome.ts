import type { ShellSession } from '#state/labSession.ts'

/** Tells what became of something that takes its time, or why it failed. */
export async function notifyOutcome(
  { notify }: Pick<ShellSession, 'notify'>,
  sentences: Promise<readonly string[]>,
): Promise<void> {
  try {
    notify(await sentences)
  } catch (error) {
    notify([error instanceof Error ? error.message : String(error)], 'problem')
  }
}
