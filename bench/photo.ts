import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { withChromium } from './chromium/withChromium.ts'
import type { PhotoPage } from './photo/page.ts'
import { photoReport } from './photoReport.ts'

// npm run bench:photo   a photograph of 12 megapixels, from the kernel to the picture; writes bench/PHOTO.md
declare const photoBench: PhotoPage

const [figures, browser] = await withChromium('photo', async ({ name, inPage }) => [
  await inPage('', (page) => page.evaluate(() => photoBench.figures(7))),
  name,
])
const date = new Date().toISOString().slice(0, 10)
const machine = `${availableParallelism()} shared vCPUs (${process.arch}), ${browser}`
const report = photoReport(date, machine, figures)
console.log(report)
writeFileSync('bench/PHOTO.md', report)
