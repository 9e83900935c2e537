import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {ecrImage} from '../../../../source/domain/agent/releases/ecr-image.ts';

const account = '123456789012';

const cases: ReadonlyArray<
	readonly [image: string, parts: readonly [region: string, name: string, tag: string] | 'none']
> = [
	[`${account}.dkr.ecr.us-east-1.amazonaws.com/datadog-agent:7`, ['us-east-1', 'datadog-agent', '7']],
	[
		`${account}.dkr.ecr.eu-west-1.amazonaws.com/ecr-public/datadog/agent:7.85.4-jmx`,
		['eu-west-1', 'ecr-public/datadog/agent', '7.85.4-jmx'],
	],
	[`${account}.dkr.ecr.cn-north-1.amazonaws.com.cn/datadog/agent`, ['cn-north-1', 'datadog/agent', 'latest']],
	[`${account}.dkr.ecr-fips.us-gov-west-1.amazonaws.com/agent:7`, ['us-gov-west-1', 'agent', '7']],
	[`${account}.dkr-ecr.us-east-1.on.aws/agent:7`, ['us-east-1', 'agent', '7']],
	[`${account}.dkr.ecr.us-east-1.amazonaws.com/agent:7@sha256:${'a'.repeat(64)}`, ['us-east-1', 'agent', '7']],
	['public.ecr.aws/datadog/agent:7', 'none'],
	[`${account}.dkr.ecr.us-east-1.amazonaws.com.example.com/agent:7`, 'none'],
	[`${account}.dkr.ecr.us-east-1.amazonaws.com`, 'none'],
	['example.com/123456789012.dkr.ecr.us-east-1.amazonaws.com/agent:7', 'none'],
	['datadog/agent:7', 'none'],
];

for (const [image, parts] of cases) {
	test(`${image} is ${parts === 'none' ? "no account's" : parts.join(' ')}`, () => {
		const own = ecrImage(image);
		const [region, repository, tag] = parts === 'none' ? [] : parts;
		deepEqual(own, parts === 'none' ? undefined : {account, region, repository, tag});
	});
}
