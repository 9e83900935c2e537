import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {FeatureId} from '../../../source/domain/choices/feature-id.ts';
import {
	completeFeatures,
	type FeatureCircumstances,
	featureRefusal,
} from '../../../source/domain/agent/feature-refusals.ts';
import type {FeatureRefusal} from '../../../source/domain/choices/problem/feature-refusal.ts';

const plain: FeatureCircumstances = {platforms: ['linux'], version: '7', chosen: []};

const cases: ReadonlyArray<
	readonly [
		name: string,
		id: FeatureId,
		circumstances: Partial<FeatureCircumstances>,
		refusal: FeatureRefusal | undefined,
	]
> = [
	[
		'a socket on Windows offers the port',
		'apm-socket',
		{platforms: ['windows']},
		{kind: 'platform', platforms: ['windows'], instead: 'apm'},
	],
	[
		'network monitoring on Windows has nothing near',
		'network',
		{platforms: ['windows']},
		{kind: 'platform', platforms: ['windows']},
	],
	[
		'service monitoring on Amazon Linux 1 offers network monitoring',
		'usm',
		{platforms: ['amazon-linux-1']},
		{kind: 'platform', platforms: ['amazon-linux-1'], instead: 'network'},
	],
	[
		'service monitoring on external hosts offers nothing that is refused too',
		'usm',
		{platforms: ['external']},
		{kind: 'platform', platforms: ['external']},
	],
	[
		'logs on Managed Instances',
		'logs',
		{platforms: ['managed-instances']},
		{kind: 'platform', platforms: ['managed-instances']},
	],
	['what one of two platforms can have', 'network', {platforms: ['windows', 'linux']}, undefined],
	['nothing to install on yet', 'network', {platforms: []}, undefined],
	['an Agent too old', 'usm', {version: '7.39.0'}, {kind: 'agent-version', needs: '7.40.0', has: '7.39.0'}],
	[
		'an Agent too old for its platform',
		'core',
		{platforms: ['linux', 'managed-instances'], version: '7.60.0'},
		{kind: 'agent-version', needs: '7.77.0', has: '7.60.0'},
	],
	['the same Agent where that platform is absent', 'core', {version: '7.60.0'}, undefined],
	['OTLP alone on an older Agent', 'otlp', {version: '7.40.0'}, undefined],
	[
		'OTLP with logs on an older Agent',
		'otlp',
		{version: '7.40.0', chosen: ['otlp', 'logs']},
		{kind: 'agent-version', needs: '7.48.0', has: '7.40.0'},
	],
	['an image whose tag says nothing of the Agent', 'usm', {version: undefined}, undefined],
	['what runs already with this image', 'usm', {version: '7.39.0', running: ['core', 'usm']}, undefined],
	[
		'what runs already, where another beside it asks for a newer Agent',
		'otlp',
		{version: '7.40.0', chosen: ['otlp', 'logs'], running: ['core', 'otlp']},
		{kind: 'agent-version', needs: '7.48.0', has: '7.40.0'},
	],
	['two image variants', 'jmx', {chosen: ['jmx', 'fips']}, {kind: 'excludes', other: 'fips'}],
	[
		'FIPS outside the government sites',
		'fips',
		{site: 'datadoghq.com'},
		{kind: 'site', sites: ['ddog-gov.com', 'us2.ddog-gov.com']},
	],
	['FIPS on a government site', 'fips', {site: 'us2.ddog-gov.com'}, undefined],
	['FIPS before the site is known', 'fips', {}, undefined],
];

for (const [name, id, circumstances, refusal] of cases) {
	test(`${name}: ${refusal?.kind ?? 'possible'}`, () => {
		deepEqual(featureRefusal(id, {...plain, ...circumstances}), refusal);
	});
}

test('what is needed and what is always there is added, in order', () => {
	deepEqual(completeFeatures(['logs', 'origin-detection']), ['core', 'dogstatsd-socket', 'origin-detection', 'logs']);
	deepEqual(completeFeatures([]), ['core']);
});
