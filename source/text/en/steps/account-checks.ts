import type {StatementPlace} from '../../../domain/ending/next-steps/check-step.ts';
import {part} from '../../part.ts';
import {fix} from '../questions/fix.ts';
import type {StepWords} from '../../step-words.ts';

/** After checks of the account, the session and the key; and what any check may offer. */
export const accountCheckSteps: StepWords<
	| 'again-with'
	| 'allow-statement'
	| 'sign-in-and-repeat'
	| 'sign-in-first'
	| 'see-actions'
	| 'see-whole-policy'
	| 'own-policies-do-not-help'
	| 'change-that-policy'
	| 'check-role-name'
	| 'leave-out-role'
	| 'leave-out-kept-role'
	| 'compare-stored-key'
	| 'start-others-again'
	| 'put-it-there'
	| 'look-before-revoking'
	| 'correct-clock'
	| 'key-is-readable'
	| 'make-secrets'
	| 'deregister-at-the-end'
	| 'key-to-move'
	| 'never-renamed'
	| 'key-for-install'
	| 'another-key'
	| 'route-to-site'
	| 'tasks-read-key'
	| 'allow-reads'
	| 'allow-deciding-reads'
	| 'again-in-a-minute'
	| 'again-when-answered'
	| 'name-the-boundary'
> = {
	'again-with': ({changes}) => [fix(changes), ':'],
	'allow-statement': ({place}) => [places[place]],
	'sign-in-and-repeat': ['Sign in again, and go on with what was chosen so far:'],
	// ECS doesn't need the session any more by then; only this tool does.
	'sign-in-first': ['Sign in again first; a rollout goes on without this tool, but nobody watches it.'],
	'see-actions': ['See them as a policy:'],
	'see-whole-policy': ['See the policy for the whole plan:'],
	'own-policies-do-not-help': ['Nothing in your own policies helps here.'],
	'change-that-policy': ['No statement that allows helps: the policy that denies has to change. Ask who manages it.'],
	'check-role-name': ['Check its name, or leave out ', part.command('--execution-role'), ': a role is then created.'],
	'leave-out-role': ['Or leave out ', part.command('--execution-role'), ': a role is then created.'],
	'leave-out-kept-role': [
		'Or leave out ',
		part.command('--execution-role'),
		': a role is then created. A role that was named is never changed.',
	],
	'start-others-again': ['Revoke the old key only after these have started again too.'],
	'put-it-there': [
		'To keep the key where it is, put the new one there yourself and name that with --api-key-secret-arn or ' +
			'--api-key-ssm-parameter.',
	],
	'look-before-revoking': ['Look at Datadog when the old key was last used before you revoke it.'],
	'compare-stored-key': ['Allow that and run again; or change the value yourself and start the Agents again.'],
	'correct-clock': ['Set it: AWS refuses requests that are five minutes off.'],
	// A revision can't be changed, and its values stay readable when it is deregistered.
	'key-is-readable': ['Whoever may describe the task definition can read the key, in every revision that has it.'],
	'make-secrets': ['Keep them in secrets of your own: this tool moves only the key of the Agent.'],
	'deregister-at-the-end': ['The commands that take the revision away stand at the end of the run.'],
	'key-to-move': [
		'Give the key too, with ',
		part.command('DD_API_KEY'),
		' or ',
		part.command('--api-key-stdin'),
		': only one in hand can be put somewhere else.',
	],
	// The name of a service is its identity (Amazon ECS API, UpdateService), and a family's revisions are the way back.
	'never-renamed': ['AWS renames neither a service nor a family; leave the option out.'],
	'key-for-install': ['A dry run needs none; an install does.'],
	'another-key': ['Give another key.'],
	'route-to-site': ['The instances need a route to that site too.'],
	'tasks-read-key': ['The tasks read it with their own role.'],
	'allow-reads': ['Allow them to know more:'],
	'allow-deciding-reads': ['Allow them:'],
	'name-the-boundary': [
		'Name the boundary that new roles have to have, with ',
		part.command('--permissions-boundary'),
		'.',
	],
	'again-in-a-minute': ['Run again in a minute: other programs share the same limit.'],
	'again-when-answered': ['Run again; if it stays so, check the network, the proxy and VPC endpoints.'],
};

const places: Readonly<Record<StatementPlace, string>> = {
	'own-policy': 'Add this statement to a policy of your user or role:',
	boundary: 'Ask for this statement in the permissions boundary:',
	organization: 'Ask whoever manages the organization to let this through:',
	role: 'Add this statement to a policy of the role:',
	trust: 'It needs this trust policy:',
	needed: 'It needs this statement:',
};
