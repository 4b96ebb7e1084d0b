import { Camera, FolderOpen } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { FileButton } from '#ui/FileButton.tsx'
import { Select } from '#ui/Select.tsx'
import { liveCamera, stopLive } from './liveCamera.ts'
import { chosenSample, samplePhoto, samplePhotos } from './photoChoice.ts'
import styles from './PhotoPanel.module.css'
import { ownPhotoName } from './ownPhotos.ts'
import { retryPhoto, usePhoto } from './photos.ts'
import { photoSession, standInMiddle } from './session.ts'
import { useSavedPicture } from './savedPicture.ts'
import { takePhoto, takePixels } from './take.ts'
import { telling } from './telling.ts'

/** Few open it: its script comes when it is opened. */
const CameraDialog = lazy(async () => ({
  default: (await import('./CameraDialog.tsx')).CameraDialog,
}))

const files = 'image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif'

/** Which photograph: one of ours, a file of the person's own, or one just taken. */
export function PhotoSource() {
  const photo = photoSession.useSettings((settings) => settings.photo)
  usePhoto(photo) // its name is known once it is there
  const live = liveCamera.use((value) => value)
  const [isCameraOpen, setCameraOpen] = useState(false)
  const options = samplePhotos.map(({ id, label }) => ({ value: id, label }))
  if (photo.kind !== 'sample')
    options.push({
      value: 'own',
      label: photo.kind === 'live' ? 'Camera' : (ownPhotoName(photo.id) ?? 'Your own photograph'),
    })
  const sample = photo.kind === 'sample' ? samplePhoto(photo.id) : undefined
  const saved = useSavedPicture(photo)
  const open = (file: File | undefined) => file && void telling(takePhoto(file))
  const buttons = useRef<HTMLDivElement>(null)
  const takeSaved = (file: File) => {
    // its button is about to go
    buttons.current?.querySelector('button')?.focus()
    void telling(takePixels(file))
  }
  return (
    <>
      <Select
        label="Photograph"
        value={photo.kind === 'sample' ? photo.id : 'own'}
        options={options}
        onChange={(id) => {
          const chosen = samplePhoto(id)
          retryPhoto()
          if (!chosen) return
          photoSession.tell(photoSession.change({ photo: chosenSample(chosen) }))
          standInMiddle()
        }}
      />
      <p className={styles.purpose}>
        {sample?.about ??
          `${photo.width.toLocaleString('en')} × ${photo.height.toLocaleString('en')} pixels, at their full size.`}
      </p>
      <div ref={buttons} className={styles.buttons}>
        <FileButton icon={<FolderOpen />} accept={files} onPick={([file]) => open(file)}>
          Open a photograph…
        </FileButton>
        <Button icon={<Camera />} onPress={() => setCameraOpen(true)}>
          Camera
        </Button>
        {saved && <Button onPress={() => takeSaved(saved)}>Use the saved picture</Button>}
      </div>
      {live.facing && (
        <div className={styles.buttons}>
          <Button onPress={stopLive}>Stop the camera</Button>
          <p className={styles.purpose} role="status">
            {live.shown} of {live.offered} frames a second
          </p>
        </div>
      )}
      {isCameraOpen && (
        <Suspense>
          <CameraDialog onTake={open} onClose={() => setCameraOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
