import { useLab } from '#parts/lab/LabContext.tsx'
import { sharing } from '#labs/sharing/sharing.ts'
import { countText } from '#draw/numberWords.ts'
import { sizeCounts } from '#labs/sharing/model/sizeCounts.ts'
import panelStyles from '#ui/panel.module.css'
import styles from './SizesStage.module.css'
import { storageText, timesText } from '#labs/sharing/model/words.ts'

/** Parameters of the three layers with formula and number. */
export function SizesStrip() {
  const { known, settings } = useLab(sharing).useLayer()
  const counts = sizeCounts(known, settings.size)
  const conv = counts[2]?.parameters ?? 1
  return (
    <table className={`${panelStyles.table} ${styles.counts}`}>
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
        {counts.map(({ name, formula, parameters, bytes }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formula}</td>
            <td>
              <b>{countText(parameters)}</b>
            </td>
            <td>{storageText(bytes)}</td>
            <td>{timesText(parameters / conv)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
