import { Choice } from '#ui/Choice.tsx'
import { inputShape, possibleGroups } from './limits.ts'
import { channelsSession } from './session.ts'
import { channelsTable } from './settings.ts'

/** Into how many groups the channels fall: those that divide them; as many as channels is called depthwise. */
export function GroupsControl() {
  const groups = channelsSession.useSettings((settings) => settings.groups)
  const channels = channelsSession.useSettings((settings) => inputShape(settings).channels)
  const { label, help } = channelsTable.groups
  return (
    <Choice
      label={label}
      help={help}
      value={groups}
      options={possibleGroups(channels).map((value) => ({
        value,
        label: value === channels && value > 1 ? `${value}, depthwise` : String(value),
      }))}
      onChange={(next) => channelsSession.tell(channelsSession.change({ groups: next }))}
    />
  )
}
