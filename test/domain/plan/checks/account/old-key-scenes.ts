import {ownTags} from '../../../../../source/domain/agent/own-tags.ts';
import type {User} from '../../../../../source/domain/account/left/user.ts';
import type {Unread} from '../../../../../source/domain/account/unread.ts';
import {seal} from '../../../../../source/domain/kit/secret.ts';
import {sampleRegistered, sampleService, sampleUnread} from '../../../sample.ts';
import {sampleChange} from '../sample-change.ts';
import type {Scene, SceneCase} from '../sample-input.ts';

const own = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-ecs-setup/datadog-api-key-AbCdEf';
const theirs = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/datadog-AbCdEf';

const another: User = {
	kind: 'service',
	region: 'us-east-1',
	name: 'datadog-agent',
	cluster: {arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/stage', name: 'stage'},
	definitions: [],
	references: [own, theirs],
};

type Reading = {readonly valueFrom: string; readonly users?: readonly User[]; readonly unread?: readonly Unread[]};

/** An Agent of ours that reads its key there is to get another one. */
function rotated({valueFrom, users = [], unread = []}: Reading): Scene {
	const revision = sampleRegistered({
		family: 'datadog-agent-task',
		containerDefinitions: [
			{
				name: 'datadog-agent',
				image: 'public.ecr.aws/datadog/agent:7',
				secrets: [{name: 'DD_API_KEY', valueFrom}],
			},
		],
	});
	return {
		cluster: {
			daemonServices: [
				sampleService({
					taskDefinition: revision.arn,
					tags: ownTags(),
					deploymentConfiguration: {minimumHealthyPercent: 50},
				}),
			],
			taskDefinitions: {[revision.arn]: revision},
		},
		choices: {
			intent: 'rotation',
			clusters: ['arn:aws:ecs:us-east-1:123456789012:cluster/shop'],
			key: {kind: 'given', secret: seal('k')},
		},
		changes: [sampleChange('put-secret-value', 'dd-ecs-setup/datadog-api-key')],
		observed: {users: [{region: 'us-east-1', users, ownFamilies: [], unread}]},
	};
}

/** Who has the key before, once it is replaced. */
export const oldKeyScenes: readonly SceneCase[] = [
	['nobody else reads the key that is replaced', rotated({valueFrom: own}), []],
	['another service reads it too', rotated({valueFrom: own, users: [another]}), ['old-key warn shared']],
	[
		'not everybody could be counted',
		rotated({valueFrom: own, unread: [sampleUnread('services', 'ecs:ListServices')]}),
		['old-key warn uncounted'],
	],
	["somebody's secret goes on holding it", rotated({valueFrom: theirs}), ['old-key warn left']],
	[
		"somebody's secret goes on holding it for others",
		rotated({valueFrom: theirs, users: [another]}),
		['old-key warn left-with-users'],
	],
];
