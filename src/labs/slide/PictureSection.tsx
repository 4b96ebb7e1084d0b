import { Brush } from 'lucide-react'
import { blankPicture } from '#data/picture.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { asPainted, pictureShape } from '#parts/picture/pictureChoice.ts'
import { Button } from '#ui/Button.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { slideSession } from './session.ts'
import { sizeLimits } from './sizeLimits.ts'
import { slideNow } from './slideNow.ts'
import { takeFile } from './take.ts'
import { slideView } from './view.ts'

/** Which picture the kernel slides over: built in, painted by hand, or a file of one's own. */
export function PictureSection() {
  const sizes = slideSession.useSettings(sizeLimits)
  return (
    <PictureControls session={slideSession} open={takeFile} sizes={sizes} tools={<PaintButtons />}>
      <Brushes />
    </PictureControls>
  )
}

function PaintButtons() {
  const tool = slideView.use((view) => view.tool)
  const clear = () => {
    const { height, width, channels } = pictureShape(slideSession.settings())
    const { white } = slideNow().picture
    slideSession.change({ picture: asPainted(blankPicture({ height, width, channels, white })) })
  }
  return (
    <>
      <Button
        icon={<Brush />}
        isPressed={tool === 'paint'}
        tooltip="Drag over the input to paint; by keyboard, Space leaves the brush’s level"
        onPress={() => slideView.set({ tool: tool === 'paint' ? 'look' : 'paint' })}
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
  const tool = slideView.use((view) => view.tool)
  const brush = slideView.use((view) => view.brush)
  slideSession.useSettings((settings) => settings.picture)
  const { white } = slideNow().picture
  if (tool !== 'paint') return null
  return (
    <NumberSlider
      label="Brush level"
      help="0 is black."
      value={Math.round(brush * white)}
      limits={{ min: 0, max: white, step: 1 }}
      onChange={(level) => slideView.set({ brush: level / white })}
    />
  )
}
