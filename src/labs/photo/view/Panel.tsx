import { photo } from '#labs/photo/photo.ts'
import { ChainControls } from './panel/ChainControls.tsx'
import { HistogramFigure } from './panel/HistogramFigure.tsx'
import { PhotoSource } from './panel/PhotoSource.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { Section } from '#ui/Section.tsx'
import panelStyles from '#ui/panel.module.css'
import type { KernelRows } from '#data/kernelPreset.ts'
import { Segments } from '#ui/Segments.tsx'
import { NumbersGrid } from './panel/OwnKernel.tsx'

/** Every setting of the lab. */
export function PhotoPanel() {
  const { session } = useLab(photo)
  return (
    <div className={panelStyles.panel}>
      <Section title="Photograph">
        <PhotoSource />
      </Section>
      <Section title="Filters">
        <ChainControls />
      </Section>
      <Section title="Colour and border">
        <SettingRow session={session} name="colour" />
        <MixControls />
        <SettingRows session={session} names={['tone', 'border', 'stride', 'dilation']} />
      </Section>
      <Section title="Histogram" isCollapsible>
        <HistogramFigure />
      </Section>
    </div>
  )
}

/** The mix of colours of one's own: a row of weights for red, green and blue for each channel that comes out. */
function MixControls() {
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
