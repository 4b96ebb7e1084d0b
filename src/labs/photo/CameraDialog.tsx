import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { cameraCount, cameraProblem, openCamera, takeFrame, type OpenCamera } from './camera.ts'
import { startLive, type Facing } from './liveCamera.ts'
import styles from './PhotoPanel.module.css'

/** What the camera sees, and a button that takes it as the photograph. The camera is let go when the dialog goes. */
export function CameraDialog(props: {
  readonly onTake: (file: File) => void
  readonly onClose: () => void
}) {
  const { onTake, onClose } = props
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

  const take = async () => {
    try {
      if (!video.current) return
      onTake(await takeFrame(video.current))
      onClose()
    } catch (error) {
      setProblem(cameraProblem(error))
    }
  }
  const live = async () => {
    try {
      camera?.stop()
      await startLive(facing)
      onClose()
    } catch (error) {
      setProblem(cameraProblem(error))
    }
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
          <Button disabled={waiting} onPress={() => void live()}>
            Filter it live
          </Button>
          <Button kind="primary" disabled={waiting} onPress={() => void take()}>
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
