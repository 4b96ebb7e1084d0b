// node scripts/digits.mjs: writes the sheets of handwritten digits in public/digits from the original files of MNIST. That
// of digits to pick from follows from the networks: `npm run train:digits` writes it.
import { fileURLToPath } from 'node:url'
import { writeDigitSheet } from './digitSheet.mjs'
import { mnist } from './mnist.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [train, test] = [mnist('train'), mnist('t10k')]

writeDigitSheet({ name: 'train', digits: train, chosen: numbers(5120), across: 64, bits: 4 })
// Every tenth, as the second half of them is harder than the first.
const tenths = numbers(1000).map((at) => 10 * at)
writeDigitSheet({ name: 'test', digits: test, chosen: tenths, across: 40, bits: 8 })
const hundreds = numbers(10).flatMap((numeral) => firstOf(numeral, 100))
writeDigitSheet({ name: 'nearest', digits: train, chosen: hundreds, across: 40, bits: 4 })

/** Where the first digits of a kind are. */
function firstOf(numeral, count) {
  return numbers(train.count)
    .filter((at) => train.labels[at] === numeral)
    .slice(0, count)
}

function numbers(count) {
  return Array.from({ length: count }, (_, at) => at)
}
