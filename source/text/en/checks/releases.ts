import type {CheckTexts} from './check-words.ts';

/** What lies between two versions of the Agent, one sentence each. */
export const releasesCheck: CheckTexts<'releases'> = {
	releases: {
		title: 'Agent release',
		ok: 'nothing between the versions is known to show on ECS',
		findings: {
			'log-collection-panic': facts => `${facts('to')} can stop when it collects logs; 7.17.1 mends it`,
			'traces-from-containers': () => 'since 7.18 the image takes traces from other containers by itself',
			'logs-from-files': () =>
				'since 7.33 container logs are read from files, and there are none without their folder',
			'hostname-required': () => "since 7.40 the Agent doesn't start where it finds no name for its host",
			'trace-limits-off': () =>
				'since 7.43 traces have no limit of CPU and memory of their own on ECS; those of the task count',
			'key-in-header': () => 'since 7.43 the API key is sent as a header, which a proxy must pass on',
			'memory-and-start': facts =>
				`${facts('to')} takes more and more memory on ECS, and may not start with logs; 7.57.1 mends it`,
			'gpu-kernel-panic': facts => `${facts('to')} can crash the kernel of GPU instances; 7.82.1 mends it`,
			'multi-line-logs': () =>
				'since 7.82 the lines of a stack trace or of JSON come as one log, where each was one before',
			'log-senders': () => 'since 7.84 logs are sent over more connections at a time',
			'taken-back': facts => `back from ${facts('from')} to ${facts('to')}, the older defaults hold again`,
			'moved-on': facts =>
				`${facts('image')} means a newer Agent than when it was deployed, which the tasks that start again ` +
				`get (${facts('newest')} is the newest known)`,
			unpinned: facts => `it was pinned by a digest, and ${facts('image')} isn't`,
			'only-a-digest': facts =>
				`${facts('image')} tells no version, so it stays; ${facts('newest')} is the newest known`,
			'own-image': facts => `${facts('image')} is an image of your own, so it stays`,
			'older-major': facts =>
				`${facts('image')} stays, as Agent 7 has another Python and other checks; ` +
				`${facts('newest')} is the newest known`,
		},
	},
};
