import { fraction, metBy, milliseconds } from './cells.ts'
import { photoGoals } from './goals.ts'
import { markdownTable } from './markdownTable.ts'
import type { PhotoFigures, PhotoRow } from './photo/page.ts'

/** bench/PHOTO.md. */
export function photoReport(date: string, machine: string, { names, rows }: PhotoFigures): string {
  const ours = names.filter((name) => name.startsWith('engine'))
  const toFilter2D = (row: PhotoRow, name: string) =>
    row.times[names.indexOf(name)]! / row.times[names.indexOf('OpenCV.js filter2D')]!
  const head = ['kernel', 'agrees', ...names, ...ours.flatMap((name) => [name, '']), 'goal']
  const lines = rows.map((row) => {
    const goal = photoGoals[row.label]
    const judged = ours.flatMap((name) => {
      const ratio = toFilter2D(row, name)
      return [fraction(ratio), goal === undefined ? '' : metBy(ratio, goal)]
    })
    const times = row.times.map((time) => (time === undefined ? '' : milliseconds(time)))
    return [row.label, agreement(row), ...times, ...judged, goal === undefined ? '' : `≤ ${goal}`]
  })
  return `# A photograph of 12 megapixels

Written by \`npm run bench:photo\` on ${date}; ${machine}, headless.

4000 × 3000 pixels in colour, borders continued. Milliseconds from a kernel to the full picture on canvases: the median
of 7 rounds, all in turn. Not in it: bringing the photograph to the workers or into OpenCV's memory, once. In it: laying
the kernel out, filtering, and putImageData; ours draws each part as it comes, OpenCV.js from its memory without another
copy. The last columns are the fraction of filter2D's time that ours takes, beside the goal. _agrees_ is the largest
difference of any pixel among all of them, in levels of 255.

${markdownTable([head, ...lines])}
`
}

function agreement({ differences }: PhotoRow): string {
  const most = Math.max(...differences.map((each) => each ?? 0))
  return `${most}${most <= 1 ? '' : ' (**differs**)'}`
}
