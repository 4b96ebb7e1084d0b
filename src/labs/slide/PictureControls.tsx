import { Brush, FolderOpen } from 'lucide-react'
import { builtInPictures } from '#data/builtInPictures.ts'
import { blankPicture } from '#data/picture.ts'
import { Button } from '#ui/Button.tsx'
import { FileButton } from '#ui/FileButton.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Select } from '#ui/Select.tsx'
import { CropControl } from './CropControl.tsx'
import { ownPicture, ownPictureName } from './ownPictures.ts'
import { asPainted, builtIn, builtInPicture, pictureShape, resizePainted } from './pictureChoice.ts'
import { retryPicture, useArrivals, usePictureProblem } from './pictures.ts'
import { slideSession } from './session.ts'
import { slideTable } from './settings.ts'
import { SettingRow } from './SettingRow.tsx'
import { sizeLimits } from './sizeLimits.ts'
import { slideNow } from './slideNow.ts'
import styles from './SlidePanel.module.css'
import { takeFile } from './take.ts'
import { slideView } from './view.ts'

const pictureFiles = 'image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif'

/** Which picture the kernel slides over: built in, painted by hand, or a file of one's own. */
export function PictureControls() {
  const settings = slideSession.useSettings((all) => all)
  const { picture } = settings
  useArrivals()
  const problem = usePictureProblem(settings)
  const opened = picture.kind === 'own' ? ownPicture(picture.id) : undefined
  const options = builtInPictures.map(({ id, label }) => ({ value: id, label }))
  if (picture.kind === 'own')
    options.push({ value: 'own', label: ownPictureName(picture.id) ?? 'Your own picture' })
  if (picture.kind === 'named') options.push({ value: 'named', label: 'Being looked for…' })
  if (picture.kind === 'painted') options.push({ value: 'painted', label: 'Painted by hand' })
  const chosen = picture.kind === 'built-in' ? picture.id : picture.kind
  const canBeColour =
    picture.kind === 'own' || (picture.kind === 'built-in' && builtIn(picture.id)?.colour === 'rgb')
  const open = async ([file]: readonly File[]) => {
    if (!file) return
    try {
      slideSession.tell(await takeFile(file))
    } catch (error) {
      slideSession.tell([error instanceof Error ? error.message : String(error)], 'problem')
    }
  }
  return (
    <>
      <Select
        label="Picture"
        value={chosen}
        options={options}
        onChange={(id) => {
          if (!builtIn(id)) return
          retryPicture()
          slideSession.tell(slideSession.change(builtInPicture(id)))
        }}
      />
      <p className={styles.purpose} role="status">
        {problem ?? (picture.kind === 'built-in' ? builtIn(picture.id)?.purpose : undefined)}
      </p>
      <div className={styles.row}>
        <FileButton
          icon={<FolderOpen />}
          accept={pictureFiles}
          tooltip="Or drop or paste one anywhere"
          onPick={(files) => void open(files)}
        >
          Open a picture…
        </FileButton>
        <PaintButtons />
      </div>
      <Brushes />
      {opened && <CropControl opened={opened} />}
      <Size />
      {canBeColour && <SettingRow name="colour" />}
    </>
  )
}

function PaintButtons() {
  const tool = slideView.use((view) => view.tool)
  const clear = () => {
    const { height, width, channels } = pictureShape(slideSession.store.getState().settings)
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

function Size() {
  const { picture, size } = slideSession.useSettings((settings) => ({
    picture: settings.picture,
    size: settings.size,
  }))
  const limits = slideSession.useSettings(sizeLimits)
  const { label, help } = slideTable.size
  const change = (next: number) =>
    picture.kind === 'painted'
      ? { picture: resizePainted(picture, next), size: next }
      : { size: next }
  return (
    <NumberSlider
      label={label}
      help={help}
      value={picture.kind === 'painted' ? Math.max(picture.height, picture.width) : size}
      limits={limits}
      onChange={(next, gesture) =>
        slideSession.tell(slideSession.change(change(next), gesture ? 'size' : undefined))
      }
      onChangeEnd={slideSession.endGesture}
    />
  )
}
