import styles from './Layout.module.css'

/** First stop of the Tab key: past the rail, to the picture. The address stays the lab's. */
export function SkipLink() {
  return (
    <a
      className={styles.skip}
      href="#stage"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('stage')?.focus()
      }}
    >
      Skip to the picture
    </a>
  )
}
