import {targetKind} from '../../target-id.ts';
import {changeFacts} from '../../changes/catalogue.ts';
import {notLookedAt, perTarget} from '../check.ts';

/** Percent at a time of those for whom the default is too much. */
const fewer = 10;

/** Whether instances stay: every change to a daemon of Managed Instances drains and replaces them, batch by batch. */
export const instanceReplacement = perTarget('instance-replacement', ({group}, cluster, {own, choices}) => {
	if (targetKind(group) !== 'daemon') {
		return notLookedAt;
	}

	// Also an update that changes tags only: UpdateDaemon starts a deployment each time.
	const isChanged = own.some(({kind}) => changeFacts[kind].about === 'daemon');
	const percent = choices.settings.drainPercent;
	return isChanged && group.instances.length > 0
		? {
				verdict: 'warn',
				finding: 'replaced',
				facts: {instances: group.instances.length, percent},
				fixes: percent > fewer ? [{'drain-percent': String(fewer)}] : [],
			}
		: undefined;
});
