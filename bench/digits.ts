import { withChromium } from './chromium/withChromium.ts'
import type { DigitsPage } from './digits/page.ts'

// npm run bench:digits   from a stroke to all numbers of both networks, beside ONNX Runtime Web, in headless Chromium

declare const digitsBench: DigitsPage

const pairs = [
  ['conv', 'dense300'],
  ['lenet', 'dense300'],
] as const

await withChromium('digits', async ({ name, inPage }) => {
  console.log(name)
  for (const pair of pairs) {
    const figures = await inPage('', (page) =>
      page.evaluate((names) => digitsBench.measured(names), pair),
    )
    const { drawing, networks, core, onnxruntime, difference } = figures
    const all = drawing + networks
    const said = (ratio: number, goal: number) => (ratio <= goal ? 'met' : 'missed')
    console.log(`${pair.join(' and ')}, milliseconds, medians`)
    console.log(`  a drawing and its preparation     ${drawing.toFixed(3)}`)
    console.log(
      `  all numbers of both networks      ${networks.toFixed(3)} (scalar core ${core.toFixed(3)})`,
    )
    console.log(
      `  onnxruntime-web, one thread       ${onnxruntime.toFixed(3)}, answers differ by ${difference.toExponential(1)}`,
    )
    console.log(`  a stroke to all numbers           ${all.toFixed(3)}: under 2 ms ${said(all, 2)}`)
    console.log(
      `  as a part of onnxruntime-web's    ${(all / onnxruntime).toFixed(2)}: at most 0.5 ${said(all / onnxruntime, 0.5)}`,
    )
  }
})
