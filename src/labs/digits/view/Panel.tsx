import { FolderOpen } from 'lucide-react'
import { digits } from '#labs/digits/digits.ts'
import { loadedOf } from '#labs/digits/work/loaded.ts'
import { openOwnDigit } from '#labs/digits/work/ownDigit.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { notifyOutcome } from '#parts/lab/notifyOutcome.ts'
import { SettingRows } from '#parts/SettingRow.tsx'
import { FileButton } from '#ui/FileButton.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'
import { ErasedNote } from './ErasedNote.tsx'
import { useFaces } from './faces.ts'

const pictureFiles = 'image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif'

/** The settings of the lab: the digit, what is done to it, and the two networks. */
export function DigitsPanel() {
  const lab = useLab(digits)
  const { session } = lab
  const { from, conv, dense, show } = session.useSettings((settings) => settings)
  const { nets } = loadedOf(lab).use((loaded) => loaded)
  const faces = useFaces(lab, show)
  return (
    <>
      <Section title="View">
        <SettingRows session={session} names={['show']} />
      </Section>
      {faces?.Panel && <faces.Panel />}
      <Section title="Digit">
        <SettingRows session={session} names={from === 'test' ? ['from', 'test'] : ['from']} />
        <div className={panelStyles.buttons}>
          <FileButton
            icon={<FolderOpen />}
            accept={pictureFiles}
            tooltip="Or drop or paste one anywhere"
            onPick={([file]) => file && void notifyOutcome(session, openOwnDigit(lab, file))}
          >
            Open a picture…
          </FileButton>
        </div>
        <SettingRows session={session} names={['prepared', 'down', 'right']} />
        <ErasedNote />
      </Section>
      <Section title="Networks">
        <SettingRows session={session} names={['conv', 'dense']} />
        {[nets[conv], nets[dense]].map(
          (fetched) =>
            fetched && (
              <p key={fetched.net.name} className={panelStyles.purpose}>
                <b>{fetched.net.name}</b>: {fetched.card.accuracy.correct} of{' '}
                {fetched.card.accuracy.of} right. {fetched.card.accuracy.how} Trained by{' '}
                <code>{fetched.card.command}</code>, seed {fetched.card.seed}.
              </p>
            ),
        )}
        <p className={panelStyles.purpose}>MNIST, Y. LeCun and C. Cortes, CC BY-SA 3.0.</p>
      </Section>
    </>
  )
}
