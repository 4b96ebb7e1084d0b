import { useMemo } from 'react'
import type { GridScene } from '#draw/gridScene.ts'
import { createRamp } from '#draw/ramp.ts'
import type { BankLayer, BankScene } from '#labs/learn/model/bank/bankLayer.ts'
import { bankSide } from '#labs/learn/model/bank/bankRun.ts'
import { textureAngles, textureSide } from '#labs/learn/model/bank/textures.ts'
import { shortText } from '#labs/learn/model/words.ts'
import { Figure } from '#labs/learn/view/Figure.tsx'
import styles from '#labs/learn/view/Stage.module.css'
import { useShown } from '#labs/learn/view/useShown.ts'
import { usePalette } from '#ui/usePalette.ts'
import { BankCurve } from './BankCurve.tsx'
import { bankFigures } from './bankFigures.ts'

interface BankStageProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

/** Four kernels over the hand-made ones they are most like, four textures, what the maps make of them and the answers. */
export function BankStage(props: BankStageProps) {
  const shown = useShown('bank')
  return shown && <Shown {...props} {...shown} />
}

/** Figures of so many lines of text have room for a sentence over them. */
const roomyLines = 7

function Shown(props: BankStageProps & { layer: BankLayer; scene: BankScene }) {
  const { width, height, line, layer, scene } = props
  const palette = usePalette()
  const boxes = useMemo(() => bankFigures(width, height, line), [width, height, line])
  const scenes = useMemo(() => {
    const reach = Math.max(...scene.kernels.map(largest))
    const signed = createRamp('signed', -reach, reach, palette)
    const most = largest(scene.means)
    return {
      kernels: scene.kernels.map((kernel) => gridOf(kernel, bankSide, signed)),
      nearest: scene.nearest.map(({ fitted }) => gridOf(fitted, bankSide, signed)),
      means: gridOf(scene.means, 4, createRamp('signed', -most, most, palette)),
      answers: gridOf(scene.answers, 4, createRamp('signed', -1, 1, palette)),
    }
  }, [scene, palette])
  const textures = useMemo(() => {
    const pixels = textureSide * textureSide
    const ramp = createRamp('grey', -1, 1, palette)
    return textureAngles.map((_, at) =>
      gridOf(layer.shown.images.data.subarray(at * pixels, (at + 1) * pixels), textureSide, ramp),
    )
  }, [layer, palette])
  const isRoomy = boxes.means.cell * 4 >= roomyLines * line
  const { curve } = boxes
  return (
    <>
      {scenes.kernels.map((grid, at) => (
        <Figure
          key={at}
          label={`Kernel ${at + 1}`}
          meaning="kernel"
          scene={grid}
          box={boxes.kernels[at]!}
        />
      ))}
      {scenes.nearest.map((grid, at) => (
        <Figure
          key={at}
          label={isRoomy ? `Gabor ${at + 1}` : `Like ${at + 1}`}
          {...(isRoomy && { title: `, cosine ${shortText(scene.nearest[at]!.cosine, 2)}` })}
          meaning="kernel"
          scene={grid}
          box={boxes.nearest[at]!}
        />
      ))}
      {textures.map((grid, at) => (
        <Figure
          key={at}
          label={isRoomy ? `Texture ${textureAngles[at]}°` : `${textureAngles[at]}°`}
          meaning="input"
          scene={grid}
          box={boxes.textures[at]!}
        />
      ))}
      <Figure
        label={isRoomy ? 'Mean of each map' : 'Means'}
        meaning="output"
        scene={scenes.means}
        box={boxes.means}
      />
      <Figure label="Answers" meaning="output" scene={scenes.answers} box={boxes.answers} />
      {curve && (
        <div
          className={styles.curve}
          style={{ left: curve.x, top: curve.y, width: curve.width, height: curve.height }}
        >
          <BankCurve run={layer.run} />
        </div>
      )}
    </>
  )
}

function gridOf(values: ArrayLike<number>, side: number, ramp: GridScene['ramp']): GridScene {
  return { rows: side, columns: side, values, ramp }
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
