import type {Field, SettingId} from './field.ts';
import {groupOf, settingGroups} from './setting-group.ts';

/** What stands in each field by now. */
type Standing = Readonly<Partial<Record<SettingId, string>>>;

// A setting that does something only beside a certain other one.
const needed: Readonly<Partial<Record<SettingId, (standing: Standing) => boolean>>> = {
	subnets: standing => standing['network-mode'] === 'awsvpc',
	'security-groups': standing => standing['network-mode'] === 'awsvpc',
	'agent-no-proxy': standing => isFilled(standing['agent-proxy']),
	'role-path': standing => !isFilled(standing['execution-role']),
	'permissions-boundary': standing => !isFilled(standing['execution-role']),
};

/** Whether a field says something else than the default. */
export function isChanged({id, usual}: Pick<Field, 'id' | 'usual'>, standing: Standing): boolean {
	return (standing[id] ?? usual) !== usual;
}

/**
The fields that do something with what stands in the others, group by group. One that says something is always there,
or nobody could take it back.
*/
export function shownFields(fields: readonly Field[], standing: Standing): readonly Field[] {
	const shown = fields.filter(field => isChanged(field, standing) || (needed[field.id]?.(standing) ?? true));
	return settingGroups.flatMap(group => shown.filter(({id}) => groupOf(id) === group));
}

function isFilled(entry: string | undefined): boolean {
	return entry !== undefined && entry !== '';
}
