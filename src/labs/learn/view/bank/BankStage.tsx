import { useMemo } from 'react'
import type { GridScene } from '#draw/gridScene.ts'
import { createRamp } from '#draw/ramp.ts'
import type { BankLayer, BankScene } from '#labs/learn/model/bank/bankScene.ts'
import { bankSide } from '#labs/learn/model/bank/bankRun.ts'
import { directions, textureSide } from '#labs/learn/model/bank/textures.ts'
import { percentText, shortText } from '#labs/learn/model/words.ts'
import { Figure } from '#labs/learn/view/Figure.tsx'
import { useShown } from '#labs/learn/view/useShown.ts'
import { Caption } from '#ui/Caption.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { BankCurve } from './BankCurve.tsx'
import { bankFigures } from './bankFigures.ts'
import styles from './BankStage.module.css'

interface BankStageProps {
  readonly width: number
  readonly height: number
  readonly line: number
}

/** Four kernels that learn, what each makes of four textures, and what follows from it. */
export function BankStage(props: BankStageProps) {
  const shown = useShown('bank')
  return shown && <Table {...props} {...shown} />
}

const mapSide = textureSide - bankSide + 1

function Table(props: BankStageProps & { layer: BankLayer; scene: BankScene }) {
  const { width, height, line, layer, scene } = props
  const palette = usePalette()
  const figures = useMemo(() => bankFigures(width, height, line), [width, height, line])
  const { answers, kernels, nearest } = scene
  const still = useMemo(
    () => ({
      texture: createRamp('grey', -1.5, 1.5, palette),
      kernel: createRamp('signed', -0.5, 0.5, palette),
      map: createRamp('signed', -4, 4, palette),
    }),
    [palette],
  )
  const right = (at: number) => answers.answers[at] === layer.shown.labels[at]
  return (
    <>
      {kernels.map((kernel, at) => (
        <Figure
          key={at}
          label={String(at + 1)}
          name={`Kernel ${at + 1}`}
          meaning="kernel"
          scene={bare(bankSide, kernel, still.kernel)}
          box={figures.kernels[at]!}
        />
      ))}
      {figures.handmade.map((box, at) => {
        const { direction, cosine, fitted } = nearest[at]!
        return (
          <Figure
            key={at}
            label={`${direction}°`}
            name={`Gabor filter at ${direction}°, cosine ${shortText(cosine, 2)}`}
            title={` ${shortText(cosine, 2)}`}
            meaning="kernel"
            scene={bare(bankSide, fitted, still.kernel)}
            box={box}
          />
        )
      })}
      {figures.rowNames.map(({ text, box }) => (
        <Caption key={text} box={box} meaning="kernel">
          {text}
        </Caption>
      ))}
      {figures.textures.map((box, at) => (
        <Figure
          key={at}
          label={at === 0 ? 'Texture' : ''}
          name={`Texture, waves at ${directions[at]}°`}
          meaning="input"
          scene={bare(
            textureSide,
            layer.shown.images.data.subarray(at * textureSide ** 2, (at + 1) * textureSide ** 2),
            still.texture,
          )}
          box={box}
        />
      ))}
      {figures.maps.map((row, texture) =>
        row.map((box, kernel) => {
          const from = (texture * kernels.length + kernel) * mapSide ** 2
          const mean = answers.means.data[texture * kernels.length + kernel]!
          return (
            <Figure
              key={`${texture} ${kernel}`}
              label=""
              name={`Map of kernel ${kernel + 1} for ${directions[texture]}°, mean ${shortText(mean)}`}
              meaning="output"
              scene={bare(
                mapSide,
                answers.maps.data.subarray(from, from + mapSide ** 2),
                still.map,
              )}
              box={box}
            />
          )
        }),
      )}
      {figures.answers.map(({ x, y, width, height }, at) => (
        <p
          key={at}
          className={styles.answer}
          data-right={right(at)}
          style={{ left: x, top: y, width, height }}
        >
          <b>
            {directions[answers.answers[at]!]}° {right(at) ? '✓' : '✗'}
          </b>
          <span>{percentText(answers.chances[at]![answers.answers[at]!]!)} sure</span>
        </p>
      ))}
      {figures.curve && (
        <div
          className={styles.curve}
          style={{
            left: figures.curve.x,
            top: figures.curve.y,
            width: figures.curve.width,
            height: figures.curve.height,
          }}
        >
          <BankCurve layer={layer} />
        </div>
      )}
    </>
  )
}

/** A grid of colours alone. */
function bare(side: number, values: ArrayLike<number>, ramp: GridScene['ramp']): GridScene {
  return { rows: side, columns: side, values, ramp, isBare: true }
}
