import { useSyncExternalStore } from 'react'
import type { Pictures } from '#parts/picture/createPictures.ts'
import { createLabSession, type LabSession } from '#state/labSession.ts'
import { momentAt, type Moment } from '#state/playbackMath.ts'
import { useMoment } from '#state/useMoment.ts'
import { withinLimits } from '#state/withinLimits.ts'
import { memoOfLast } from '#core/memo.ts'
import type { DataSource, LabModel } from './labModel.ts'
import { noPictures, noSource } from './noSource.ts'
import { createPointing, type Pointing } from './pointing.ts'

/** One lab on the page: its settings and step, what is pointed at, and the pictures that are on their way. */
export interface LabInstance<S extends object, D, L, C, M, V extends object> {
  readonly model: LabModel<S, D, L, C, M, V>
  readonly session: LabSession<S>
  readonly pointing: Pointing<M, V>
  readonly pictures: Pictures
  /** The layer of the present settings; while their data are on their way, the one before. */
  readonly layer: () => L
  /** Whether the layer only stands in: its data are what the source shows meanwhile, or nothing has been there yet. */
  readonly standsIn: () => boolean
  /** What is to be seen now, in the outputs that the layer has. */
  readonly moment: () => Moment
  /** The scene of the present moment, with nothing pointed at. */
  readonly scene: () => C
  /** How many outputs have been computed: the present one counts once all its products do. */
  readonly computed: () => number
  /** Hook: the layer, anew when the settings change or their data arrive. */
  readonly useLayer: () => L
  /** Hook: the moment; a render a frame while it glides. */
  readonly useMoment: () => Moment
  /** Hook: the scene of the moment, with what is pointed at. */
  readonly useScene: () => C
  /** Hook: the same without its glide: a render an output or product, not one a frame. */
  readonly useStandingScene: () => C
  /** Hook: the whole part of the step; a render a step. */
  readonly useStep: () => number
  /** Hook: how many outputs have been computed; a render an output. Where nothing follows the step, 0 and no render. */
  readonly useComputed: (isFollowing?: boolean) => number
  /** Fetches what the settings want as long as the lab is on the page; returns what ends it. */
  readonly open: () => () => void
  /** Resolves as soon as what the settings want is there, or could not be had. */
  readonly ready: () => Promise<void>
}

/** The instances of a model: `InstanceOf<typeof slide>`. */
export type InstanceOf<T> =
  T extends LabModel<infer S, infer D, infer L, infer C, infer M, infer V>
    ? LabInstance<S, D, L, C, M, V>
    : never

