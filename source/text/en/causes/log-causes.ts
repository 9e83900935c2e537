import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseWords} from './cause-words.ts';

type Why = Extract<Cause, {kind: 'log-driver'}>['why'];

/** Why the container's own log can't be opened, and what helps. Comments quote Docker's awslogs driver. */
export const logCauses: Readonly<Record<Why, CauseWords>> = {
	// "failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist."
	'no-group': {
		phrase: "the log group of the task definition doesn't exist",
		help: [
			'Create the log group that awslogs-group names in the task definition, in the region that awslogs-region ' +
				'names (aws logs create-log-group).',
		],
	},
	// "failed to create Cloudwatch log stream: AccessDeniedException".
	denied: {
		phrase: 'the log group of the task definition may not be written to',
		help: [
			"Allow the instance's role, or the execution role where the ECS agent uses that for logs, " +
				'logs:CreateLogStream and logs:PutLogEvents on the group.',
		],
	},
	other: {
		phrase: "the container's log driver can't start",
		help: ['What AWS says names the reason; logConfiguration of the task definition is what it is about.'],
	},
};
