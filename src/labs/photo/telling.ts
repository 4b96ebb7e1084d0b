import { photoSession } from './session.ts'

/** Tells what became of something that takes its time, or why it failed. */
export async function telling(sentences: Promise<readonly string[]>): Promise<void> {
  try {
    photoSession.tell(await sentences)
  } catch (error) {
    photoSession.tell([error instanceof Error ? error.message : String(error)], 'problem')
  }
}
