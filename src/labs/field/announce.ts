import { sceneNow } from './fieldNow.ts'
import { fieldSession } from './session.ts'
import { sightText, unitName } from './words.ts'

/** The present step as a sentence: "Layer 4, row 3, column 5: sees 10 × 10 pixels". */
export function announceUnit(): string {
  const { stack, scene } = sceneNow()
  const said = `${unitName(scene)}: ${sightText(stack, scene)}`
  if (fieldSession.playback.getState().pace === 'outputs') return said
  const [first, last] = scene.unit.place === 0 ? [0, scene.upTo] : [scene.from, scene.unit.place]
  return `${said}; ${last - first} of ${fieldSession.clock().products} layers shown`
}
