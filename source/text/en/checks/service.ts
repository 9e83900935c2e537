import type {CheckTexts} from './check-words.ts';

/** Checks of what will be registered and created. */
export const serviceChecks: CheckTexts<'image' | 'daemon-percentages' | 'draining-service' | 'quotas'> = {
	image: {
		title: 'Image',
		ok: 'it suits the features and the instances',
		findings: {
			'too-old': {
				says: facts =>
					`Agent ${facts('has')} is too old for ${facts('features')}; ${facts('needs')} or newer is needed`,
			},
			'too-old-for-bottlerocket': {
				says: facts =>
					`Agent ${facts('has')} can't watch the kernel of Bottlerocket; ${facts('needs')} or newer can`,
			},
			// Docker Hub counts anonymous pulls by address, and instances behind one NAT gateway share theirs.
			'docker-hub': {says: facts => `${facts('image')} comes from Docker Hub, which limits pulls`},
			// A new major version may rename settings; 7 stays with the one that was chosen.
			latest: {says: facts => `${facts('image')} jumps to the next major version by itself`},
			'new-hostname': {
				says: facts => `from ${facts('before')} to ${facts('after')} hosts may change their name in Datadog`,
				help:
					'The Agent now asks the instance by tokens first and finds its ID. Monitors by host name ' +
					'may need a look.',
			},
			'wrong-platform': {says: facts => `${facts('tag')} is for Linux, the instances run Windows`},
			'not-for-this-windows': {
				says: facts => `the Agent's image isn't made for ${facts('systems')}`,
				help: "It's made for Windows Server 2019 and 2022.",
			},
		},
	},
	'daemon-percentages': {
		title: 'Deployment percentages',
		ok: 'the service can be updated a part at a time',
		findings: {
			// A daemon has one task an instance: where none may stop, none can be replaced.
			'dead-lock': {
				says: facts =>
					`with ${facts('percent')}% kept running on ${facts('instances')} instances, no Agent ` +
					'can be replaced',
				help: "Set the service's minimum healthy percent lower.",
			},
			// The API's default for daemons is 0 percent, the console's 50.
			'all-at-once': {
				says: facts => `an update stops the Agent on all ${facts('instances')} instances at once`,
				help:
					"Data is missing for about a minute. Set the service's minimum healthy percent to keep " +
					'some running.',
			},
		},
	},
	'draining-service': {
		title: 'Service name free',
		ok: 'no service of that name is still draining',
		findings: {
			draining: {
				says: facts => `the deleted service ${facts('name')} still drains`,
				help: 'Its name is free when its last task has stopped; this tool waits for it.',
			},
		},
	},
	quotas: {
		title: 'Quotas',
		ok: "there's room under the limits of ECS",
		findings: {
			near: {
				says: facts => `${facts('used')} of ${facts('limit')} ${facts('quota')} are used`,
				help: 'Little room is left under this limit of ECS.',
			},
			over: {
				says: facts => `${facts('used')} ${facts('quota')}, and ECS allows ${facts('limit')}`,
				help: 'Reduce them, or ask AWS for a higher quota.',
			},
		},
	},
};
