import { FolderOpen } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { builtInPictures } from '#data/builtInPictures.ts'
import { notifyOutcome } from '#parts/lab/notifyOutcome.ts'
import { SettingRow } from '#parts/SettingRow.tsx'
import { FileButton } from '#ui/FileButton.tsx'
import type { Limits } from '#core/limits.ts'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Select } from '#ui/Select.tsx'
import { ownFile } from './ownFiles.ts'
import { ownPicture } from './ownPictures.ts'
import { builtIn, builtInPicture, resizePainted } from './pictureChoice.ts'
import type { Pictures } from './createPictures.ts'
import panelStyles from '#ui/panel.module.css'
import type { PictureSession } from './pictureSettings.ts'

/** Few open a picture of their own: what crops it comes with the first. */
const CropControl = lazy(async () => ({ default: (await import('./CropControl.tsx')).CropControl }))

const pictureFiles = 'image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif'

interface PictureControlsProps {
  readonly session: PictureSession
  readonly pictures: Pictures
  /** Opens a file of the person's own; resolves to what there is to say, rejects with a sentence. */
  readonly open: (file: File) => Promise<readonly string[]>
  /** The sizes that the picture can take; left out where its size is chosen elsewhere. */
  readonly sizes?: Limits | undefined
  /** Whether the lab works on one channel, whatever the picture has. */
  readonly isGrey?: boolean
  /** Beside the button that opens a file. */
  readonly tools?: ReactNode
  readonly children?: ReactNode
}

/** Which picture a lab works on: built in, or a file of one's own; its size and its channels. */
export function PictureControls(props: PictureControlsProps) {
  const { session, pictures, open, sizes, isGrey = false, tools, children } = props
  const { picture, size, colour, crop } = session.useSettings(pictureSettingsOf)
  pictures.useArrivals()
  const problem = pictures.useProblem({ picture, size, colour, crop })
  const opened = picture.kind === 'own' ? ownPicture(picture.id) : undefined
  const options = builtInPictures.map(({ id, label }) => ({ value: id, label }))
  if (picture.kind === 'own')
    options.push({ value: 'own', label: ownFile(picture.id)?.name ?? 'Your own picture' })
  if (picture.kind === 'named') options.push({ value: 'named', label: 'Being looked for…' })
  if (picture.kind === 'painted') options.push({ value: 'painted', label: 'Painted by hand' })
  const chosen = picture.kind === 'built-in' ? picture.id : picture.kind
  const canBeColour =
    !isGrey &&
    (picture.kind === 'own' ||
      (picture.kind === 'built-in' && builtIn(picture.id)?.colour === 'rgb'))
  return (
    <>
      <Select
        label="Picture"
        value={chosen}
        options={options}
        onChange={(id) => {
          if (!builtIn(id)) return
          pictures.retry()
          session.notify(session.change(builtInPicture(id)))
        }}
      />
      <p className={panelStyles.purpose} role="status">
        {problem ?? (picture.kind === 'built-in' ? builtIn(picture.id)?.purpose : undefined)}
      </p>
      <div className={panelStyles.buttons}>
        <FileButton
          icon={<FolderOpen />}
          accept={pictureFiles}
          tooltip="Or drop or paste one anywhere"
          onPick={([file]) => file && void notifyOutcome(session, open(file))}
        >
          Open a picture…
        </FileButton>
        {tools}
      </div>
      {children}
      <Suspense>{opened && <CropControl session={session} opened={opened} />}</Suspense>
      {sizes && <Size session={session} sizes={sizes} />}
      {canBeColour && <SettingRow session={session} name="colour" />}
    </>
  )
}

function Size({ session, sizes }: { readonly session: PictureSession; readonly sizes: Limits }) {
  const { picture, size } = session.useSettings(pictureSettingsOf)
  const { label, help } = session.table.size
  const change = (next: number) =>
    picture.kind === 'painted'
      ? { picture: resizePainted(picture, next), size: next }
      : { size: next }
  return (
    <NumberSlider
      label={label}
      {...(help !== undefined && { help })}
      value={picture.kind === 'painted' ? Math.max(picture.height, picture.width) : size}
      limits={sizes}
      onChange={(next, gesture) =>
        session.notify(session.change(change(next), gesture ? 'size' : undefined))
      }
      onChangeEnd={session.endGesture}
    />
  )
}

function pictureSettingsOf({
  picture,
  size,
  colour,
  crop,
}: ReturnType<PictureSession['settings']>) {
  return { picture, size, colour, crop }
}
