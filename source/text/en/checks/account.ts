import type {CheckTexts, Facts} from './check-words.ts';

/** Checks of the account, the session and the key. */
export const accountChecks: CheckTexts<
	| 'credentials-outlive-rollout'
	| 'permissions'
	| 'execution-role'
	| 'stored-key'
	| 'old-key'
	| 'clock-skew'
	| 'plain-key'
	| 'keys-in-clear'
	| 'kept-as-is'
	| 'key-verdict'
	| 'unread'
> = {
	'credentials-outlive-rollout': {
		title: 'Session outlives the rollout',
		ok: 'the session lasts long enough',
		findings: {
			expired: () => 'the session has ended',
			'expires-soon': facts =>
				`the session ends in ${facts('minutes')} minutes, a rollout can take ${facts('needed')}`,
		},
	},
	permissions: {
		title: 'Permissions',
		ok: 'you may do everything in the plan',
		findings: {
			// Simulating policies is an action of its own, and its refusal says nothing of the others.
			unknown: facts => `AWS doesn't say what you may do (${facts('code')}); the plan needs ${facts('actions')}`,
			denied: facts => `you may not do ${facts('actions')}`,
			'denied-by-boundary': facts => `your permissions boundary keeps you from ${facts('actions')}`,
			'denied-by-organization': facts =>
				`a service control policy of your organization keeps you from ${facts('actions')}`,
			'denied-explicitly': facts => `a statement that denies keeps you from ${facts('actions')}`,
			'boundary-required': facts => `you may do ${facts('actions')} with a permissions boundary only`,
		},
	},
	'execution-role': {
		title: 'Execution role',
		ok: 'ECS tasks may assume it, and it may read the API key',
		findings: {
			absent: () => "it doesn't exist",
			another: facts => `it doesn't exist; the role of that name is ${facts('role')}`,
			unreadable: facts => `its policies may not be read (${facts('code')}), so what it allows isn't known`,
			// The principal of a task execution role is ecs-tasks.amazonaws.com.
			trust: () => 'ECS tasks may not assume it',
			statement: facts => `it may not do ${facts('actions')} on the API key`,
			'other-path': facts => `${facts('role')} is there already and stays under its path, as IAM moves no role`,
			'other-boundary': facts =>
				`it's there already, with ${facts('boundary')} as its permissions boundary, which stays as it is`,
			'no-boundary': () => "it's there already, without a permissions boundary, and stays so",
			unsure: facts => `whether it may read the API key stands in ${facts('policies')}, which wasn't read`,
		},
	},
	'stored-key': {
		title: 'Stored key',
		ok: 'it was compared with the key in hand',
		findings: {
			unread: facts =>
				`its value may not be read with these credentials (${facts('action')}), so it stays as ` +
				'it is, even if the key in hand is another',
			unanswered: facts =>
				`its value couldn't be read (${facts('action')}: ${facts('code')}), so it stays as it is, even if ` +
				'the key in hand is another',
			'replaced-unread': facts =>
				`its value may not be read with these credentials (${facts('action')}), so it's replaced without ` +
				'comparing',
			'replaced-unanswered': facts =>
				`its value couldn't be read (${facts('action')}: ${facts('code')}), so it's replaced without comparing`,
		},
	},
	'old-key': {
		title: 'Old key',
		ok: 'nobody else reads it',
		findings: {
			shared: facts => `it's read by ${facts('users')} too; their tasks have the old key until they start again`,
			left: () => "it isn't from this tool: it goes on holding the old key, and the Agents read another one",
			'left-with-users': facts =>
				`it isn't from this tool: it goes on holding the old key, which ${facts('users')} read`,
			uncounted: () => 'not everybody who may read it could be seen',
		},
	},
	'clock-skew': {
		title: 'Clock',
		ok: "this computer's clock agrees with AWS",
		findings: {
			// A signature is valid for five minutes around the time it was made at (Signature Version 4).
			behind: facts => `this computer's clock is ${facts('seconds')} seconds behind AWS`,
			ahead: facts => `this computer's clock is ${facts('seconds')} seconds ahead of AWS`,
		},
	},
	'plain-key': {
		title: 'Key kept secret',
		ok: "the key isn't readable in the task definition",
		findings: {plain: facts => `the key stands in ${facts('family')} as plain text`},
	},
	'keys-in-clear': {
		title: 'Other secrets',
		ok: 'no other variable shows a secret',
		findings: {
			variables: facts =>
				`${facts('variables')} of container ${facts('container')} can be read by whoever may describe ` +
				facts('definition'),
			'old-revision': facts => `${facts('definition')} goes on showing what is taken out now`,
		},
	},
	'kept-as-is': {
		title: 'Asked for and not done',
		ok: 'all that was asked for is in the plan',
		findings: {
			'key-in-secret': facts => `${facts('flag')} moves no key: it stays in Secrets Manager`,
			'key-in-parameter': facts => `${facts('flag')} moves no key: it stays in Parameter Store`,
			'key-in-definition': facts => `${facts('flag')} moves no key: it stays in the task definition`,
			'key-in-file': facts => `${facts('flag')} moves no key: it stays in the file that the container reads`,
			name: facts => `${facts('flag')} renames nothing: the service stays ${facts('name')}`,
			family: facts => `${facts('flag')} renames nothing: the family stays ${facts('name')}`,
			'without-awsvpc': facts => `${facts('flag')} changes nothing: it's for awsvpc mode`,
			'without-managed-instances': facts => `${facts('flag')} changes nothing: it's for Managed Instances`,
			'without-logs': facts => `${facts('flag')} changes nothing: logs aren't collected`,
			'without-role': facts => `${facts('flag')} changes nothing: these Agents need no execution role`,
			'with-role': facts =>
				`${facts('flag')} changes nothing: the Agents have an execution role, which is used as it is`,
			'without-proxy': facts => `${facts('flag')} changes nothing: the Agent sends through no proxy`,
			'linux-known': facts => `${facts('flag')} changes nothing: every instance says what it runs`,
		},
	},
	'key-verdict': {
		title: 'API key',
		ok: 'the site accepts it',
		findings: {
			later: () => "no key was given, so it wasn't checked",
			spaces: () => 'the site accepts it, without the white space around it, which the Agent takes off too',
			refused: facts => `${facts('site')} refuses it, and so does every other site`,
			elsewhere: facts => `it belongs to ${facts('other')}, not to ${facts('site')}`,
			unreachable: facts => `it wasn't checked: ${facts('site')} couldn't be reached (${facts('detail')})`,
			'rate-limited': facts => `it wasn't checked: ${facts('site')} limits the rate of checks right now`,
			unexpected: facts =>
				`it wasn't checked: the answer of ${facts('site')} isn't understood (${facts('detail')})`,
			unread: facts => `it wasn't checked: ${facts('reference')} may not be read with these credentials`,
			unanswered: facts => `it wasn't checked: ${facts('reference')} couldn't be read (${facts('code')})`,
		},
	},
	unread: {
		title: 'Everything readable',
		ok: 'everything the checks look at could be read',
		findings: {
			denied: facts => `${unread(facts)} may not be read, so some checks couldn't look`,
			throttled: facts => `AWS limits the rate of ${unread(facts)}, so some checks couldn't look`,
			unanswered: facts =>
				`${unread(facts)} got no usable answer (${facts('codes')}), so some checks couldn't look`,
			'deciding-denied': facts => `${unread(facts)} may not be read, and the plan rests on it`,
			'deciding-throttled': facts => `AWS limits the rate of ${unread(facts)}, and the plan rests on it`,
			'deciding-unanswered': facts =>
				`${unread(facts)} got no usable answer (${facts('codes')}), and the plan rests on it`,
		},
	},
};

function unread(facts: Facts): string {
	return facts('subjects') === '' ? facts('operations') : `${facts('operations')} of ${facts('subjects')}`;
}
