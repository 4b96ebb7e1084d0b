import { costs } from '#core/costs.ts'
import type { FieldLayer } from '#core/fieldLayer.ts'
import { type Field, receptiveField } from '#core/receptiveField.ts'
import { coreLayer, type LayerInput, layerWords } from '#parts/layers/layerChoice.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { fieldLayers, type Net, type NetLayer } from './net.ts'
import { type FieldSettings, inputSides } from './settings.ts'
import { type Vanishing, vanishing } from './vanishing.ts'

/** A place of the stack: the image, or the maps of a layer. */
export interface StackPlace extends Field {
  /** 0 is the image. */
  readonly place: number
  /** "conv 3×3, padding 1". */
  readonly words: string
  /** Under transposed layers units see more or less than their neighbours; the field is that of those that see the most. */
  readonly isUneven: boolean
  readonly channels: number
  readonly parameters: number
  readonly multiplyAdds: number
}

/** The stack worked out: as many places as there can be. */
export interface Stack {
  readonly net: Net
  readonly layers: readonly FieldLayer[]
  readonly inputSize: readonly [number, number]
  /** The image, and every layer up to the first that does not fit. */
  readonly places: readonly StackPlace[]
  /** The layer that does not fit. */
  readonly problem: Vanishing | undefined
  readonly parameters: number
  readonly multiplyAdds: number
}

let last: { settings: FieldSettings; stack: Stack } | undefined

/** The stack of the settings; the same one for the same settings. */
export function stackOf(settings: FieldSettings): Stack {
  if (last?.settings !== settings) last = { settings, stack: workedOut(settings) }
  return last.stack
}

/** The place whose units the step goes over: the one chosen, or the last that there is. */
export function chosenPlace(settings: FieldSettings): StackPlace {
  const { places } = stackOf(settings)
  return places[Math.min(settings.layer, places.length - 1)]!
}

function workedOut(settings: FieldSettings): Stack {
  const { channels, height, width } = pictureShape(settings)
  const colours = settings.colour === 'rgb' ? 3 : channels === 3 ? 3 : 1
  const { net } = settings
  const all = fieldLayers(net)
  const places: StackPlace[] = [imagePlace(colours, height, width)]
  let input: LayerInput = { channels: colours, height, width }
  let failed = false
  for (const [at, layer] of net.entries()) {
    try {
      const place = nextPlace(layer, input, all.slice(0, at + 1), [height, width])
      places.push(place)
      input = { channels: place.channels, height: place.size[0], width: place.size[1] }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      failed = true
      break
    }
  }
  const sum = (of: (place: StackPlace) => number) => places.reduce((all, each) => all + of(each), 0)
  return {
    net,
    layers: all.slice(0, places.length - 1),
    inputSize: [height, width],
    places,
    problem: failed ? problemOf(settings, places.at(-1)!) : undefined,
    parameters: sum((place) => place.parameters),
    multiplyAdds: sum((place) => place.multiplyAdds),
  }
}

/** What to say of the layer after a place, which does not fit. */
function problemOf(settings: FieldSettings, { place, size }: StackPlace): Vanishing {
  return vanishing({
    net: settings.net,
    number: place + 1,
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

function imagePlace(channels: number, height: number, width: number): StackPlace {
  return {
    place: 0,
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

function nextPlace(
  layer: NetLayer,
  input: LayerInput,
  layers: readonly FieldLayer[],
  inputSize: readonly [number, number],
): StackPlace {
  const field = receptiveField(layers, inputSize).at(-1)!
  const made = coreLayer(layer, input, layer.maps)
  const { parameters, multiplyAdds } = costs(made)
  const channels = made.kind === 'pool' ? input.channels : layer.maps
  return {
    ...field,
    place: layers.length,
    words: layerWords(layer),
    isUneven: layers.some(({ transposed }) => transposed),
    channels,
    parameters,
    multiplyAdds,
  }
}
