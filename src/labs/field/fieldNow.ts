import { momentAt } from '#state/playbackMath.ts'
import { useMoment } from '#state/useMoment.ts'
import { type FieldScene, fieldScene } from './model.ts'
import { fieldSession } from './session.ts'
import { chosenPlace, type Stack, stackOf } from './stack.ts'
import { fieldView } from './view.ts'

/** Hook: the stack of the present settings. */
export function useStack(): Stack {
  return stackOf(fieldSession.useSettings((settings) => settings))
}

/** Hook: the place whose units the step goes over. */
export function useChosenPlace(): number {
  return chosenPlace(fieldSession.useSettings((settings) => settings)).place
}

/** Hook: the place that is spoken of: that of the unit pointed at, else the chosen one. */
export function useShownPlace({ places }: Stack): number {
  const chosen = useChosenPlace()
  const pointed = fieldView.use((view) => view.hovered?.place)
  return pointed !== undefined && pointed < places.length ? pointed : chosen
}

/** Hook: the scene of the moment, with what is pointed at. */
export function useFieldScene(stack: Stack): FieldScene {
  const place = useChosenPlace()
  const moment = useMoment(fieldSession)
  const hovered = fieldView.use((view) => view.hovered)
  return fieldScene(stack, place, moment, hovered)
}

/** The scene of the present step, outside of React. */
export function sceneNow(): { stack: Stack; scene: FieldScene } {
  const settings = fieldSession.settings()
  const stack = stackOf(settings)
  const { step, pace } = fieldSession.playback.getState()
  const moment = momentAt(step, pace, fieldSession.clock())
  const still = { ...moment, glide: 0 }
  return { stack, scene: fieldScene(stack, chosenPlace(settings).place, still) }
}
