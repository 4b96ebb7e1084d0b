import { Brush } from 'lucide-react'
import { blankPicture } from '#data/picture.ts'
import { sizeLimits } from '#labs/slide/model/sizeLimits.ts'
import { slide } from '#labs/slide/slide.ts'
import { SettingRows } from '#parts/SettingRow.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { asPainted, pictureShape } from '#parts/picture/pictureChoice.ts'
import { Button } from '#ui/Button.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Section } from '#ui/Section.tsx'
import panelStyles from '#ui/panel.module.css'
import { KernelControls } from './KernelControls.tsx'
import { LayerControls } from './LayerControls.tsx'
import { openOwn } from './importDropped.ts'

/** Every setting of the lab. */
export function SlidePanel() {
  const { session } = useLab(slide)
  return (
    <div className={panelStyles.panel}>
      <Section title="Picture">
        <PictureSection />
      </Section>
      <Section title="Kernel">
        <KernelControls />
      </Section>
      <Section title="Layer">
        <LayerControls />
      </Section>
      <Section title="Output colours" isCollapsible startsOpen={false}>
        <SettingRows session={session} names={['colours', 'scale', 'reveal']} />
      </Section>
    </div>
  )
}

/** Which picture the kernel slides over: built in, painted by hand, or a file of one's own. */
function PictureSection() {
  const lab = useLab(slide)
  const sizes = lab.session.useSettings(sizeLimits)
  return (
    <PictureControls
      {...lab}
      open={(file) => openOwn(lab, file)}
      sizes={sizes}
      tools={<PaintButtons />}
    >
      <Brushes />
    </PictureControls>
  )
}

function PaintButtons() {
  const lab = useLab(slide)
  const tool = lab.pointing.use((view) => view.tool)
  const clear = () => {
    const { height, width, channels } = pictureShape(lab.session.settings())
    const { white } = lab.layer().picture
    lab.session.change({ picture: asPainted(blankPicture({ height, width, channels, white })) })
  }
  return (
    <>
      <Button
        icon={<Brush />}
        isPressed={tool === 'paint'}
        tooltip="Drag over the input to paint; by keyboard, Space leaves the brush’s level"
        onPress={() => lab.pointing.set({ tool: tool === 'paint' ? 'look' : 'paint' })}
      >
        Paint
      </Button>
      {tool === 'paint' && (
        <Button tooltip="An empty picture to paint on" onPress={clear}>
          Clear
        </Button>
      )}
    </>
  )
}

/** The level that the brush leaves, in the numbers of the picture. */
function Brushes() {
  const lab = useLab(slide)
  const tool = lab.pointing.use((view) => view.tool)
  const brush = lab.pointing.use((view) => view.brush)
  lab.session.useSettings((settings) => settings.picture)
  const { white } = lab.layer().picture
  if (tool !== 'paint') return null
  return (
    <NumberSlider
      label="Brush level"
      help="0 is black."
      value={Math.round(brush * white)}
      limits={{ min: 0, max: white, step: 1 }}
      onChange={(level) => lab.pointing.set({ brush: level / white })}
    />
  )
}
