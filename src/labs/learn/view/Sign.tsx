import styles from './Stage.module.css'

/** What the signs between figures mean. */
const meanings: Readonly<Record<string, string>> = {
  '⋆': 'slid over by',
  '∗': 'convolved with',
  '=': 'makes',
}
const helps: Readonly<Record<string, string>> = {
  '⋆': 'The kernel slides over the picture, not flipped: at every place the products are added.',
  '∗': 'One kernel slides, flipped, over the other: together they are one kernel of 5×5.',
}

/** A sign between two figures; the star is explained to pointer and reader. */
export function Sign({ text, x, y }: { readonly text: string; x: number; y: number }) {
  const meaning = meanings[text]
  return (
    <span
      className={styles.sign}
      data-star={text === '⋆' || undefined}
      style={{ left: x, top: y }}
      title={helps[text]}
      {...(meaning === undefined
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': meaning })}
    >
      {text}
    </span>
  )
}
