import type { Pictures } from '#parts/picture/createPictures.ts'
import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import type { LabSession } from '#state/labSession.ts'
import type { Repaired } from '#state/setting.ts'
import type { Clock, Moment } from '#state/playbackMath.ts'
import type { SettingTable } from '#state/setting.ts'
import type { PassingSpec } from './pointing.ts'

/**
 * A lab's equation, picture = f(settings, step), as plain functions. Nothing in it is of one lab on the page: from one
 * model any number of instances are made (`createInstance`).
 *
 * `S` settings, `D` what they are laid over, `L` the layer, `C` the scene, `M` what can be pointed at, `V` what else is
 * passing.
 */
export interface LabModel<S extends object, D, L, C, M, V extends object> {
  /** First part of the link. */
  readonly id: string
  readonly table: SettingTable<S>
  /** The nearest settings that can be, with a sentence for each change; without it, each number within its row's limits. */
  readonly repair?: (settings: S) => Repaired<S>
  /** Outputs, row length and products. */
  readonly clock: (settings: S) => Clock
  /** The output that is told first, counted from 0; without it, the first. */
  readonly startsAt?: (settings: S) => number
  /** Without it, the settings alone. */
  readonly source?: DataSource<S, D>
  /** All that is worked out once a change; `before` is the layer before, of which what is still so may be kept. */
  readonly layer: (settings: S, data: D, before?: L) => L
  /** Settings that only the look depends on: they are no reason to work the layer out anew. */
  readonly looks?: readonly (keyof S)[]
  /** Outputs that a layer has; while another picture is on its way they may be fewer than the clock's. */
  readonly outputs?: (layer: L) => number
  /** After how many of the clock's outputs a layer has nothing more to show, such as where a descent diverges. */
  readonly ends?: (layer: L) => number | undefined
  /** What is to be seen at a moment, with perhaps something pointed at. */
  readonly scene: (layer: L, moment: Moment, pointed?: M) => C
  /** What is passing besides what is pointed at. */
  readonly passing?: PassingSpec<V>
}

/** Where that comes from which a layer is laid over. */
export interface DataSource<S extends object, D> {
  /** The picture that is to be fetched for the settings, if any. */
  readonly wants: (settings: S) => PictureSettings | undefined
  /** What there is for the settings; undefined while it is on its way. */
  readonly data: (settings: S) => D | undefined
  /** What is shown while it is on its way; without it, the layer before. */
  readonly meanwhile?: (settings: S) => D | undefined
  /** Settings like these whose data are always at hand: shown until the first arrive. */
  readonly standIn: (settings: S) => S
  /** What fetches the pictures that are wanted; without it, nothing is. */
  readonly pictures?: () => Pictures
  /** What is done as long as the lab is on the page; returns what ends it. */
  readonly follow?: (session: LabSession<S>) => () => void
}

/** The model, with its types read off its functions; `M` has to be named: `defineModel<Mark>()({ … })`. */
export function defineModel<M>() {
  return <S extends object, D, L, C, V extends object>(
    model: LabModel<S, D, L, C, M, V>,
  ): LabModel<S, D, L, C, M, V> => model
}
