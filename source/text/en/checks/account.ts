import type {CheckTexts} from './check-words.ts';

// A revision can't be changed, and its values stay readable when it is deregistered.
const shown = 'Whoever may describe the task definition can read the key, in every revision that has it.';

/** Checks of the account, the session and the key. */
export const accountChecks: CheckTexts<
	| 'credentials-outlive-rollout'
	| 'permissions'
	| 'execution-role'
	| 'stored-key'
	| 'clock-skew'
	| 'plain-key'
	| 'key-verdict'
	| 'unread'
> = {
	'credentials-outlive-rollout': {
		title: 'Session outlives the rollout',
		ok: 'the session lasts long enough',
		findings: {
			expired: {says: () => 'the session has ended', help: 'Sign in again, then run the same command again.'},
			// ECS doesn't need the session any more by then; only this tool does.
			'expires-soon': {
				says: facts => `the session ends in ${facts('minutes')} minutes, a rollout can take ${facts('needed')}`,
				help: 'Sign in again first; a rollout goes on without this tool, but nobody watches it.',
			},
		},
	},
	permissions: {
		title: 'Permissions',
		ok: 'you may do everything in the plan',
		findings: {
			// Simulating policies is an action of its own, and its refusal says nothing of the others.
			unknown: {
				says: facts => `AWS doesn't say what you may do (${facts('code')}); the plan needs ${facts('actions')}`,
				help: 'See them as a policy: npx dd-ecs-setup iam',
			},
			denied: {
				says: facts => `you may not do ${facts('actions')}`,
				add: 'Add this statement to a policy of your user or role:',
				help: 'See the policy for the whole plan: npx dd-ecs-setup iam',
			},
			// A boundary gives nothing and only limits: what it leaves out, no other policy can allow.
			'denied-by-boundary': {
				says: facts => `your permissions boundary keeps you from ${facts('actions')}`,
				add: 'Ask for this statement in the permissions boundary:',
				help: 'Nothing in your own policies helps here.',
			},
			// The same for a whole account, and out of its own hands.
			'denied-by-organization': {
				says: facts => `a service control policy of your organization keeps you from ${facts('actions')}`,
				add: 'Ask whoever manages the organization to let this through:',
				help: 'Nothing in your own policies helps here.',
			},
		},
	},
	'execution-role': {
		title: 'Execution role',
		ok: 'ECS tasks may assume it, and it may read the API key',
		findings: {
			absent: {
				says: () => "it doesn't exist",
				help: 'Check its name, or leave out --execution-role: a role is then created.',
			},
			unreadable: {
				says: facts => `its policies may not be read (${facts('code')}), so what it allows isn't known`,
				add: 'It needs this statement:',
			},
			// The principal of a task execution role is ecs-tasks.amazonaws.com.
			trust: {
				says: () => 'ECS tasks may not assume it',
				add: 'It needs this trust policy:',
				help: 'Or leave out --execution-role: a role is then created.',
			},
			statement: {
				says: facts => `it may not do ${facts('actions')} on the API key`,
				add: 'Add this statement to a policy of the role:',
				help: 'Or leave out --execution-role: a role is then created. A role that was named is never changed.',
			},
			unsure: {
				says: facts => `whether it may read the API key stands in ${facts('policies')}, which wasn't read`,
				add: 'It needs this statement:',
			},
		},
	},
	'stored-key': {
		title: 'Stored key',
		ok: 'it was compared with the key in hand',
		findings: {
			unread: {
				says: facts =>
					`its value may not be read with these credentials (${facts('action')}), so it stays as ` +
					'it is, even if the key in hand is another',
				help: 'Allow that and run again; or change the value yourself and start the Agents again.',
			},
		},
	},
	'clock-skew': {
		title: 'Clock',
		ok: "this computer's clock agrees with AWS",
		findings: {
			// A signature is valid for five minutes around the time it was made at (Signature Version 4).
			behind: {
				says: facts => `this computer's clock is ${facts('seconds')} seconds behind AWS`,
				help: 'Set it: AWS refuses requests that are five minutes off.',
			},
			ahead: {
				says: facts => `this computer's clock is ${facts('seconds')} seconds ahead of AWS`,
				help: 'Set it: AWS refuses requests that are five minutes off.',
			},
		},
	},
	'plain-key': {
		title: 'Key kept secret',
		ok: "the key isn't readable in the task definition",
		findings: {plain: {says: facts => `the key stands in ${facts('family')} as plain text`, help: shown}},
	},
	'key-verdict': {
		title: 'API key',
		ok: 'the site accepts it',
		findings: {
			later: {
				says: () => "no key was given, so it wasn't checked",
				help: 'A dry run needs none; an install does.',
			},
			refused: {
				says: facts => `${facts('site')} refuses it, and so does every other site`,
				help: 'Give another key.',
			},
			elsewhere: {says: facts => `it belongs to ${facts('other')}, not to ${facts('site')}`},
			// The check runs on this computer and the Agent on the instances: each needs its own way.
			unreachable: {
				says: facts => `it wasn't checked: ${facts('site')} couldn't be reached (${facts('detail')})`,
				help: 'The instances need a route to that site too.',
			},
			'rate-limited': {says: facts => `it wasn't checked: ${facts('site')} limits the rate of checks right now`},
			unexpected: {
				says: facts =>
					`it wasn't checked: the answer of ${facts('site')} isn't understood (${facts('detail')})`,
			},
			unread: {
				says: facts => `it wasn't checked: ${facts('reference')} may not be read with these credentials`,
				help: 'The tasks read it with their own role.',
			},
		},
	},
	unread: {
		title: 'Everything readable',
		ok: 'everything the checks look at could be read',
		findings: {
			unread: {
				says: facts => `${facts('operations')} refused (${facts('codes')}), so some checks couldn't look`,
				help: 'Allow them to know more: npx dd-ecs-setup iam',
			},
		},
	},
};
