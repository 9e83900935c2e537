import {keepers} from '../../../domain/account/owner.ts';
import {putsBack} from '../account/owner.ts';
import type {CheckTexts} from './check-words.ts';

/** Checks of what the Agent and applications can reach. */
export const networkChecks: CheckTexts<'imds' | 'open-security-groups' | 'hidden-logs' | 'other-agents'> = {
	// Datadog knows a host by its instance ID, which the Agent reads there.
	imds: {
		title: 'Instance metadata',
		ok: 'the Agent can ask the instance for its name',
		findings: {
			disabled: () => 'instance metadata is switched off, so hosts may show up under made-up names',
			blocked: () =>
				'containers in awsvpc mode are kept from instance metadata, so hosts may show up under ' +
				'made-up names',
			// The token travels this many hops, and a container behind the bridge is the second.
			'hop-limit': () => 'the metadata hop limit is 1, so hosts may show up under made-up names',
		},
	},
	'open-security-groups': {
		title: 'Ports closed to the world',
		ok: "no security group opens the Agent's ports to the internet",
		findings: {open: facts => `${facts('groups')} opens ${facts('ports')} to the internet`},
	},
	'hidden-logs': {
		title: 'Log drivers',
		ok: 'the Agent can read the logs of every container',
		findings: {hidden: facts => `${facts('families')} log with ${facts('drivers')}, which the Agent can't read`},
	},
	'other-agents': {
		title: 'Other Agents',
		ok: 'no other Agent was found on the hosts',
		findings: {
			// Each of them reports the same host and the same containers.
			present: facts => `${facts('names')} runs there as well, with ${facts('images')}`,
			tasks: facts =>
				`${facts('names')} runs there as tasks without a service, which this tool doesn't stop, with ` +
				facts('images'),
			// Both report the containers of those tasks.
			sidecars: facts =>
				`${facts('names')} brings an Agent of its own in its tasks, with ${facts('images')}; it stays`,
			sends: facts =>
				`${facts('names')} sends to Datadog and isn't the Agent; it stays as it is and keeps its ports`,
			'kept-by-tool': facts => `${facts('names')} is kept by another tool: ${keeper(facts('tool'))}`,
		},
	},
};

function keeper(kind: string): string {
	const tool = keepers.find(one => one === kind);
	return tool === undefined ? `${kind} puts its own definition back` : putsBack(tool);
}
