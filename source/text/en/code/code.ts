import type {ChangeKind} from '../../../domain/plan/change.ts';
import type {CodeWords} from '../../code/code-words.ts';
import {changeWords} from '../changes/change-words.ts';
import {reason} from '../changes/diff.ts';
import {cdk} from './cdk.ts';
import {cloudformation} from './cloudformation.ts';
import {stackSet} from './stack-set.ts';
import {terraform} from './terraform.ts';

/** What people read in files that are exported. */
export const code: CodeWords = {
	because: reason,
	parameters: {
		cluster: () => 'Name of the ECS cluster that gets the Agent.',
		'api-key': () => 'Datadog API key. It goes where the Agents read it from, and is shown nowhere else.',
		'key-reference': () =>
			'ARN of the secret or parameter that holds the Datadog API key, in the form in which it was exported.',
		'in-clear': variable => `Value of ${variable}, which stands in clear in the task definition that runs.`,
		site: () => 'Datadog site that the Agent sends to.',
		env: () => 'The env tag of all that this Agent sends.',
		version: () => "Tag of the Agent's image: another one upgrades the Agent.",
		'execution-role': () => 'ARN of the role with which ECS reads the key and pulls the image.',
	},
	madeBy: (from, version) =>
		from === 'plan'
			? `Written by dd-ecs-setup ${version} from a plan.`
			: `Written by dd-ecs-setup ${version} from what runs.`,
	beside: ({kind, subject, region}) => `${instead[kind] ?? changeWords[kind].running} ${subject} (${region})`,
	nouns: {
		secret: 'The Datadog API key',
		role: 'Lets ECS read the key and pull the image',
		definition: 'The Agent as a task',
		service: 'One Agent on each instance',
		daemon: 'One Agent on each managed instance',
	},
	service: {
		healthy: 'Percentage of Agents that stay while others are replaced; a cluster with one instance needs 0',
		images: 'Amazon Linux 1 has its control groups elsewhere: an image of it that comes later has to be named here',
	},
	cloudformation,
	cdk,
	terraform,
	stackSet,
};

/** Where a change reads otherwise when a person is asked to do it. */
const instead: Partial<Readonly<Record<ChangeKind, string>>> = {'put-secret-value': 'Put the API key into secret'};
