import type { KernelRows } from '#data/kernelPreset.ts'
import { photo } from '#labs/photo/photo.ts'
import panelStyles from '#ui/panel.module.css'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Segments } from '#ui/Segments.tsx'
import { NumbersGrid } from './OwnKernel.tsx'

/** The mix of colours of one's own: a row of weights for red, green and blue for each channel that comes out. */
export function MixControls() {
  const { session } = useLab(photo)
  const mix = session.useSettings((settings) => settings.mix)
  const isChosen = session.useSettings((settings) => settings.colour === 'own')
  if (!isChosen) return null
  const change = (next: KernelRows, gesture?: string) =>
    session.notify(session.change({ mix: next }, gesture))
  const resize = (count: number) => {
    const [first = [0, 0, 0], ...others] = mix.rows
    const rows = count === 1 ? [first] : [first, others[0] ?? first, others[1] ?? first]
    change({ ...mix, rows })
  }
  return (
    <>
      <Segments
        label="Channels out"
        value={mix.rows.length}
        options={[
          { value: 1, label: '1, grey' },
          { value: 3, label: '3, colour' },
        ]}
        onChange={resize}
      />
      <p className={panelStyles.purpose}>
        A column for red, green and blue, a row for each channel that comes out.
      </p>
      <NumbersGrid label="Mix of red, green and blue" kernel={mix} onChange={change} />
    </>
  )
}
