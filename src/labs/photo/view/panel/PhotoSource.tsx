import { Camera, FolderOpen } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { photograph, photographs } from '#data/photographs.ts'
import { countText } from '#draw/numberWords.ts'
import { chosenSample } from '#labs/photo/model/photoChoice.ts'
import { photo } from '#labs/photo/photo.ts'
import { standInMiddle } from '#labs/photo/view/edits.ts'
import { openPhoto, openPixels } from '#labs/photo/view/importDropped.ts'
import panelStyles from '#ui/panel.module.css'
import { liveCameraOf } from '#labs/photo/work/liveCamera.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { ownFile } from '#parts/picture/ownFiles.ts'
import { notifyOutcome } from '#parts/lab/notifyOutcome.ts'
import { Button } from '#ui/Button.tsx'
import { FileButton } from '#ui/FileButton.tsx'
import { Select } from '#ui/Select.tsx'

/** Few open it: its script comes when it is opened. */
const CameraDialog = lazy(async () => ({
  default: (await import('./CameraDialog.tsx')).CameraDialog,
}))

const files = 'image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif'

/** Which photograph: one of ours, a file of the person's own, or one just taken. */
export function PhotoSource() {
  const lab = useLab(photo)
  const { session, pointing } = lab
  const { useImage, retry } = photographsOf(lab)
  const camera = liveCameraOf(lab)
  const choice = session.useSettings((settings) => settings.photo)
  useImage() // its name is known once it is there
  const live = camera.use((value) => value)
  const [isCameraOpen, setCameraOpen] = useState(false)
  const options = photographs.map(({ id, label }) => ({ value: id, label }))
  if (choice.kind !== 'sample')
    options.push({
      value: 'own',
      label:
        choice.kind === 'live' ? 'Camera' : (ownFile(choice.id)?.name ?? 'Your own photograph'),
    })
  const sample = choice.kind === 'sample' ? photograph(choice.id) : undefined
  const saved = pointing.use((view) => (view.saved?.photo === choice ? view.saved.file : undefined))
  const open = (file: File | undefined) => file && void notifyOutcome(session, openPhoto(lab, file))
  const buttons = useRef<HTMLDivElement>(null)
  const takeSaved = (file: File) => {
    // its button is about to go
    buttons.current?.querySelector('button')?.focus()
    void notifyOutcome(session, openPixels(lab, file))
  }
  return (
    <>
      <Select
        label="Photograph"
        value={choice.kind === 'sample' ? choice.id : 'own'}
        options={options}
        onChange={(id) => {
          const chosen = photograph(id)
          retry()
          if (!chosen) return
          session.notify(session.change({ photo: chosenSample(chosen) }))
          standInMiddle(session)
        }}
      />
      <p className={panelStyles.purpose}>
        {sample?.about ??
          `${countText(choice.width)} × ${countText(choice.height)} pixels, at their full size.`}
      </p>
      <div ref={buttons} className={panelStyles.buttons}>
        <FileButton icon={<FolderOpen />} accept={files} onPick={([file]) => open(file)}>
          Open a photograph…
        </FileButton>
        <Button icon={<Camera />} onPress={() => setCameraOpen(true)}>
          Camera
        </Button>
        {saved && <Button onPress={() => takeSaved(saved)}>Use the saved picture</Button>}
      </div>
      {live.facing && (
        <div className={panelStyles.buttons}>
          <Button onPress={camera.stop}>Stop the camera</Button>
          <p className={panelStyles.purpose} role="status">
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
