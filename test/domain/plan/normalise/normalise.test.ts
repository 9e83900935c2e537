import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {JsonObject} from '../../../../source/domain/kit/json.ts';
import {daemonDefinitionRules} from '../../../../source/domain/plan/normalise/definition-rules.ts';
import {applyRules} from '../../../../source/domain/plan/normalise/rule.ts';
import {serviceRules} from '../../../../source/domain/plan/normalise/service-rules.ts';
import {
	areEqualDefinitions,
	normaliseDefinition,
	normaliseService,
} from '../../../../source/domain/plan/normalise/normalise.ts';
import {keyReference, resultOf} from '../../../../source/domain/kit/reference.ts';
import {described} from './described.ts';
import {anyDefinition} from './any-definition.ts';
import {containerFixtures} from './container-fixtures.ts';
import {definitionFixtures} from './definition-fixtures.ts';
import type {Fixture} from './fixture.ts';
import {serviceFixtures} from './service-fixtures.ts';

const definition = (fields: JsonObject, container: JsonObject = {}) => ({
	family: 'f',
	containerDefinitions: [{name: 'a', image: 'i', ...container}],
	...fields,
});

const definitionCases: ReadonlyArray<Fixture & {readonly of: (value: JsonObject) => JsonObject}> = [
	...definitionFixtures.map(fixture => ({...fixture, of: (value: JsonObject) => definition(value)})),
	...containerFixtures.map(fixture => ({...fixture, of: (value: JsonObject) => definition({}, value)})),
];

for (const {rule, said, sent, other, of} of definitionCases) {
	test(`in a task definition, ${rule}`, () => {
		const one = applyRules(
			daemonDefinitionRules.filter(({says}) => says === rule),
			of(said),
		);
		const two = applyRules(
			daemonDefinitionRules.filter(({says}) => says === rule),
			of(sent),
		);
		deepEqual(one, two);
		equal(areEqualDefinitions(definition({}), definition({})), true);
		deepEqual(normaliseDefinition(definition({...of(said)})), normaliseDefinition(definition({...of(sent)})));
		equal(areEqualDefinitions({...definition({}), ...of(said)}, {...definition({}), ...of(other)}), false);
	});
}

for (const {rule, said, sent, other} of serviceFixtures) {
	test(`in a service, ${rule}`, () => {
		deepEqual(normaliseService(said), normaliseService(sent));
		const isSame = JSON.stringify(normaliseService(said)) === JSON.stringify(normaliseService(other));
		equal(isSame, false);
	});
}

test('every rule has a fixture', () => {
	const fixtures = [...definitionCases, ...serviceFixtures].map(({rule}) => rule);
	const rules = [...daemonDefinitionRules, ...serviceRules].map(({says}) => says);
	deepEqual(
		rules.filter(rule => !fixtures.includes(rule)),
		[],
	);
	deepEqual(
		fixtures.filter(rule => !rules.includes(rule)),
		[],
	);
});

test('a described definition equals the one that was registered', () => {
	fc.assert(
		fc.property(anyDefinition, registered => {
			deepEqual(normaliseDefinition(described(registered)), normaliseDefinition(registered));
		}),
		{numRuns: 1000},
	);
});

test('normalising twice changes nothing more', () => {
	fc.assert(
		fc.property(anyDefinition, registered => {
			deepEqual(normaliseDefinition(normaliseDefinition(registered)), normaliseDefinition(registered));
		}),
	);
});

test('references stay as they are', () => {
	const sent = {
		family: 'f',
		executionRoleArn: resultOf('create-role'),
		containerDefinitions: [
			{
				name: 'a',
				image: 'i',
				environment: [{name: 'DD_API_KEY', value: keyReference}],
				secrets: [{name: 'S', valueFrom: resultOf('create-secret')}],
			},
		],
	};
	deepEqual(normaliseDefinition(sent), sent);
});

test('the order of a command counts', () => {
	equal(areEqualDefinitions(definition({}, {command: ['a', 'b']}), definition({}, {command: ['b', 'a']})), false);
});
