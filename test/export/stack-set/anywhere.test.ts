import test from 'node:test';
import {deepEqual, ok} from 'node:assert/strict';
import fc from 'fast-check';
import {platforms} from '../../../source/domain/account/platform.ts';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import type {FleetTemplate} from '../../../source/domain/fleet/fleet-template.ts';
import {stackSetTemplate} from '../../../source/export/stack-set/stack-set.ts';
import {model, modelCode, type Slots} from '../../support/fixtures/model-plan.ts';
import {anyKey, anyWanted} from '../code/any-plan.ts';
import {readTemplate} from '../code/read-template.ts';
import {arnOf, nameIn} from '../code/requests.ts';
import {resourceSchemas} from '../code/resource-schemas.ts';
import {writing} from '../code/writing.ts';

// Read once, which takes a second or two.
const schemas = await resourceSchemas();
const {words} = writing;
const elsewhere = {account: '999988887777', partition: 'aws-us-gov', region: 'us-gov-west-1'};

const anySlots: fc.Arbitrary<Slots> = fc
	.record(Object.fromEntries(platforms.map(platform => [platform, fc.integer({min: 1, max: 3})])), {
		requiredKeys: [],
		noNullPrototype: true,
	})
	.filter(slots => Object.keys(slots).length > 0);

const anyModel = fc.record({slots: anySlots, wanted: anyWanted}).map(({slots, wanted: {clusters: _, ...wanted}}) => ({
	slots,
	// Whoever asks for awsvpc is asked for them.
	wanted: {...wanted, settings: {subnets: ['subnet-0123456789abcdef0'], ...wanted.settings}},
	isStored: wanted.key.kind === 'given' && wanted.settings.store === 'ssm',
}));

/** The template, or the code of the problem that there is none. */
function made({slots, wanted}: {slots: Slots; wanted: Parameters<typeof modelCode>[1]}): FleetTemplate | string {
	try {
		return stackSetTemplate(modelCode(slots, wanted), {answers: {features: wanted?.features ?? []}, words});
	} catch (error) {
		if (error instanceof ProblemError) {
			return error.problem.code;
		}

		throw error;
	}
}

/** A stack somewhere else, with a cluster in every slot. */
function stackOf({body, parameters, slots}: FleetTemplate) {
	const provider = `arn:aws-us-gov:ecs:${elsewhere.region}:${elsewhere.account}:capacity-provider/own`;
	const named = slots.flatMap(({cluster, providers}) => [
		[cluster, 'theirs'],
		...(providers === undefined ? [] : [[providers, `${provider},${provider}-2`]]),
	]);
	const given = Object.entries(parameters).map(([name, value]) => [name, name === 'ApiKey' ? anyKey : value]);
	return readTemplate(
		body,
		{...elsewhere, parameters: Object.fromEntries([...given, ...named]) as Record<string, string>},
		(_, type, properties) => arnOf(type, nameIn(properties), elsewhere),
	);
}

test('whatever is chosen, nothing of the account or region that it was planned for is in the template', () => {
	fc.assert(
		fc.property(anyModel, ({slots, wanted, isStored}) => {
			const template = made({slots, wanted});
			if (typeof template === 'string') {
				deepEqual(template, isStored ? 'fleet-secure-string' : 'fleet-template-size');
				return;
			}

			ok(!template.body.includes(model.account));
			ok(!template.body.includes(model.region));
			ok(!template.body.includes('arn:aws'));
			ok(!template.body.includes(anyKey));
			ok(new TextEncoder().encode(template.body).length <= 51_200);
			deepEqual(made({slots, wanted}), template);
		}),
		{numRuns: 30},
	);
});

test('whatever is chosen, a stack has what its schemas allow, and a service or daemon for each cluster', () => {
	fc.assert(
		fc.property(anyModel, wanted => {
			const template = made(wanted);
			if (typeof template === 'string') {
				return;
			}

			const resources = [...stackOf(template).resources.values()];
			deepEqual(
				resources.flatMap(({type, properties}) => schemas.faults(type, properties)),
				[],
			);
			const counted = (...types: string[]) => resources.filter(({type}) => types.includes(type)).length;
			deepEqual(counted('AWS::ECS::Service', 'AWS::ECS::Daemon'), template.slots.length);
			deepEqual(
				counted('AWS::ECS::TaskDefinition', 'AWS::ECS::DaemonTaskDefinition'),
				new Set(template.slots.map(({platform}) => platform)).size,
			);
		}),
		{numRuns: 30},
	);
});

test('a stack without a cluster has nothing, and one with a cluster only what that needs', () => {
	const template = stackSetTemplate(modelCode({linux: 12, windows: 2}), {answers: {}, words});
	const names = (parameters: Readonly<Record<string, string>>) => [
		...readTemplate(
			template.body,
			{...elsewhere, parameters: {ApiKey: anyKey, ...parameters}},
			(_, type, properties) => arnOf(type, nameIn(properties), elsewhere),
		).resources.keys(),
	];
	deepEqual(names({}), []);
	deepEqual(names({ClusterWindows2: 'shop'}), [
		'ApiKeySecret',
		'ExecutionRole',
		'WindowsDefinition',
		'WindowsService2',
	]);
	deepEqual(names({ClusterLinux12: 'shop', ClusterWindows1: 'shop'}), [
		'ApiKeySecret',
		'ExecutionRole',
		'LinuxDefinition',
		'LinuxService12',
		'WindowsDefinition',
		'WindowsService1',
	]);
});
