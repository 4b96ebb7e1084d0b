/**
 * bench/LEARN.md.
 * @param drawn what draws WebGL, as a part of a sentence
 */
export function learnPage(date: string, machine: string, drawn: string, tables: string): string {
  return `# How fast the Learn lab learns

Written by \`npm run bench:learn\` on ${date}; ${machine}.

Medians of 11 rounds. Each task has a page of its own, in which all are warmed up and then make updates in turn, round
after round, about 100 ms long. Of each round counts the time by the clock or the processor time of the page's thread,
whichever is less, so that other programs on the machine are left out; webgl, which computes in another process, has the
clock alone, and is compared with ours by the clock. Shared machines are noisy: a ratio between 0.7 and 1.4 is a tie.
_differs by_ is the part by which the loss after three updates of plain descent from the same weights differs from ours at
most: beyond 10⁻³ the bench fails.

- **kernelscope**, one kernel: a grey photograph of 256×256 and plain descent on the mean squared error, as the lab does
  it: what the picture tells is worked out once (its autocorrelation and its correlation with what is wanted), then an
  update costs the same for every picture. _Set-up included_: the same for 300 updates, these sums and their eigenvectors
  among the work.
- **kernelscope**, a network: one batch of 32 digits forward, back, and an update by Adam, on one thread, as the engine's
  worker does it for the lab.
- **tfjs** makes the same updates with its own operations, gradients and optimisers: \`optimizer.minimize\` over tensors
  that are there already, channels last. Its weights are waited for once a round, ours come back after every update.
  wasm is the SIMD build on one thread. _Windows laid out_: every window as a column before the first update, and a matrix
  product instead of a conv2d, as that is what wasm can train. A dash: see below.
- ${capital(drawn)}.
- Two pictures of 4000×3000 in colour, PNG: a photograph, enlarged and with grain, and what a 5×5 kernel makes of it,
  rounded to 8 bits. Dropped together onto the built app, in a page of their own each time; decoding them is in the time.
- How smooth it is to scrub over 10,000 updates is measured by \`npm run bench:frames 12 learn-scrub\`.

${tables}
`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
