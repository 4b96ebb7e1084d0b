import { coreTable } from './coreTable.ts'
import { engineTable } from './engineTable.ts'
import type { measureInChromium } from './measureInChromium.ts'
import type { Results } from './results.ts'

/** What was measured; undefined where it was not asked for. */
export interface Runs {
  readonly node: Results | undefined
  readonly chromium: Awaited<ReturnType<typeof measureInChromium>> | undefined
}

/** A chapter with a table for each place. */
export function tables({ node, chromium }: Runs): string {
  const chapters: string[] = []
  if (node) {
    const others = ['kernelscope, fresh output', 'naive loops', 'tfjs cpu', 'convnetjs']
    chapters.push(
      `## The scalar core, in Node\n\n${coreTable(node, 'kernelscope', others)}`,
      `## The engine, in Node\n\n${engineTable(node, engineNames(node))}`,
    )
  }
  if (chromium) {
    chapters.push(`## The engine, in Chromium\n\n${engineTable(chromium, engineNames(chromium))}`)
  }
  return chapters.join('\n\n')
}

/** Those that are fast; the others are beside the scalar core. */
function engineNames({ engines }: Results): string[] {
  const slow = ['kernelscope, fresh output', 'naive loops', 'tfjs cpu', 'convnetjs']
  return engines.map(({ name }) => name).filter((name) => !slow.includes(name))
}

/** bench/RESULTS.md. */
export function resultsPage(date: string, machine: string, runs: Runs): string {
  return `# What is fast

Written by \`npm run bench\` on ${date}; ${machine}, ${runs.chromium?.browser ?? 'no browser'}, headless.

Milliseconds from an input to its output, the median of 5 to 25 rounds. Engines are warmed up, then run in turn, round
after round; a round is as many runs as fill 20 ms, after as many that do not count. In Node, of each round counts the
time by the clock or the processor time, whichever is less, so that other programs on the machine are left out; in
Chromium, where each workload has a page of its own, there is only the clock, 5 µs fine. Garbage is collected when the engines' own memory asks for it, within the
time that counts.

NCHW float32, \`same\` padding and stride 1 unless said; every engine gets its input in its own layout, its weights
prepared, and must agree with the naive loops to 10⁻⁴. What an app pays is in the figures: the numbers go into an
engine's own memory, to its workers or threads, and come back as an array. Shared machines are noisy: a ratio between
0.7 and 1.4 is a tie.

- **kernelscope** is the scalar TypeScript core, through its public functions, with its results in memory that is used
  again; pooling gives values alone, as in tfjs and the naive loops. × is how many times as long others take; _to the
  best_ is what fraction of the fastest other implementation's time it takes, on whatever threads that has, the goal the
  most that it should be.
- **kernelscope SIMD** is what the engine computes with, on the thread that asks, weights laid out, memory used again.
- **engine** is the public one, tensors in, new tensors out, nothing laid out before: small work is done in the page,
  large work goes to workers.
- _1 thread_ is what fraction of the fastest other implementation's time the faster of ours on one thread takes (in the
  page, or one worker); _2 threads_ is the same of two workers, against whatever is fastest on one or two threads.
- tfjs has its SIMD build of one thread; onnxruntime is onnxruntime-web on its wasm provider; OpenCV.js is filter2D.
- onnxruntime's second thread waits for work by spinning, between runs too, which would halve what is left for the
  others: with two threads it is measured by itself, in a page or process of its own, after each workload's other rounds.

${tables(runs)}
`
}
