import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings} from '../../../source/domain/choices/choices.ts';
import {settingIds} from '../../../source/domain/choices/field.ts';
import {settingFields} from '../../../source/domain/choices/setting-fields.ts';
import {groupOf} from '../../../source/domain/choices/setting-group.ts';
import {shownFields} from '../../../source/domain/choices/shown-fields.ts';

const dependent = new Set(['subnets', 'security-groups', 'agent-no-proxy', 'role-path', 'permissions-boundary']);

function shown(entries: Readonly<Record<string, string>>): readonly string[] {
	return shownFields(settingFields({}, defaultSettings), entries).map(({id}) => id);
}

for (const [entries, expected] of [
	[{}, ['role-path', 'permissions-boundary']],
	[{'network-mode': 'host'}, ['role-path', 'permissions-boundary']],
	[{'network-mode': 'awsvpc'}, ['subnets', 'security-groups', 'role-path', 'permissions-boundary']],
	[{'agent-proxy': 'http://proxy:3128'}, ['agent-no-proxy', 'role-path', 'permissions-boundary']],
	[{'execution-role': 'agent'}, []],
	// What says something stays, or nobody could take it back.
	[{'execution-role': 'agent', 'role-path': '/team/', subnets: 'subnet-1'}, ['subnets', 'role-path']],
] as const) {
	test(`with ${JSON.stringify(entries)} those settings show that do something beside it`, () => {
		deepEqual(new Set(shown(entries).filter(id => dependent.has(id))), new Set(expected));
	});
}

test('all settings of a group stand together, and each is in one', () => {
	const everything = {'network-mode': 'awsvpc', 'agent-proxy': 'http://proxy:3128'};
	const fields = shownFields(settingFields({}, defaultSettings), everything);
	const groups = fields.map(({id}) => groupOf(id));
	const starts = groups.filter((group, index) => group !== groups[index - 1]);
	deepEqual(starts, [...new Set(groups)]);
	deepEqual(new Set(fields.map(({id}) => id)), new Set(settingIds));
});
