import type {GivenRow, GivenRows} from './given.ts';

const named = (cluster: string, says: string): GivenRow => ({
	environment: {DD_ECS_SETUP_CLUSTER: cluster},
	exitCode: 2,
	code: 'unknown-cluster',
	says,
});

/** What is named for a cluster. */
export const clusters: GivenRows = {
	'of another region': named('arn:aws:ecs:eu-west-3:123456789012:cluster/shop-prod', 'is in eu-west-3'),
	'of another account': named('arn:aws:ecs:us-east-1:999999999999:cluster/shop-prod', 'of another account'),
	'of another partition': named('arn:aws-cn:ecs:cn-north-1:123456789012:cluster/shop-prod', 'another AWS partition'),
	'a service in one': {
		...named('arn:aws:ecs:us-east-1:123456789012:service/shop-prod/web', '--cluster shop-prod'),
		isQuick: true,
	},
	'the old ARN of a service': named('arn:aws:ecs:us-east-1:123456789012:service/web', 'no ARN of a cluster'),
	'a bucket': named('arn:aws:s3:::bucket', 'no ARN of a cluster'),
	'an ARN without an account': named('arn:aws:ecs:us-east-1:cluster/shop-prod', 'no ARN of a cluster'),
	'an ARN in capitals': named('ARN:AWS:ECS:us-east-1:123456789012:cluster/shop-prod', "There's no cluster"),
	'a name with a blank': named('shop prod', '--cluster shop-prod'),
};
