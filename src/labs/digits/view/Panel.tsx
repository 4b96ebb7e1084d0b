import { FolderOpen } from 'lucide-react'
import { digits } from '#labs/digits/digits.ts'
import { openOwnDigit } from '#labs/digits/work/ownDigit.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { notifyOutcome } from '#parts/lab/notifyOutcome.ts'
import { SettingRows } from '#parts/SettingRow.tsx'
import { FileButton } from '#ui/FileButton.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'
import { ErasedNote } from './ErasedNote.tsx'
import { useFaces } from './faces.ts'
import { NetSection } from './NetSection.tsx'

const pictureFiles = 'image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif'

/** The settings of the lab: the digit, what is done to it, and the two networks. */
export function DigitsPanel() {
  const lab = useLab(digits)
  const { session } = lab
  const { from, show } = session.useSettings((settings) => settings)
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
      <NetSection />
    </>
  )
}
