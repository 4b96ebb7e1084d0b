import type { FilterFamily } from '#data/filters/photoFilter.ts'
import { photoFilters } from '#data/filters/photoFilters.ts'
import { useKeptKernels } from '#parts/kernels/keptKernels.ts'
import styles from '#labs/photo/view/Panel.module.css'

const families: readonly (readonly [FilterFamily, string])[] = [
  ['blur', 'Blur'],
  ['sharpen', 'Sharpen'],
  ['edges', 'Edges'],
  ['directional', 'Directional'],
  ['emboss', 'Emboss'],
  ['texture', 'Texture'],
  ['learned', 'Learned'],
]

/** All filters by name, family by family, and numbers of one's own. */
export function FilterSelect(props: {
  readonly label: string
  readonly value: string
  readonly onChoose: (filter: string) => void
}) {
  const kept = useKeptKernels()
  return (
    <select
      className={styles.filter}
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChoose(event.target.value)}
    >
      {families.map(([family, name]) => (
        <optgroup key={family} label={name}>
          {photoFilters
            .filter((each) => each.family === family)
            .map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
        </optgroup>
      ))}
      {kept.length > 0 && (
        <optgroup label="Learned here">
          {kept.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label="Own">
        <option value="own">Your own numbers</option>
      </optgroup>
    </select>
  )
}
