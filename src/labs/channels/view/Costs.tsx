import { aboutText, countText } from '#draw/numberWords.ts'
import { channels } from '#labs/channels/channels.ts'
import { comparison, type Count, layerCount } from '#labs/channels/model/counts.ts'
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
          <Row count={layerCount(geometry)} />
          {isCompared && (
            <>
              {[standard, depthwise, pointwise].map((count) => (
                <Row key={count.label} count={count} />
              ))}
              <tr>
                <th scope="row">Depthwise + pointwise</th>
                <td>{countText(separable.parameters)}</td>
                <td>{countText(separable.multiplyAdds)}</td>
              </tr>
              <tr>
                <th scope="row">÷ standard</th>
                <td>{share(separable.parameters, standard.parameters)}</td>
                <td>{share(separable.multiplyAdds, standard.multiplyAdds)}</td>
              </tr>
            </>
          )}
        </tbody>
      </table>
      <SettingRow session={session} name="compare" />
    </>
  )
}

function Row({ count }: { readonly count: Count }) {
  return (
    <tr>
      <th scope="row">
        {count.label} <span>{count.formula}</span>
      </th>
      <td>{countText(count.parameters)}</td>
      <td>{countText(count.multiplyAdds)}</td>
    </tr>
  )
}

function share(some: number, all: number): string {
  return `${aboutText((100 * some) / all, 0)} %`
}
