import { SettingRow } from '#parts/SettingRow.tsx'
import styles from './ChannelsPanel.module.css'
import { comparison, type Count, layerCount } from './counts.ts'
import { layerGeometry, channelsSession } from './session.ts'

/** What the layer costs with the present numbers; where it saves or is asked for, what a standard one and two steps would. */
export function Costs() {
  const settings = channelsSession.useSettings((all) => all)
  const geometry = layerGeometry(settings)
  const { standard, depthwise, pointwise, separable } = comparison(geometry)
  const isSaving = separable.parameters < standard.parameters
  const isCompared = settings.compare || isSaving
  return (
    <>
      <table className={styles.costs}>
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
                <td>{separable.parameters.toLocaleString('en')}</td>
                <td>{separable.multiplyAdds.toLocaleString('en')}</td>
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
      <SettingRow session={channelsSession} name="compare" />
    </>
  )
}

function Row({ count }: { readonly count: Count }) {
  return (
    <tr>
      <th scope="row">
        {count.label} <span>{count.formula}</span>
      </th>
      <td>{count.parameters.toLocaleString('en')}</td>
      <td>{count.multiplyAdds.toLocaleString('en')}</td>
    </tr>
  )
}

function share(some: number, all: number): string {
  return `≈ ${((100 * some) / all).toFixed(0)} %`
}
