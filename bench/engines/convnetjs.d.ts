/** The parts of convnetjs that the bench uses; the package ships no types. */
declare module 'convnetjs' {
  /** An image, channels last: index (row · width + column) · channels + channel. */
  class Vol {
    w: Float64Array
    constructor(width: number, height: number, channels: number, value: number)
  }
  interface Size {
    in_sx: number
    in_sy: number
    in_depth: number
  }
  interface Layer {
    forward(input: Vol, training: boolean): Vol
  }
  interface WeightedLayer extends Layer {
    filters: Vol[]
    biases: Vol
  }
  class ConvLayer implements WeightedLayer {
    filters: Vol[]
    biases: Vol
    constructor(options: Size & { sx: number; filters: number; stride: number; pad: number })
    forward(input: Vol, training: boolean): Vol
  }
  class FullyConnLayer implements WeightedLayer {
    filters: Vol[]
    biases: Vol
    constructor(options: Size & { num_neurons: number })
    forward(input: Vol, training: boolean): Vol
  }
  class PoolLayer implements Layer {
    constructor(options: Size & { sx: number; stride: number })
    forward(input: Vol, training: boolean): Vol
  }
  class ReluLayer implements Layer {
    constructor(options: Size)
    forward(input: Vol, training: boolean): Vol
  }
  const convnetjs: {
    Vol: typeof Vol
    ConvLayer: typeof ConvLayer
    FullyConnLayer: typeof FullyConnLayer
    PoolLayer: typeof PoolLayer
    ReluLayer: typeof ReluLayer
  }
  export default convnetjs
  export type { Layer, Size, Vol, WeightedLayer }
}
