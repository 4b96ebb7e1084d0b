import { costs } from '#core/costs.ts'
import type { FieldLayer } from '#core/fieldLayer.ts'
import { memoByObject } from '#core/memo.ts'
import { type Field, receptiveField } from '#core/receptiveField.ts'
import { coreLayer, type LayerInput, layerWords } from '#parts/layers/layerChoice.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { fieldLayers, type Net, type NetLayer } from './net.ts'
import { type FieldSettings, inputSides } from '#labs/field/settings.ts'
import { type Vanishing, vanishing } from './vanishing.ts'

/** A level of the stack: the image, or the maps of a layer. */
export interface StackLevel extends Field {
  /** 0 is the image. */
  readonly layerIndex: number
  /** "conv 3×3, padding 1". */
  readonly words: string
  /** Under transposed layers units see more or less than their neighbours; the field is that of those that see the most. */
  readonly isUneven: boolean
  readonly channels: number
  readonly parameters: number
  readonly multiplyAdds: number
}

/** The stack worked out: as many levels as there can be. */
export type Stack = Readonly<ReturnType<typeof stackOf>>

/** The stack of the settings. */
export const stackOf = memoByObject((settings: FieldSettings) => {
  const { channels, height, width } = pictureShape(settings)
  const colours = settings.colour === 'rgb' || channels === 3 ? 3 : 1
  const { net } = settings
  const all = fieldLayers(net)
  const levels: StackLevel[] = [imageLevel(colours, height, width)]
  let input: LayerInput = { channels: colours, height, width }
  let failed = false
  for (const [at, layer] of net.entries()) {
    try {
      const level = nextLevel(layer, input, all.slice(0, at + 1), [height, width])
      levels.push(level)
      input = { channels: level.channels, height: level.size[0], width: level.size[1] }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      failed = true
      break
    }
  }
  const sum = (of: (level: StackLevel) => number) => levels.reduce((all, each) => all + of(each), 0)
  return {
    net,
    layers: all.slice(0, levels.length - 1),
    inputSize: [height, width] as const,
    /** The image, and every layer up to the first that does not fit. */
    levels,
    /** The level whose units the step goes over: the one of the settings, or the last that there is. */
    chosen: Math.min(settings.layer, levels.length - 1),
    /** The layer that does not fit. */
    problem: failed ? problemOf(settings, levels.at(-1)!) : undefined,
    parameters: sum((level) => level.parameters),
    multiplyAdds: sum((level) => level.multiplyAdds),
  }
})

/** The level whose units the step goes over. */
export function chosenLevel({ levels, chosen }: Pick<Stack, 'levels' | 'chosen'>): StackLevel {
  return levels[chosen]!
}

/** What to say of the layer above a level, which does not fit. */
function problemOf(settings: FieldSettings, { layerIndex, size }: StackLevel): Vanishing {
  return vanishing({
    net: settings.net,
    number: layerIndex + 1,
    size: Math.min(...size),
    image: { now: settings.size, most: inputSides.most },
    fits: (net, side) => fits(net, { ...settings, size: side }),
  })
}

function fits(net: Net, settings: FieldSettings): boolean {
  const { height, width } = pictureShape(settings)
  try {
    receptiveField(fieldLayers(net), [height, width])
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function imageLevel(channels: number, height: number, width: number): StackLevel {
  return {
    layerIndex: 0,
    words: 'image',
    isUneven: false,
    channels,
    size: [height, width],
    jump: [1, 1],
    start: [0, 0],
    receptiveField: [1, 1],
    parameters: 0,
    multiplyAdds: 0,
  }
}

function nextLevel(
  layer: NetLayer,
  input: LayerInput,
  layers: readonly FieldLayer[],
  inputSize: readonly [number, number],
): StackLevel {
  const field = receptiveField(layers, inputSize).at(-1)!
  const made = coreLayer(layer, input, layer.maps)
  const { parameters, multiplyAdds } = costs(made)
  const channels = made.kind === 'pool' ? input.channels : layer.maps
  return {
    ...field,
    layerIndex: layers.length,
    words: layerWords(layer),
    isUneven: layers.some(({ transposed }) => transposed),
    channels,
    parameters,
    multiplyAdds,
  }
}
