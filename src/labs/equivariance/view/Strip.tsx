import { useFindScene, useSquareScene } from './useScenes.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { equivariance } from '#labs/equivariance/equivariance.ts'
import { cellText } from '#draw/numberWords.ts'
import styles from './Strip.module.css'
import { isNoise, printed, transformWords } from '#labs/equivariance/model/words.ts'

/** Whether conv(T(x)) = T(conv(x)), the largest difference, T in words, and the numbers of a cell that is pointed at; or the match. */
export function EquivarianceStrip() {
  const { session } = useLab(equivariance)
  const show = session.useSettings((settings) => settings.show)
  return show === 'find' ? <FindStrip /> : <SquareStrip />
}

function SquareStrip() {
  const { pointing, useLayer } = useLab(equivariance)
  const { chain } = useLayer()
  const scene = useSquareScene()
  const pointed = pointing.usePointed()
  const [rows = 1, columns = 1] = scene.movedFirst.shape.slice(-2)
  const isThere = pointed && pointed.row < rows && pointed.column < columns
  const at = isThere ? pointed.row * columns + pointed.column : -1
  return (
    <div className={styles.strip}>
      <p className={styles.equation}>
        <Ink of="kernel">conv</Ink>(T(<Ink of="input">x</Ink>)){' '}
        {scene.largest === 0 ? '=' : isNoise(scene.largest, scene) ? '≈' : '≠'} T(
        <Ink of="kernel">conv</Ink>(<Ink of="input">x</Ink>))
      </p>
      <p className={styles.line}>
        Largest difference <Ink of="error">{printed(scene.largest)}</Ink>
      </p>
      <p className={styles.line}>
        T: <b>{transformWords(scene.transform)}</b>
        {scene.transform.kind === 'shift' && chain.reduction > 1 && (
          <> of x; of the result: {transformWords(scene.onResult)}</>
        )}
      </p>
      <p className={styles.line}>
        {isThere ? (
          <>
            Row {pointed.row + 1}, column {pointed.column + 1}:{' '}
            <Ink of="output">{printed(scene.movedFirst.data[at] ?? 0)}</Ink> beside{' '}
            <Ink of="output">{printed(scene.movedAfter.data[at] ?? 0)}</Ink>, difference{' '}
            <Ink of="error">{printed(scene.difference[at] ?? 0)}</Ink>
          </>
        ) : (
          <>
            The results reach {printed(scene.reach)}
            {scene.reach > 0 && (
              <>: the difference is {percent(scene.largest / scene.reach)} of it</>
            )}
          </>
        )}
      </p>
    </div>
  )
}

function percent(part: number): string {
  return `${printed(100 * part)} %`
}

/** What the match is, and its number at the cell that is pointed at, or where it is largest. */
function FindStrip() {
  const { pointing } = useLab(equivariance)
  const { match, peak, place } = useFindScene()
  const pointed = pointing.usePointed()
  const [, rows = 1, columns = 1] = match.shape
  const isThere = pointed && pointed.row < rows && pointed.column < columns
  const at = isThere ? pointed : peak
  return (
    <div className={styles.strip}>
      <p className={styles.equation}>
        <Ink of="output">match</Ink> = Σ (<Ink of="input">w</Ink> − <Ink of="input">w̄</Ink>) (
        <Ink of="kernel">k</Ink> − <Ink of="kernel">k̄</Ink>) ÷ (‖<Ink of="input">w</Ink> −{' '}
        <Ink of="input">w̄</Ink>‖ ‖<Ink of="kernel">k</Ink> − <Ink of="kernel">k̄</Ink>‖)
      </p>
      <p className={styles.line}>
        {isThere ? 'At ' : 'Largest at '}
        {cellText(at)}:{' '}
        <Ink of="output">{printed(match.data[at.row * columns + at.column] ?? 0)}</Ink>
      </p>
      <p className={styles.line}>
        <Ink of="input">w</Ink> the window, <Ink of="kernel">k</Ink> the kernel, w̄ and k̄ their means
      </p>
      <p className={styles.line}>The pattern is at {cellText(place)}</p>
    </div>
  )
}

/** In the colour of what it is. */
function Ink({ of, children }: { of: 'input' | 'kernel' | 'output' | 'error'; children: string }) {
  return <b style={{ color: `var(--${of}-ink)` }}>{children}</b>
}
