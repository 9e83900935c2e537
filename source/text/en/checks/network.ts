import type {CheckTexts} from './check-words.ts';

const tools: Readonly<Record<string, string>> = {terraform: 'Terraform', cloudformation: 'CloudFormation', cdk: 'CDK'};

/** Checks of what the Agent and applications can reach. */
export const networkChecks: CheckTexts<'imds' | 'open-security-groups' | 'hidden-logs' | 'other-agents'> = {
	// Datadog knows a host by its instance ID, which the Agent reads there.
	imds: {
		title: 'Instance metadata',
		ok: 'the Agent can ask the instance for its name',
		findings: {
			disabled: {
				says: () => 'instance metadata is switched off, so hosts may show up under made-up names',
				help:
					'Switch it on: aws ec2 modify-instance-metadata-options --http-endpoint enabled, with the ' +
					"instance's ID.",
			},
			blocked: {
				says: () =>
					'containers in awsvpc mode are kept from instance metadata, so hosts may show up under ' +
					'made-up names',
				help: 'Use host networking for the Agent.',
			},
			// The token travels this many hops, and a container behind the bridge is the second.
			'hop-limit': {
				says: () => 'the metadata hop limit is 1, so hosts may show up under made-up names',
				help:
					'Set it to 2: aws ec2 modify-instance-metadata-options --http-put-response-hop-limit 2, ' +
					"with the instance's ID, and in the launch template.",
			},
		},
	},
	'open-security-groups': {
		title: 'Ports closed to the world',
		ok: "no security group opens the Agent's ports to the internet",
		findings: {
			open: {
				says: facts => `${facts('groups')} opens ${facts('ports')} to the internet`,
				help: 'Close it in the security group, or use the Unix socket.',
			},
		},
	},
	'hidden-logs': {
		title: 'Log drivers',
		ok: 'the Agent can read the logs of every container',
		findings: {
			hidden: {
				says: facts => `${facts('families')} log with ${facts('drivers')}, which the Agent can't read`,
				help: 'Use the json-file log driver there, or send those logs on from CloudWatch.',
			},
		},
	},
	'other-agents': {
		title: 'Other Agents',
		ok: 'no other Agent runs on the hosts',
		findings: {
			// Each of them reports the same host and the same containers.
			present: {
				says: facts => `${facts('names')} runs there as well, with ${facts('images')}`,
				help:
					'Two Agents report everything twice. Adopt or replace the other one with --existing, or ' +
					'remove it.',
			},
			'kept-by-tool': {
				says: facts =>
					`${facts('names')} belongs to ${tools[facts('tool')] ?? facts('tool')}, whose next run ` +
					'takes these changes back',
				help: 'Change it there as well, or take it out of what that tool keeps.',
			},
		},
	},
};
