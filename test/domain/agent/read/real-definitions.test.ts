import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {TaskDefinition} from '../../../../source/domain/account/task-definition.ts';
import {canHave} from '../../../../source/domain/agent/features/catalogue.ts';
import {readDefinition} from '../../../../source/domain/agent/read/read-definition.ts';
import type {ReadKey} from '../../../../source/domain/agent/read/read-key.ts';
import {readDefinitions} from '../../../support/definitions.ts';

const agents = readDefinitions().filter(({expected}) => expected.agent === 'yes' && expected.container !== null);

for (const {name, platform, definition, expected} of agents) {
	test(`${name} is read back as what it is`, () => {
		// As AWS would describe it: plain JSON.
		const text = JSON.stringify(definition);
		const read = readDefinition({platform, suffix: ''}, JSON.parse(text) as TaskDefinition);
		deepEqual(
			{
				container: read?.container,
				features: read?.features,
				site: read?.site ?? null,
				key: read && keyOf(read.key),
			},
			{
				container: expected.container,
				features: expected.features.filter(id => canHave(id, platform)),
				site: expected.site,
				key: expected.key,
			},
		);
	});
}

function keyOf(key: ReadKey): string {
	switch (key.kind) {
		case 'secret': {
			return key.valueFrom.includes(':secretsmanager:') ? 'secret' : 'parameter';
		}

		case 'file': {
			return 'env-file';
		}

		case 'plain':
		case 'none': {
			return key.kind;
		}
	}
}
