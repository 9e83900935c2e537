import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings} from '../../../source/domain/choices/choices.ts';
import {defaultFeatures} from '../../../source/domain/choices/feature-id.ts';
import {agentSize} from '../../../source/domain/agent/size.ts';

test("the size of the defaults is that of Datadog's own files", () => {
	const sizes = (['linux', 'windows', 'managed-instances'] as const).map(platform =>
		agentSize(platform, defaultFeatures, defaultSettings),
	);
	deepEqual(
		sizes.map(({cpu, memory}) => [cpu, memory]),
		[
			[100, 512],
			[512, 512],
			[256, 512],
		],
	);
});

test('the most that a feature asks for decides, and every part is named', () => {
	deepEqual(agentSize('linux', ['core', 'logs', 'usm', 'jmx'], defaultSettings), {
		cpu: 500,
		memory: 1024,
		parts: [
			{what: 'base', cpu: 100, memory: 512},
			{what: 'logs', cpu: 256, memory: 512},
			{what: 'usm', cpu: 500, memory: 1024},
			{what: 'jmx', memory: 1024},
		],
		below: false,
	});
});

test('a feature never takes Windows below its base', () => {
	equal(agentSize('windows', ['core', 'logs'], defaultSettings).cpu, 512);
});

test('what the person asks for wins, and says when it is too little', () => {
	const size = (cpu: number, memory: number) => {
		const {
			cpu: units,
			memory: mebibytes,
			below,
		} = agentSize('linux', ['core', 'logs'], {...defaultSettings, cpu, memory});
		return {units, mebibytes, below};
	};

	deepEqual(size(256, 512), {units: 256, mebibytes: 512, below: false});
	deepEqual(size(100, 2048), {units: 100, mebibytes: 2048, below: true});
	deepEqual(size(1024, 256), {units: 1024, mebibytes: 256, below: true});
});
