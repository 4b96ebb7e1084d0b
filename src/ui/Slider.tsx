import { useRef, type CSSProperties } from 'react'
import { decimalsOf, type Limits } from '#core/limits.ts'
import type { Threshold } from '#core/threshold.ts'
import type { ControlNames } from './Field.tsx'
import styles from './Slider.module.css'

export interface SliderProps extends ControlNames {
  readonly value: number
  readonly limits: Limits
  readonly valueText?: string | undefined
  /** Ticked; the track beyond it is a warning. */
  readonly threshold?: Threshold | undefined
  /** `gestureActive` while a drag or a held key goes on, which `onChangeEnd` ends. */
  readonly onChange: (value: number, gestureActive: boolean) => void
  readonly onChangeEnd?: (() => void) | undefined
}

/** A bare slider over the browser's own: arrows, Page and Home/End keys, touch and drag are the browser's. */
export function Slider(props: SliderProps) {
  const { value, limits, valueText, threshold, onChange, onChangeEnd, ...names } = props
  const { min, max, step } = limits
  const inGesture = useRef(false)
  const isDisabled = names['aria-disabled'] === true || max <= min
  const end = () => {
    if (!inGesture.current) return
    inGesture.current = false
    onChangeEnd?.()
  }

  return (
    <input
      {...names}
      type="range"
      className={styles.slider}
      style={{ ...trackStyle(value, limits), ...(threshold && thresholdStyle(threshold, limits)) }}
      data-ticks={hasTicks(limits) || undefined}
      data-threshold={threshold && (value > threshold.at ? 'passed' : 'ahead')}
      min={min}
      max={max}
      step={step}
      value={value}
      aria-valuetext={threshold?.say(value) ?? valueText}
      aria-disabled={isDisabled || undefined}
      onChange={(event) => {
        if (isDisabled) return
        inGesture.current = true
        onChange(Number(Number(event.target.value).toFixed(decimalsOf(step, min))), true)
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onLostPointerCapture={end}
      onKeyUp={end}
      onBlur={end}
    />
  )
}

const mostTicks = 16

function hasTicks({ min, max, step }: Limits): boolean {
  const steps = (max - min) / step
  return steps >= 2 && steps <= mostTicks
}

/** The filled part of the track, from zero (or the end nearest to it) to the value, as shares of its length. */
function trackStyle(value: number, limits: Limits): CSSProperties {
  const { min, max, step } = limits
  const [from, to] = [shareOf(0, limits), shareOf(value, limits)].sort((a, b) => a - b)
  return { '--from': from, '--to': to, '--steps': Math.max(1, (max - min) / step) } as CSSProperties
}

/** Where the threshold is, as a share of the track's length. */
export function thresholdStyle({ at }: Threshold, limits: Limits): CSSProperties {
  return { '--threshold': shareOf(at, limits) } as CSSProperties
}

function shareOf(number: number, { min, max }: Limits): number {
  return max > min ? (Math.min(Math.max(number, min), max) - min) / (max - min) : 0
}
