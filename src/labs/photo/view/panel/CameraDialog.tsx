import { useEffect, useRef, useState } from 'react'
import { photo } from '#labs/photo/photo.ts'
import styles from '#labs/photo/view/Panel.module.css'
import {
  cameraCount,
  cameraProblem,
  openCamera,
  type OpenCamera,
  takeFrame,
} from '#labs/photo/work/camera.ts'
import { type Facing, liveCameraOf } from '#labs/photo/work/liveCamera.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'

/** What the camera sees, and a button that takes it as the photograph. The camera is let go when the dialog goes. */
export function CameraDialog(props: {
  readonly onTake: (file: File) => void
  readonly onClose: () => void
}) {
  const { onTake, onClose } = props
  const { start } = liveCameraOf(useLab(photo))
  const video = useRef<HTMLVideoElement>(null)
  const [camera, setCamera] = useState<OpenCamera>()
  const [facing, setFacing] = useState<Facing>('user')
  const [problem, setProblem] = useState<string>()
  const [count, setCount] = useState(0)

  useEffect(() => {
    let opened: OpenCamera | undefined
    let isGone = false
    openCamera(facing).then(
      (now) => {
        opened = now
        if (isGone) return now.stop()
        setProblem(undefined)
        setCamera(now)
        void cameraCount().then(setCount)
        const target = video.current
        if (target) {
          target.srcObject = now.stream
          void target.play().catch(() => undefined)
        }
      },
      (error: unknown) => setProblem(cameraProblem(error)),
    )
    return () => {
      isGone = true
      opened?.stop()
    }
  }, [facing])

  const endWith = (act: () => Promise<void>) =>
    void act().then(onClose, (error: unknown) => setProblem(cameraProblem(error)))
  const take = async () => {
    if (video.current) onTake(await takeFrame(video.current))
  }
  const live = async () => {
    camera?.stop()
    await start(facing)
  }
  const waiting = camera ? undefined : 'There is no picture of a camera yet.'
  return (
    <Dialog
      title="Take a photograph"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            disabled={waiting ?? (count < 2 && 'There is no other camera.')}
            onPress={() => setFacing(facing === 'user' ? 'environment' : 'user')}
          >
            Other camera
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          <Button disabled={waiting} onPress={() => endWith(live)}>
            Filter it live
          </Button>
          <Button kind="primary" disabled={waiting} onPress={() => endWith(take)}>
            Take it
          </Button>
        </>
      }
    >
      <video
        ref={video}
        className={styles.camera}
        data-mirrored={facing === 'user' || undefined}
        muted
        playsInline
        aria-label="What the camera sees"
      />
      <p role="status">{problem ?? 'The picture stays on this device.'}</p>
    </Dialog>
  )
}
