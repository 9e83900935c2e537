import {sampleTarget} from './sample.ts';

const account = '123456789012';
const shopIn = (region: string) => ({region, clusterArn: `arn:aws:ecs:${region}:${account}:cluster/shop`});

/** Two targets that a name, or a cluster and a name, does not tell apart, and two that share only their cluster. */
export const namesakes = [
	['one name in two regions', sampleTarget('agent', shopIn('us-east-1')), sampleTarget('agent', shopIn('eu-west-1'))],
	[
		'a service and a daemon of one name',
		sampleTarget('agent'),
		sampleTarget('agent', {platform: 'managed-instances'}),
	],
	[
		'one name on two clusters',
		sampleTarget('agent'),
		sampleTarget('agent', {cluster: 'batch', clusterArn: `arn:aws:ecs:us-east-1:${account}:cluster/batch`}),
	],
	['two services of one cluster', sampleTarget('agent'), sampleTarget('agent-windows', {platform: 'windows'})],
] as const;
