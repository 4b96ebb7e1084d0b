import { useRef } from 'react'
import { useElementSize } from '#ui/useElementSize.ts'
import { AfterVeil } from './AfterVeil.tsx'
import { CompareLine } from './CompareLine.tsx'
import { Opening } from './Opening.tsx'
import { PhotoCanvas } from './PhotoCanvas.tsx'
import styles from './PhotoStage.module.css'
import { PixelKernel } from './PixelKernel.tsx'
import { usePhoto } from './photos.ts'
import { photoSession } from './session.ts'
import { StageFacts } from './StageFacts.tsx'
import { useFollowStep } from './useFollowStep.ts'
import { usePhotoWork } from './usePhotoWork.ts'
import { WorkShown } from './WorkShown.tsx'
import { ZoomControls } from './ZoomControls.tsx'

/** The photograph: as it was at the left of a line, filtered at the right; to be zoomed into down to its pixels. */
export function PhotoStage() {
  const choice = photoSession.useSettings((settings) => settings.photo)
  const image = usePhoto(choice)
  const stage = useRef<HTMLDivElement>(null)
  const size = useElementSize(stage)
  usePhotoWork(image, size)
  useFollowStep(image, size)
  return (
    <div className={styles.stage}>
      <div ref={stage} className={styles.view}>
        {image && size.width > 0 && (
          <>
            <PhotoCanvas image={image} stage={size} />
            <AfterVeil image={image} stage={size} />
            <CompareLine image={image} stage={size} />
            <PixelKernel image={image} stage={size} />
            <WorkShown image={image} />
          </>
        )}
        <Opening image={image} />
      </div>
      {image && (
        <div className={styles.bar}>
          <StageFacts image={image} />
          <ZoomControls image={image} stage={size} />
        </div>
      )}
    </div>
  )
}
