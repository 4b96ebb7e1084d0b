/** One operation of a workload; numbers row-major, weights [out, in / groups, size, size] or [out, in]. */
export type Layer =
  | {
      readonly kind: 'conv'
      readonly channels: number
      readonly height: number
      readonly width: number
      readonly outputs: number
      readonly size: number
      readonly stride: number
      /** `same` pads (size − 1) / 2 zeros on each side, `valid` none. */
      readonly padding: 'same' | 'valid'
      /** 1, or as many as channels: depthwise. */
      readonly groups: number
      readonly weight: Float32Array
      readonly bias: Float32Array | null
    }
  /** Max pooling, 2×2, stride 2. */
  | {
      readonly kind: 'pool'
      readonly channels: number
      readonly height: number
      readonly width: number
    }
  | {
      readonly kind: 'dense'
      readonly inputs: number
      readonly outputs: number
      readonly weight: Float32Array
      readonly bias: Float32Array
    }
  | { readonly kind: 'relu'; readonly cells: number }

export type ConvLayer = Extract<Layer, { kind: 'conv' }>
export type DenseLayer = Extract<Layer, { kind: 'dense' }>

/** [height, width, channels] that a layer reads; dense layers read [1, 1, inputs]. */
export function inputSides(layer: Layer): [number, number, number] {
  switch (layer.kind) {
    case 'conv':
    case 'pool':
      return [layer.height, layer.width, layer.channels]
    case 'dense':
      return [1, 1, layer.inputs]
    case 'relu':
      return [1, 1, layer.cells]
  }
}

/** Channels that a layer gives; `given` is how many it reads. */
export function outputChannels(layer: Layer, given: number): number {
  return layer.kind === 'conv' || layer.kind === 'dense' ? layer.outputs : given
}

/** Something to compute: an input and the layers that it goes through. */
export interface Workload {
  readonly id: string
  readonly label: string
  /** NCHW with a batch of one. */
  readonly input: Float32Array
  readonly layers: readonly Layer[]
}

/** Cells along the rows and columns of a convolution's output. */
export function outputSides({ height, width, size, stride, padding }: ConvLayer): [number, number] {
  const added = padding === 'same' ? size - 1 : 0
  const along = (cells: number) => Math.floor((cells + added - size) / stride) + 1
  return [along(height), along(width)]
}

export interface WorkloadEntry extends Pick<Workload, 'id' | 'label'> {
  readonly make: () => Workload
}

/** Every workload by its name; each is made when it is asked for, as the largest input takes 144 MB. */
export const workloads: readonly WorkloadEntry[] = [
  one('W1', '1→1, 3×3, 512²', { channels: 1, height: 512, outputs: 1 }),
  one('W2', 'RGB depthwise, 5×5, 1024²', { height: 1024, outputs: 3, size: 5, groups: 3 }),
  one('W3', '3→8, 3×3, 512²', { height: 512, outputs: 8 }),
  one('W4', '8→16, 3×3, 224²', { channels: 8, height: 224, outputs: 16 }),
  one('W5', '64→64, 3×3, 56²', { channels: 64, height: 56, outputs: 64 }),
  one('W6', '3→1, 11×11, 512²', { height: 512, outputs: 1, size: 11 }),
  one('W7', '3→8, 3×3 stride 2, 1920×1080', {
    height: 1080,
    width: 1920,
    outputs: 8,
    stride: 2,
    padding: 'valid',
  }),
  listed('W8', 'max pool 2×2, 16×1024²', () => ({
    input: values(16 * 1024 * 1024, 1),
    layers: [{ kind: 'pool', channels: 16, height: 1024, width: 1024 }],
  })),
  one('W9', '1→1, 3×3, 28²', { channels: 1, height: 28, outputs: 1 }),
  listed('W10', 'dense 784→128', () => ({
    input: values(784, 1),
    layers: [dense(784, 128, 2)],
  })),
  one('W11', 'RGB depthwise, 3×3, 4000×3000', {
    height: 3000,
    width: 4000,
    outputs: 3,
    groups: 3,
  }),
  listed('W12', 'LeNet forward, 28²', () => ({
    input: values(784, 1),
    layers: [
      conv({ channels: 1, height: 28, outputs: 6, size: 5, bias: values(6, 3) }, 2),
      { kind: 'relu', cells: 6 * 784 },
      { kind: 'pool', channels: 6, height: 28, width: 28 },
      conv(
        { channels: 6, height: 14, outputs: 16, size: 5, padding: 'valid', bias: values(16, 5) },
        4,
      ),
      { kind: 'relu', cells: 1600 },
      { kind: 'pool', channels: 16, height: 10, width: 10 },
      dense(400, 120, 6),
      { kind: 'relu', cells: 120 },
      dense(120, 100, 8),
      { kind: 'relu', cells: 100 },
      dense(100, 10, 10),
    ],
  })),
]

type ConvOptions = Partial<ConvLayer> & Pick<ConvLayer, 'height' | 'outputs'>

/** A workload of one convolution. */
function one(id: string, label: string, options: ConvOptions): WorkloadEntry {
  return listed(id, label, () => {
    const layer = conv(options, 2)
    return { input: values(layer.channels * layer.height * layer.width, 1), layers: [layer] }
  })
}

function listed(
  id: string,
  label: string,
  make: () => Pick<Workload, 'input' | 'layers'>,
): WorkloadEntry {
  return { id, label, make: () => ({ id, label, ...make() }) }
}

/** 3 → `outputs` channels, 3×3, square, stride 1, same, unless said; weights shrink with the number of terms. */
function conv(options: ConvOptions, seed: number): ConvLayer {
  const shape = { channels: 3, width: options.height, size: 3, stride: 1, groups: 1, ...options }
  const terms = (shape.channels / shape.groups) * shape.size ** 2
  return {
    kind: 'conv',
    padding: 'same',
    weight: values(shape.outputs * terms, seed, 3 / Math.sqrt(terms)),
    bias: null,
    ...shape,
  }
}

function dense(inputs: number, outputs: number, seed: number): DenseLayer {
  const weight = values(outputs * inputs, seed, 3 / Math.sqrt(inputs))
  return { kind: 'dense', inputs, outputs, weight, bias: values(outputs, seed + 1) }
}

/** Numbers between −scale / 2 and scale / 2, the same at every run (a linear congruential generator). */
function values(count: number, seed: number, scale = 1): Float32Array {
  const numbers = new Float32Array(count)
  let state = seed
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    numbers[i] = (state / 2 ** 32 - 0.5) * scale
  }
  return numbers
}
