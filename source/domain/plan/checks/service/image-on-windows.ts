import {isOlder} from '../../../agent/image-tag.ts';
import type {Instance} from '../../../account/instance.ts';
import {isWindows} from '../../../account/platform.ts';
import {systemOf, type SystemFamily} from '../../../hosts/system-of.ts';
import type {Target} from '../../plan.ts';
import type {Finding} from '../check.ts';

/**
Whether the tag has an image for the Windows of the hosts: it must be of the very same release. The manifest list holds
Windows Server 2019, 2022 and, since autumn 2025, 2025; FIPS has none for 2025 (DataDog/datadog-agent#40693 and #40793).
*/
export function onWindows(tag: string, {group}: Target): Finding | undefined {
	if (!isWindows(group.platform)) {
		return undefined;
	}

	const variants = new Set(tag.split('-'));
	if (variants.has('linux')) {
		return {verdict: 'fail', finding: 'wrong-platform', facts: {tag}, fixes: [{'agent-version': '7'}]};
	}

	const hosts = (family: SystemFamily) => group.instances.filter(instance => systemOf(instance).family === family);
	const without = hosts('windows-2016');
	if (without.length > 0) {
		return {verdict: 'warn', finding: 'not-for-this-windows', ...told(without)};
	}

	const newest = hosts('windows-2025');
	if (newest.length > 0 && variants.has('fips')) {
		return {verdict: 'warn', finding: 'no-fips-for-this-windows', ...told(newest)};
	}

	// Which fixed version was the first isn't said anywhere; those of a season later have it for certain.
	return newest.length > 0 && isOlder(tag, '7.74.0')
		? {
				verdict: 'warn',
				finding: 'too-old-for-this-windows',
				...told(newest, {tag}),
				fixes: [{'agent-version': '7'}],
			}
		: undefined;
}

function told(hosts: readonly Instance[], facts: Finding['facts'] = {}): Pick<Finding, 'facts' | 'instances'> {
	const systems = [...new Set(hosts.flatMap(host => systemOf(host).name ?? []))];
	return {facts: {systems, ...facts}, instances: hosts.map(({id}) => ({id}))};
}
