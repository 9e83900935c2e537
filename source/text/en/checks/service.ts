import type {CheckTexts} from './check-words.ts';

/** Checks of what will be registered and created. */
export const serviceChecks: CheckTexts<
	'image' | 'daemon-percentages' | 'draining-service' | 'remade-service' | 'earlier-revision' | 'quotas'
> = {
	image: {
		title: 'Image',
		ok: 'it suits the features and the instances',
		findings: {
			'too-old': facts =>
				`Agent ${facts('has')} is too old for ${facts('features')}; ${facts('needs')} or newer is needed`,
			'another-image': facts => `Agent ${facts('has')} is another image, which takes none of these settings`,
			'older-major': facts => `Agent ${facts('has')} gets neither what is new nor what is mended; Agent 7 does`,
			'too-old-for-bottlerocket': facts =>
				`Agent ${facts('has')} can't watch the kernel of Bottlerocket; ${facts('needs')} or newer can`,
			// Docker Hub counts anonymous pulls by address, and instances behind one NAT gateway share theirs.
			'docker-hub': facts => `${facts('image')} comes from Docker Hub, which limits pulls`,
			// A new major version may rename settings; 7 stays with the one that was chosen.
			latest: facts => `${facts('image')} jumps to the next major version by itself`,
			'new-hostname': facts =>
				`from ${facts('before')} to ${facts('after')} hosts may change their name in Datadog`,
			'wrong-platform': facts => `${facts('tag')} is for Linux, the instances run Windows`,
			'not-for-this-windows': facts => `the Agent's image isn't made for ${facts('systems')}`,
			'no-fips-for-this-windows': facts => `the Agent's FIPS image isn't made for ${facts('systems')}`,
			// Datadog publishes one since autumn 2025; in which version it came first isn't documented.
			'too-old-for-this-windows': facts => `Agent ${facts('tag')} may have no image for ${facts('systems')}`,
		},
	},
	'daemon-percentages': {
		title: 'Deployment percentages',
		ok: 'the service can be updated a part at a time',
		findings: {
			// A daemon has one task an instance: where none may stop, none can be replaced.
			'dead-lock': facts =>
				`with ${facts('percent')}% kept running on ${facts('instances')} instances, no Agent ` +
				'can be replaced',
			// The API's default for daemons is 0 percent, the console's 50.
			'all-at-once': facts => `an update stops the Agent on all ${facts('instances')} instances at once`,
		},
	},
	'draining-service': {
		title: 'Service name free',
		ok: 'no service of that name is still draining',
		findings: {draining: facts => `the deleted service ${facts('name')} still drains`},
	},
	'earlier-revision': {
		title: 'What ran before',
		ok: 'it is known which revision ran before, and it can run',
		findings: {
			'back-already': facts => `back on ${facts('to')} already, from ${facts('from')}`,
			'by-family': facts =>
				`ECS doesn't say any more what ran before ${facts('from')}; ${facts('to')} is the newest older ` +
				'revision that this tool made',
			deregistered: facts => `${facts('to')} is deregistered, so that one equal to it is registered`,
			'under-way': facts => `${facts('from')} is still being deployed; this takes its place`,
		},
	},
	'remade-service': {
		title: 'Service made again',
		ok: 'no service is deleted to be changed',
		findings: {
			// UpdateService can't take subnets away, and ECS takes them in awsvpc mode only.
			subnets: facts =>
				`${facts('name')} is deleted and made again, as ECS can't take its subnets away; ` +
				`until then no Agent runs on the ${facts('instances')} ` +
				(facts('instances') === '1' ? 'instance' : 'instances'),
		},
	},
	quotas: {
		title: 'Quotas',
		ok: "there's room under the limits that ECS publishes",
		findings: {
			near: facts => `${facts('used')} of ${facts('limit')} ${facts('quota')} are used`,
			over: facts => `${facts('used')} ${facts('quota')}, and ECS allows ${facts('limit')}`,
		},
	},
};
