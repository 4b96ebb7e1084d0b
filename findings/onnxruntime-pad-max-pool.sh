#!/bin/sh
# onnxruntime-web 1.30.0, graph optimisation "basic" and above (the default is "all"):
# a Pad of zeros before a MaxPool is folded into the pool's own padding. Padding of a pool never wins, a zero of a Pad
# does where all numbers beside it are negative: the folded graph gives another result than the same graph unfolded, and
# than the ONNX specification of both operators. Seen: the borders of max pool over Pad(−1 …) are −1 with optimisation
# and 0 without.
#
# Source: https://onnx.ai/onnx/operators/onnx__Pad.html, https://onnx.ai/onnx/operators/onnx__MaxPool.html
# Fails when that is no longer so.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund onnxruntime-web@1.30.0
cat >run.mjs <<'JS'
import * as ort from 'onnxruntime-web'

// Protocol buffers by hand: a field is its number and kind, then a whole number or a length and that many bytes.
const varint = (n) => (n < 128 ? [n] : [(n % 128) | 128, ...varint(Math.floor(n / 128))])
const whole = (field, value) => [...varint(field * 8), ...varint(value)]
const bytes = (field, content) => [...varint(field * 8 + 2), ...varint(content.length), ...content]
const text = (field, value) => bytes(field, [...new TextEncoder().encode(value)])
const node = (operator, inputs, output, attributes = []) =>
  bytes(1, [...inputs.flatMap((name) => text(1, name)), ...text(2, output), ...text(4, operator), ...attributes.flatMap((each) => bytes(5, each))])
const numbers = (name, values) => [...text(1, name), ...values.flatMap((value) => whole(8, value)), ...whole(20, 7)]
const value = (name, sides) =>
  [...text(1, name), ...bytes(2, bytes(1, [...whole(1, 1), ...bytes(2, sides.flatMap((side) => bytes(1, whole(1, side))))]))]
const pads = new BigInt64Array([0n, 0n, 1n, 1n, 0n, 0n, 1n, 1n])
const graph = [
  ...node('Pad', ['x', 'pads'], 'padded'),
  ...node('MaxPool', ['padded'], 'y', [numbers('kernel_shape', [3, 3]), numbers('strides', [1, 1])]),
  ...text(2, 'graph'),
  ...bytes(5, [...whole(1, 8), ...whole(2, 7), ...text(8, 'pads'), ...bytes(9, [...new Uint8Array(pads.buffer)])]),
  ...bytes(11, value('x', [1, 1, 3, 3])),
  ...bytes(12, value('y', [1, 1, 3, 3])),
]
const model = Uint8Array.from([...whole(1, 8), ...bytes(7, graph), ...bytes(8, [...text(1, ''), ...whole(2, 13)])])

ort.env.wasm.numThreads = 1
const run = async (graphOptimizationLevel) => {
  const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'], graphOptimizationLevel })
  const x = new ort.Tensor('float32', new Float32Array(9).fill(-1), [1, 1, 3, 3])
  return [...(await session.run({ x })).y.data].join(' ')
}
const [plain, basic, optimised] = [await run('disabled'), await run('basic'), await run('all')]
console.log('onnxruntime-web', ort.env.versions.web)
console.log('a zero around nine numbers of −1, then the largest of 3×3')
console.log('  not optimised ', plain)
console.log('  basic         ', basic)
console.log('  all           ', optimised)
const asSeen = plain === '0 0 0 0 -1 0 0 0 0' && basic === optimised && optimised === '-1 -1 -1 -1 -1 -1 -1 -1 -1'
console.log(asSeen ? 'as seen before' : 'no longer as seen before')
process.exit(asSeen ? 0 : 1)
JS
node run.mjs
