import { channels } from '#labs/channels/channels.ts'
import {
  hasGallerySize,
  sizeLimits,
  inputShape,
  possibleGroups,
} from '#labs/channels/model/limits.ts'
import { channelsTable } from '#labs/channels/settings.ts'
import { SettingRow, SettingRows } from '#parts/SettingRow.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { NumberSlider } from '#ui/NumberSlider.tsx'
import { Section } from '#ui/Section.tsx'
import { BankControls } from './BankControls.tsx'
import { Costs } from './Costs.tsx'
import { openOwn } from './importDropped.ts'
import panelStyles from '#ui/panel.module.css'
import { Choice } from '#ui/Choice.tsx'

/** Every setting of the lab. */
export function ChannelsPanel() {
  const { session } = useLab(channels)
  const view = session.useSettings((settings) => settings.view)
  const isOfGallery = session.useSettings(hasGallerySize)
  return (
    <div className={panelStyles.panel}>
      <Section title="View">
        <SettingRow session={session} name="view" />
        {isOfGallery && <SettingRow session={session} name="gallerySize" />}
        <SettingRow session={session} name="scale" />
        {view === 'unfolded' && <SettingRow session={session} name="reveal" />}
      </Section>
      <Section title="Input">
        <InputControls />
      </Section>
      <Section title="Kernels">
        <BankControls />
      </Section>
      <Section title="Layer">
        <GroupsControl />
        <SettingRows session={session} names={['stride', 'padding', 'activation']} />
      </Section>
      <Section title="Parameters">
        <Costs />
      </Section>
    </div>
  )
}

/** A picture, or a volume of so many channels. */
function InputControls() {
  const lab = useLab(channels)
  const { session } = lab
  const volume = session.useSettings((settings) => settings.volume)
  const size = session.useSettings((settings) => settings.size)
  const limits = session.useSettings(sizeLimits)
  const sizes = session.useSettings(hasGallerySize) ? undefined : limits
  return (
    <>
      <SettingRow session={session} name="volume" />
      {volume === 'picture' ? (
        <PictureControls {...lab} open={(file) => openOwn(lab, file)} sizes={sizes} />
      ) : (
        <>
          <SettingRow session={session} name="channels" />
          {sizes && (
            <NumberSlider
              label={channelsTable.size.label}
              help="Rows and columns of every slice."
              value={size}
              limits={sizes}
              onChange={(next, isActive) =>
                session.notify(session.change({ size: next }, isActive ? 'size' : undefined))
              }
              onChangeEnd={session.endGesture}
            />
          )}
        </>
      )}
    </>
  )
}

/** Into how many groups the channels fall: those that divide them; as many as channels is called depthwise. */
function GroupsControl() {
  const { session } = useLab(channels)
  const groups = session.useSettings((settings) => settings.groups)
  const count = session.useSettings((settings) => inputShape(settings).channels)
  const { label, help } = channelsTable.groups
  return (
    <Choice
      label={label}
      help={help}
      value={groups}
      options={possibleGroups(count).map((value) => ({
        value,
        label: value === count && value > 1 ? `${value}, depthwise` : String(value),
      }))}
      onChange={(next) => session.notify(session.change({ groups: next }))}
    />
  )
}
