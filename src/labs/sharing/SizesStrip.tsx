import { knownLayer } from './knownLayers.ts'
import { sharingSession } from './session.ts'
import { sizeCounts } from './sizeCounts.ts'
import styles from './SizesStage.module.css'
import { sizeNames, storageText } from './words.ts'

/** Parameters of the three layers with formula and number. */
export function SizesStrip() {
  const id = sharingSession.useSettings((settings) => settings.known)
  const size = sharingSession.useSettings((settings) => settings.size)
  const counts = sizeCounts(knownLayer(id), size)
  const conv = counts[2]?.parameters ?? 1
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">(weights + a bias)·how many</th>
          <th scope="col">Parameters</th>
          <th scope="col">As float32</th>
          <th scope="col">÷ conv</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ kind, formula, parameters, bytes }) => {
          const ratio = Math.round(parameters / conv)
          return (
            <tr key={kind}>
              <th scope="row">{sizeNames[kind]}</th>
              <td>{formula}</td>
              <td>
                <b>{parameters.toLocaleString('en')}</b>
              </td>
              <td>{storageText(bytes)}</td>
              <td>
                {ratio * conv === parameters ? '' : '≈ '}
                {ratio.toLocaleString('en')}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
