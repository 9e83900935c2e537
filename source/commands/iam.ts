import {flagsAbout} from '../domain/choices/flags.ts';
import {integrationRoleName} from '../domain/iam/integration-policy.ts';
import {places, type SetupCommand} from './command.ts';

/**
The policies depend on every answer, as the plan does. Only the integration's can be written, and no rollout follows.
`--dry-run` keeps its promise without `--apply` too.
*/
export const iam: SetupCommand = {
	name: 'iam',
	flags: [
		...flagsAbout('where', 'what', 'key', 'agent', 'iam', 'look'),
		'answers',
		'dry-run',
		'detailed-exitcode',
		'write',
		'yes',
		'demo',
	],
	onlyWith: {apply: ['integration-role', 'detailed-exitcode', 'write', 'yes']},
	purpose: 'policies',
	writes: 'apply',
	intent: 'install',
	asks: places,
	checks: 'notable',
	examples: [
		'npx dd-ecs-setup iam --cluster shop-prod',
		`npx dd-ecs-setup iam --apply --integration-role ${integrationRoleName}`,
	],
};
