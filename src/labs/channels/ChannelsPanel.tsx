import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow } from '#parts/SettingRow.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Section } from '#ui/Section.tsx'
import { BankControls } from './BankControls.tsx'
import styles from './ChannelsPanel.module.css'
import { GroupsControl } from './GroupsControl.tsx'
import { hasGallerySize, sizeLimits } from './limits.ts'
import { Costs } from './Costs.tsx'
import { channelsSession } from './session.ts'
import { channelsTable } from './settings.ts'
import { takeFile } from './take.ts'

/** Every setting of the lab. */
export function ChannelsPanel() {
  const view = channelsSession.useSettings((settings) => settings.view)
  const isOfGallery = channelsSession.useSettings(hasGallerySize)
  return (
    <div className={styles.panel}>
      <Section title="View">
        <SettingRow session={channelsSession} name="view" />
        {isOfGallery && <SettingRow session={channelsSession} name="gallerySize" />}
        <SettingRow session={channelsSession} name="scale" />
        {view === 'unfolded' && <SettingRow session={channelsSession} name="reveal" />}
      </Section>
      <Section title="Input">
        <InputControls />
      </Section>
      <Section title="Kernels">
        <BankControls />
      </Section>
      <Section title="Layer">
        <GroupsControl />
        <SettingRow session={channelsSession} name="stride" />
        <SettingRow session={channelsSession} name="padding" />
        <SettingRow session={channelsSession} name="activation" />
      </Section>
      <Section title="Parameters">
        <Costs />
      </Section>
    </div>
  )
}

/** A picture, or a volume of so many channels. */
function InputControls() {
  const volume = channelsSession.useSettings((settings) => settings.volume)
  const size = channelsSession.useSettings((settings) => settings.size)
  const limits = channelsSession.useSettings(sizeLimits)
  const sizes = channelsSession.useSettings(hasGallerySize) ? undefined : limits
  return (
    <>
      <SettingRow session={channelsSession} name="volume" />
      {volume === 'picture' ? (
        <PictureControls session={channelsSession} open={takeFile} sizes={sizes} />
      ) : (
        <>
          <SettingRow session={channelsSession} name="channels" />
          {sizes && (
            <NumberSlider
              label={channelsTable.size.label}
              help="Rows and columns of every slice."
              value={size}
              limits={sizes}
              onChange={(next, isActive) =>
                channelsSession.tell(
                  channelsSession.change({ size: next }, isActive ? 'size' : undefined),
                )
              }
              onChangeEnd={channelsSession.endGesture}
            />
          )}
        </>
      )}
    </>
  )
}
