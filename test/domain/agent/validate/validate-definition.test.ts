import {deepEqual} from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {type Platform, platforms} from '../../../../source/domain/account/platform.ts';
import type {TaskDefinition} from '../../../../source/domain/account/task-definition.ts';
import {ruleIds} from '../../../../source/domain/agent/validate/finding.ts';
import {rules, validateDefinition} from '../../../../source/domain/agent/validate/validate-definition.ts';
import {pair} from './examples/example.ts';
import {examples} from './examples/examples.ts';

for (const [index, {rule, platform = 'linux', refused, found, taken}] of examples.entries()) {
	const title = `${rule} on ${platform}, ${found.values.join(' ')} (${index})`;
	test(`refused by this rule alone: ${title}`, () => {
		deepEqual(validateDefinition(refused, platform), [{rule, refusedBy: rules[rule].refusedBy, ...found}]);
	});

	test(`the nearest one is taken: ${title}`, () => {
		deepEqual(validateDefinition(taken, platform), []);
	});
}

test('each rule has an example', () => {
	const shown = new Set(examples.map(({rule}) => rule));
	deepEqual(
		ruleIds.filter(rule => !shown.has(rule)),
		[],
	);
});

test('each container of a circle is told, and one that only leads into it is not', () => {
	const wait = (containerName: string) => ({dependsOn: [{containerName, condition: 'START'}]});
	const circle = pair(wait('beside'), wait('agent'));
	const beside = {name: 'outside', image: 'o', memory: 64, ...wait('agent')};
	deepEqual(
		validateDefinition({...circle, containerDefinitions: [...circle.containerDefinitions, beside]}, 'linux').map(
			({rule, container}) => [rule, container],
		),
		[
			['dependency-circle', 'agent'],
			['dependency-circle', 'beside'],
		],
	);
});

test('everything that is wrong is told, in the order of the rules', () => {
	const [first] = validateDefinition(pair({}, {name: 'agent', memory: 5, privileged: true}), 'windows');
	deepEqual(
		[
			first?.rule,
			validateDefinition(pair({}, {name: 'agent', memory: 5, privileged: true}), 'linux').map(({rule}) => rule),
		],
		['container-name-twice', ['container-name-twice', 'memory-too-small']],
	);
});

for (const platform of platforms) {
	test(`every definition of the catalogue for ${platform} is valid`, () => {
		const files = globSync(`test/golden/definitions/${platform}/*.json`);
		const findings = files.flatMap(file => {
			const definition = JSON.parse(readFileSync(file, 'utf8')) as TaskDefinition;
			return validateDefinition(definition, platform).map(finding => [path.basename(file), finding]);
		});
		deepEqual([files.length > 10, findings], [true, []]);
	});
}

// What Docker says of them is for an engine to tell, in `npm run docker`.
test('ECS took every definition of others as it is, and so do its rules', () => {
	const files = globSync('test/definitions/*/*.json');
	const findings = files.flatMap(file => {
		const {platform, definition} = JSON.parse(readFileSync(file, 'utf8')) as {
			readonly platform: Platform;
			readonly definition: TaskDefinition;
		};
		return validateDefinition(definition, platform)
			.filter(({refusedBy}) => refusedBy === 'ecs')
			.map(finding => [path.basename(file), finding]);
	});
	deepEqual([files.length > 50, findings], [true, []]);
});
