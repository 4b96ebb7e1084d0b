import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { copyText } from './copyText.ts'
import styles from './CrashCard.module.css'

/** A button that copies a report; where copying is not allowed, the report itself to be copied by hand. */
export function CopyReport({ report }: { readonly report: string }) {
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const handleCopy = () => {
    void copyText(report).then((done) => setCopied(done ? 'yes' : 'no'))
  }
  return (
    <>
      <Button onPress={handleCopy}>{copied === 'yes' ? 'Report copied' : 'Copy report'}</Button>
      {copied === 'no' && <pre className={styles.report}>{report}</pre>}
    </>
  )
}
