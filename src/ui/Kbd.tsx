import styles from './Kbd.module.css'

/** A chord as key caps: `Alt+K` is two caps, `+` alone is one. */
export function Kbd({ keys }: { readonly keys: string }) {
  const caps = keys.split(/(?<=[^+\s])\+/)
  return (
    <span className={styles.chord} translate="no">
      {caps.map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
