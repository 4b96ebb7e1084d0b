import { learn } from '#labs/learn/learn.ts'
import { percentText, runName } from '#labs/learn/model/words.ts'
import { forgetRuns, isSameTask, runsOf } from '#labs/learn/work/runs.ts'
import { useShown } from '#labs/learn/view/useShown.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'

/** The runs behind the curve: what was set otherwise, and how far each came. */
export function EarlierRuns() {
  const lab = useLab(learn)
  const shown = useShown('filter')
  const before = runsOf(lab).use((runs) => runs.before)
  const runs = before.filter((run) => shown && isSameTask(run, shown.layer))
  if (runs.length === 0) return null
  return (
    <Section title="Earlier runs">
      <table className={`${panelStyles.table} ${panelStyles.numbers}`}>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">Updates</th>
            <th scope="col">Error left</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ settings, path, problem }, at) => (
            <tr key={at}>
              <th scope="row">{runName(settings)}</th>
              <td>{path.updates}</td>
              <td>
                {path.hasDiverged
                  ? 'diverged'
                  : percentText(Math.sqrt(path.losses.at(-1)! / (problem.power || 1)))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={panelStyles.buttons}>
        <Button onPress={() => forgetRuns(lab)}>Forget them</Button>
      </div>
    </Section>
  )
}
