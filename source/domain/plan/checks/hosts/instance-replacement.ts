import {changeFacts} from '../../changes/catalogue.ts';
import {perTarget} from '../check.ts';

/** Whether instances stay: every change to a daemon of Managed Instances drains and replaces them, batch by batch. */
export const instanceReplacement = perTarget('instance-replacement', ({id, group}, cluster, {changes, choices}) => {
	// Also an update that changes tags only: UpdateDaemon starts a deployment each time.
	const isChanged = changes.some(({target, kind}) => target === id && changeFacts[kind].about === 'daemon');
	return isChanged && group.instances.length > 0
		? {
				verdict: 'warn',
				finding: 'replaced',
				facts: {instances: group.instances.length, percent: choices.settings?.drainPercent ?? 25},
				fixes: [{'drain-percent': '10'}],
			}
		: undefined;
});
