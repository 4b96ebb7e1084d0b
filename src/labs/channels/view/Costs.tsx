import { aboutText, countText } from '#draw/numberWords.ts'
import { channels } from '#labs/channels/channels.ts'
import { comparison, layerCount } from '#labs/channels/model/counts.ts'
import { layerGeometry } from '#labs/channels/model/geometry.ts'
import { SettingRow } from '#parts/SettingRow.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import panelStyles from '#ui/panel.module.css'
import styles from './Panel.module.css'

/** What the layer costs with the present numbers; where it saves or is asked for, what a standard one and two steps would. */
export function Costs() {
  const { session } = useLab(channels)
  const settings = session.useSettings((all) => all)
  const geometry = layerGeometry(settings)
  const { standard, depthwise, pointwise, separable } = comparison(geometry)
  const isSaving = separable.parameters < standard.parameters
  const isCompared = settings.compare || isSaving
  const both = { label: 'Depthwise + pointwise', formula: '', ...separable }
  const rows = [layerCount(geometry), ...(isCompared ? [standard, depthwise, pointwise, both] : [])]
  return (
    <>
      <table className={`${panelStyles.table} ${styles.costs}`}>
        <thead>
          <tr>
            <th scope="col">(k·k·C ÷ groups + 1)·N</th>
            <th scope="col">parameters</th>
            <th scope="col">multiply-adds</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, formula, parameters, multiplyAdds }) => (
            <tr key={label}>
              <th scope="row">
                {label} {formula && <span>{formula}</span>}
              </th>
              <td>{countText(parameters)}</td>
              <td>{countText(multiplyAdds)}</td>
            </tr>
          ))}
          {isCompared && (
            <tr>
              <th scope="row">÷ standard</th>
              <td>{share(separable.parameters, standard.parameters)}</td>
              <td>{share(separable.multiplyAdds, standard.multiplyAdds)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <SettingRow session={session} name="compare" />
    </>
  )
}

function share(some: number, all: number): string {
  return `${aboutText((100 * some) / all, 0)} %`
}
