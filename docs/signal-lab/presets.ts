import type { PresetSpec } from '#parts/lab/defineLab.ts'
import type { SignalSettings } from './settings.ts'

/** By name, each with the padding that keeps the length. */
export const kernels: Readonly<Record<string, Partial<SignalSettings>>> = {
  Difference: { kernel: [-1, 0, 1], size: 3, padding: 1 },
  Smoothing: { kernel: [1, 2, 3, 2, 1], size: 5, padding: 2 },
}
const spike = { input: [0, 0, 0, 0, 0, 0, 0, 1], kernel: [1, 2, 3, 4, 5], size: 5, padding: 2 }

export const signalPresets: readonly PresetSpec<SignalSettings>[] = [
  { label: 'Changes', sentence: 'Where the signal is flat, the output is 0.', patch: {} },
  { label: 'Smoothing', sentence: 'Steps become slopes.', patch: kernels['Smoothing']! },
  { label: 'One spike', sentence: 'The answer to a 1 is the kernel, flipped.', patch: spike },
  { label: 'Stride 2', sentence: 'Half as many windows and outputs.', patch: { stride: 2 } },
]
