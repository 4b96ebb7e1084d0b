import { digits } from '#labs/digits/digits.ts'
import { type OwnName, ownName } from '#labs/digits/model/ownName.ts'
import { scalingNames, scalings } from '#labs/digits/model/scalings.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import { loadedOf } from '#labs/digits/work/loaded.ts'
import { bestName, openPlace, ownNetsOf, scoreOf } from '#labs/digits/work/ownNets.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import panelStyles from '#ui/panel.module.css'
import { Select } from '#ui/Select.tsx'

/** The network of a place: shipped, or one of one's own; of that, how its file is read, and on what pixels it learned. */
export function NetChoice({ side }: { readonly side: Side }) {
  const lab = useLab(digits)
  const { session } = lab
  const row = session.table[side]
  const chosen = session.useSettings((settings) => settings[side])
  const { files } = ownNetsOf(lab).use((own) => own)
  const place = openPlace(files, chosen)
  const { nets } = loadedOf(lab).use((loaded) => loaded)
  const shipped = nets[row.initial]
  const change = (name: string) => session.notify(session.change({ [side]: name }))
  const own = Object.values(files).map((file) => ({
    value: file.id === place?.id ? chosen : bestName(file, side),
    label: file.name,
    help: 'Your own.',
  }))
  return (
    <>
      <Select<string>
        label={row.label}
        value={chosen}
        options={[...(row.options ?? []), ...own]}
        onChange={change}
      />
      {place && (
        <>
          {place.file.nets.length > 1 && (
            <Select<number>
              label="Read as"
              help="Its file does not say how its tensors follow each other."
              value={place.reading}
              options={place.file.nets.map(({ reading }, value) => ({ value, label: reading }))}
              onChange={(reading) => change(ownName({ ...place, reading }))}
            />
          )}
          <Select<OwnName>
            label="Pixels it was trained on"
            help="No file says it. Behind each: how many digits it reads so."
            value={ownName(place)}
            options={scalingNames.map((scaling) => ({
              value: ownName({ ...place, scaling }),
              label: `${scalings[scaling].label} (${scoreOf(place.file, place.reading, scaling).correct} of ${place.file.of})`,
            }))}
            onChange={change}
          />
          <p className={panelStyles.purpose}>
            {shipped &&
              `Many of the digits to pick from are hard: “${shipped.net.name}” reads ${shipped.card?.picked.correct} of them. `}
            {place.file.nets[place.reading]?.notes.join(' ')}
          </p>
        </>
      )}
    </>
  )
}
