import { countText } from '#draw/numberWords.ts'
import { learn } from '#labs/learn/learn.ts'
import {
  askedKinds,
  askedName,
  denseWeights,
  errorsOn,
  examplesNeeded,
  errorText,
  examplesText,
} from '#labs/learn/model/heart/heartWords.ts'
import { useShown } from '#labs/learn/view/useShown.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { SettingRows } from '#parts/SettingRow.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'

/** The settings of two layers that learn the same, and what both leave of every picture. */
export function HeartPanel() {
  const { session } = useLab(learn)
  return (
    <>
      <Section title="Test">
        <SettingRows session={session} names={['asked']} />
        <Errors />
      </Section>
      <Section title="Task">
        <SettingRows session={session} names={['target', 'side', 'taught', 'seed']} />
        <p className={panelStyles.purpose}>
          Both layers fit the examples exactly, with weights as small as can be. Pictures have 16×16
          pixels, and go on at their other side.
        </p>
      </Section>
    </>
  )
}

function Errors() {
  const shown = useShown('heart')
  if (!shown) return null
  const { layer, scene } = shown
  const needed = examplesNeeded(layer)
  return (
    <table className={`${panelStyles.table} ${panelStyles.numbers}`}>
      <caption className={panelStyles.purpose}>
        Energy left, after {examplesText(scene.examples)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Picture</th>
          <th scope="col">Dense</th>
          <th scope="col">Conv.</th>
        </tr>
      </thead>
      <tbody>
        {askedKinds.map((kind) => {
          const { dense, conv } = errorsOn(layer, kind, scene.examples)
          return (
            <tr key={kind}>
              <th scope="row">{askedName(layer.settings, kind)}</th>
              <td>{errorText(dense)}</td>
              <td>{errorText(conv)}</td>
            </tr>
          )
        })}
        <tr>
          <th scope="row">Examples for all</th>
          <td>{needed.dense}</td>
          <td>{needed.conv}</td>
        </tr>
        <tr>
          <th scope="row">Weights</th>
          <td>{countText(denseWeights)}</td>
          <td>{scene.kernel.length}</td>
        </tr>
      </tbody>
    </table>
  )
}
