import { type LayerChoice, type LayerKind, plainLayer } from './layerChoice.ts'

const letters: Readonly<Record<LayerKind, string>> = {
  conv: 'c',
  max: 'm',
  average: 'a',
  transposed: 't',
}

/** The largest numbers that a link may ask for. */
const most = { kernel: 15, stride: 8, dilation: 16, padding: 32 }

/** `c3s2p1`: kind and kernel size, then stride, dilation (d) and padding (p) where they are not those of a plain layer. */
export function writeLayer(layer: LayerChoice): string {
  const plain = plainLayer(layer.kind, layer.kernel)
  const padding = typeof layer.padding === 'string' ? layer.padding[0] : layer.padding
  return [
    `${letters[layer.kind]}${layer.kernel}`,
    layer.stride !== plain.stride && `s${layer.stride}`,
    layer.dilation !== plain.dilation && `d${layer.dilation}`,
    layer.padding !== plain.padding && `p${padding}`,
  ]
    .filter((part) => part !== false)
    .join('')
}

/** The layer that the text is; a RangeError when it is none. */
export function readLayer(text: string): LayerChoice {
  const found = /^([cmat])(\d{1,2})(?:s(\d{1,2}))?(?:d(\d{1,2}))?(?:p(\d{1,2}|[vsf]))?$/.exec(text)
  if (text === '') throw new RangeError('has a layer without words: one such as c3s2p1 would do')
  if (!found) throw new RangeError(`has ${text.slice(0, 24)}, which is no layer such as c3s2p1`)
  const [, letter, kernel, stride, dilation, padding] = found
  const kind = (Object.keys(letters) as LayerKind[]).find((each) => letters[each] === letter)!
  const plain = plainLayer(kind, within('kernel', kernel, 1))
  return {
    ...plain,
    stride: stride === undefined ? plain.stride : within('stride', stride, 1),
    dilation: dilation === undefined ? plain.dilation : within('dilation', dilation, 1),
    padding: padding === undefined ? plain.padding : readPadding(padding),
  }
}

function readPadding(text: string): LayerChoice['padding'] {
  if (text === 'v') return 'valid'
  if (text === 's') return 'same'
  return text === 'f' ? 'full' : within('padding', text, 0)
}

function within(name: keyof typeof most, text: string | undefined, least: number): number {
  const number = Number(text)
  if (number >= least && number <= most[name]) return number
  throw new RangeError(`has a ${name} of ${number}: ${least} to ${most[name]} would do`)
}
