import { AudioLines } from 'lucide-react'
import type { LabEntry } from '#labs/lab.ts'

/** Labs that the documents have, held to all that the labs of the catalog are. */
export const exampleLabs: readonly LabEntry[] = [
  {
    id: 'signal',
    title: 'Signal',
    question: 'What does a kernel make of a line of numbers?',
    icon: AudioLines,
    load: async () => (await import('#docs/signal-lab/lab.ts')).lab,
  },
]
