import { channels } from '#labs/channels/channels.ts'
import { inputShape, possibleGroups } from '#labs/channels/model/limits.ts'
import { channelsTable } from '#labs/channels/settings.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Choice } from '#ui/Choice.tsx'

/** Into how many groups the channels fall: those that divide them; as many as channels is called depthwise. */
export function GroupsControl() {
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
      onChange={(next) => session.tell(session.change({ groups: next }))}
    />
  )
}
