import {
  ChevronsDown,
  ChevronsLeft,
  ChevronsRight,
  ChevronsUp,
  Pause,
  Play,
  Repeat,
  StepBack,
  StepForward,
} from 'lucide-react'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import type { CommandId } from '#state/keys.ts'
import type { ShellSession } from '#state/labSession.ts'
import { speeds } from '#state/playback.ts'
import { lastStepText, spokenStep, stepText, strideLabel } from '#state/stepText.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Radios } from '#ui/Segments.tsx'
import { Slider } from '#ui/Slider.tsx'
import { shortcut } from './shortcut.ts'
import styles from './Transport.module.css'

const outputs = { label: 'Outputs', help: 'Output by output: the window glides on' }
const products = { label: 'Products', help: 'Product by product: the sum is counted up' }

/** Everything that moves the step: buttons, scrub slider, loop, speed and pace. */
export function Transport({ lab }: { readonly lab: ShellLab }) {
  const { session } = lab
  const { playback } = session
  const isPlaying = useStored(playback, (state) => state.playing)
  const isLooping = useStored(playback, (state) => state.loop)
  const pace = useStored(playback, (state) => state.pace)
  const clock = session.useClock()
  const { products: inWindow, noun = 'output', isLine } = clock
  const up = isLine ? strideLabel(clock, 'back') : 'A row up'
  const down = isLine ? strideLabel(clock, 'on') : 'A row down'

  const step = (id: CommandId, label: string, icon: ReactNode, onPress: () => void) => (
    <IconButton label={label} icon={icon} shortcut={shortcut(id)} onPress={onPress} />
  )

  return (
    <section className={styles.transport} aria-label="Playback">
      <div className={styles.row}>
        <div className={styles.steps}>
          {up !== undefined && (
            <span className={styles.rowStep}>
              {step('rowUp', up, isLine ? <ChevronsLeft /> : <ChevronsUp />, playback.rowUp)}
            </span>
          )}
          {step('previous', `Previous ${noun}`, <StepBack />, () => playback.previous())}
          <IconButton
            kind="primary"
            label={isPlaying ? 'Pause' : 'Play'}
            icon={isPlaying ? <Pause /> : <Play />}
            shortcut={shortcut('toggle')}
            onPress={() => playback.toggle()}
          />
          {step('next', `Next ${noun}`, <StepForward />, () => playback.next())}
          {down !== undefined && (
            <span className={styles.rowStep}>
              {step(
                'rowDown',
                down,
                isLine ? <ChevronsRight /> : <ChevronsDown />,
                playback.rowDown,
              )}
            </span>
          )}
        </div>
        <Scrub session={session} />
        <div className={styles.manner}>
          <Speed session={session} />
          <span className={styles.loop}>
            <IconButton
              label="Loop"
              icon={<Repeat />}
              isPressed={isLooping}
              onPress={() => playback.setLoop(!isLooping)}
            />
          </span>
          {inWindow > 0 && (
            <span className={styles.pace}>
              <Radios
                isTight
                aria-label="Pace"
                value={pace}
                options={[
                  { value: 'outputs', ...outputs },
                  { value: 'products', ...(lab.walk ?? products) },
                ]}
                onChange={playback.setPace}
              />
            </span>
          )}
        </div>
      </div>
    </section>
  )
}

/** Places of the slider that can be told apart while it plays; to move it by less would cost frames. */
const places = 500

function Scrub({ session }: { readonly session: ShellSession }) {
  const clock = session.useClock()
  const { count, noun = 'output' } = clock
  const least = Math.ceil(count / places)
  const output = useStored(session.playback, ({ step, playing }) =>
    playing ? Math.floor(step / least) * least : Math.floor(step),
  )
  return (
    <div className={styles.scrub}>
      <Slider
        aria-label={noun.charAt(0).toUpperCase() + noun.slice(1)}
        valueText={spokenStep(output, clock)}
        limits={{ min: 0, max: Math.max(0, count - 1), step: 1 }}
        value={output}
        onChange={(to) => session.playback.seek(to)}
      />
      <Count session={session} />
    </div>
  )
}

function Count({ session }: { readonly session: ShellSession }) {
  const clock = session.useClock()
  const last = lastStepText(clock)
  const output = useStored(session.playback, (state) => Math.floor(state.step))
  return (
    <span
      className={styles.count}
      style={{ minInlineSize: `${2 * last.length + 3}ch` }}
      translate="no"
    >
      <b>{stepText(output, clock)}</b> <span>/ {last}</span>
    </span>
  )
}

function Speed({ session }: { readonly session: ShellSession }) {
  const speed = useStored(session.playback, (state) => state.speed)
  return (
    <select
      className={styles.speed}
      aria-label="Speed"
      value={speed}
      onChange={(event) => session.playback.setSpeed(Number(event.target.value))}
    >
      {speeds.map((times) => (
        <option key={times} value={times}>
          {times}×
        </option>
      ))}
    </select>
  )
}

/** One value of a store, followed; `select` gives a primitive or something the store keeps. */
function useStored<S, T>(
  store: {
    readonly getState: () => S
    readonly subscribe: (listener: () => void) => () => void
  },
  select: (state: S) => T,
): T {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()))
}