/** A lab on its first settings, or on those given, which must be legal. */
export function createInstance<S extends object, D, L, C, M, V extends object>(
  model: LabModel<S, D, L, C, M, V>,
  given?: S,
): LabInstance<S, D, L, C, M, V> {
  const { id, table, clock, startsAt } = model
  // What a model leaves out has types that say so; the compiler cannot see that of a default.
  const { source = noSource<S>() as DataSource<S, D>, passing = { initial: {} as V } } = model
  const { repair = (settings: S) => withinLimits(table, settings) } = model
  const pointing = createPointing<M, V>(passing)
  const pictures = source.pictures?.() ?? noPictures
  const session = createLabSession<S>({
    id,
    table,
    repair,
    clock,
    ...(startsAt && { startsAt }),
    onBegin: pointing.clear,
  })
  if (given) session.resolve(given)

  const isLook = new Set<PropertyKey>(model.looks)
  const differs = (one: S, other: S) =>
    (Object.keys(one) as (keyof S)[]).some((key) => !isLook.has(key) && one[key] !== other[key])
  let last: { settings: S; data: D; layer: L; standsIn: boolean } | undefined
  const follow = () => {
    const settings = session.settings()
    if (last?.settings === settings && !last.standsIn) return last
    const data = source.data(settings)
    if (data !== undefined) {
      const isSame =
        last && !last.standsIn && last.data === data && !differs(last.settings, settings)
      const layer = last && isSame ? last.layer : model.layer(settings, data, last?.layer)
      return (last = { settings, data, layer, standsIn: false })
    }
    const meanwhile = source.meanwhile?.(settings)
    if (meanwhile !== undefined) {
      if (last?.settings === settings && last.data === meanwhile) return last
      const layer = model.layer(settings, meanwhile, last?.layer)
      return (last = { settings, data: meanwhile, layer, standsIn: true })
    }
    if (last) return last
    const instead = source.standIn(settings)
    const there = source.data(instead)
    if (there === undefined)
      throw new RangeError('what a lab begins with must be worked out, not loaded')
    return (last = { settings, data: there, layer: model.layer(instead, there), standsIn: true })
  }
  const layer = () => follow().layer

  const within = (moment: Moment): Moment => {
    const count = model.outputs?.(layer()) ?? Infinity
    return moment.output < count ? moment : { ...moment, output: count - 1, glide: 0 }
  }
  const moment = () => {
    const { step, pace } = session.playback.getState()
    return within(momentAt(step, pace, session.clock()))
  }
  // Many parts of a picture ask for the same scene in the same frame.
  const sceneAt = memoOfLast(
    (of: L, output: number, products: number, glide: number, pointed: M | undefined) =>
      model.scene(of, { output, products, glide }, pointed),
  )
  const sceneOf = ({ output, products, glide }: Moment, pointed?: M) =>
    sceneAt(layer(), output, products, glide, pointed)
  const standingAt = memoOfLast((of: L, output: number, products: number, pointed: M | undefined) =>
    model.scene(of, { output, products, glide: 0 }, pointed),
  )
  const standing = () => {
    const { output, products } = moment()
    return `${output} ${products}`
  }
  const step = () => Math.floor(session.playback.getState().step)
  const computed = () => {
    const { output, products } = moment()
    return output + (products >= session.clock().products ? 1 : 0)
  }
  const useLayer = () => {
    session.useSettings((settings) => settings)
    pictures.useArrivals()
    return layer()
  }
  const useMomentOfLayer = () => within(useMoment(session))

  return {
    model,
    session,
    pointing,
    pictures,
    layer,
    standsIn: () => follow().standsIn,
    moment,
    scene: () => sceneOf(moment()),
    computed,
    useLayer,
    useMoment: useMomentOfLayer,
    useScene: () => {
      useLayer()
      return sceneOf(useMomentOfLayer(), pointing.usePointed())
    },
    useStandingScene: () => {
      useLayer()
      useSyncExternalStore(session.playback.subscribe, standing)
      const { output, products } = moment()
      return standingAt(layer(), output, products, pointing.usePointed())
    },
    useStep: () => useSyncExternalStore(session.playback.subscribe, step),
    useComputed: (isFollowing = true) =>
      useSyncExternalStore(session.playback.subscribe, isFollowing ? computed : () => 0),
    ready: () =>
      new Promise((resolve) => {
        const check = () => {
          const settings = session.settings()
          const wanted = source.wants(settings)
          const isThere = source.data(settings) !== undefined
          if (!isThere && !(wanted && pictures.hasFailed(wanted))) return
          ends.forEach((end) => end())
          resolve()
        }
        const ends = [pictures.subscribe(check), session.store.subscribe(check)]
        check()
      }),
    open() {
      const want = () => pictures.want(source.wants(session.settings()))
      want()
      const end = () => {
        const isThere = source.data(session.settings()) !== undefined
        session.endAt(isThere ? model.ends?.(layer()) : undefined)
      }
      const ends = [
        ...(model.ends ? [session.store.subscribe(end), pictures.subscribe(end)] : []),
        session.store.subscribe(want),
        pictures.subscribe(want), // one that is tried again
        source.follow?.(session) ?? (() => {}),
        () => pictures.want(undefined),
      ]
      if (model.ends) end()
      return () => ends.forEach((end) => end())
    },
  }
}
