import { useRef } from 'react'
import { photo } from '#labs/photo/photo.ts'
import { AfterVeil } from '#labs/photo/view/stage/AfterVeil.tsx'
import { CompareLine } from '#labs/photo/view/stage/CompareLine.tsx'
import { PhotoCanvas } from '#labs/photo/view/stage/PhotoCanvas.tsx'
import { PixelKernel } from '#labs/photo/view/stage/PixelKernel.tsx'
import { StageFacts } from '#labs/photo/view/stage/StageFacts.tsx'
import { useFollowStep } from '#labs/photo/view/stage/useFollowStep.ts'
import { usePhotoWork } from '#labs/photo/view/stage/usePhotoWork.ts'
import { Opening, WorkShown } from '#labs/photo/view/stage/WorkShown.tsx'
import { ZoomControls } from '#labs/photo/view/stage/ZoomControls.tsx'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import styles from './Stage.module.css'

/** The photograph: as it was at the left of a line, filtered at the right; to be zoomed into down to its pixels. */
export function PhotoStage() {
  const image = photographsOf(useLab(photo)).useImage()
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
