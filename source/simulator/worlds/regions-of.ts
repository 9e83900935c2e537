import {createRegion, type Region} from '../account/region.ts';

// Regions older than March 2019 are on in every account (AWS Account Management: AWS Regions).
const enabled: Readonly<Record<string, readonly string[]>> = {
	aws: [
		'us-east-1',
		'us-east-2',
		'us-west-1',
		'us-west-2',
		'ap-south-1',
		'ap-northeast-1',
		'ap-northeast-2',
		'ap-northeast-3',
		'ap-southeast-1',
		'ap-southeast-2',
		'ca-central-1',
		'eu-central-1',
		'eu-west-1',
		'eu-west-2',
		'eu-west-3',
		'eu-north-1',
		'sa-east-1',
	],
	'aws-us-gov': ['us-gov-west-1', 'us-gov-east-1'],
	'aws-cn': ['cn-north-1', 'cn-northwest-1'],
};
// Only the commercial partition has regions that an account opts in to.
const notOptedIn: Readonly<Record<string, readonly string[]>> = {
	aws: ['af-south-1', 'ap-east-1', 'eu-south-1', 'eu-central-2', 'me-south-1', 'il-central-1'],
};

/** The regions of a partition, empty, as an account sees them that opted in to none. */
export function regionsOf(partition: string): readonly Region[] {
	return [
		...(enabled[partition] ?? []).map(name => createRegion(name)),
		...(notOptedIn[partition] ?? []).map(name => createRegion(name, 'not-opted-in')),
	];
}
