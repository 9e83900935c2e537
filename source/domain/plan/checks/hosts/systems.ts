import {systemOf} from '../../../hosts/system-of.ts';
import {about, notLookedAt, perTarget} from '../check.ts';

/** Whether the makers of the hosts' systems still support them. The Agent runs there; new trouble won't be mended. */
export const endOfLife = perTarget('end-of-life', ({group}) => {
	if (group.instances.every(instance => systemOf(instance).family === 'unknown')) {
		return notLookedAt;
	}

	const ended = group.instances.filter(instance => systemOf(instance).endOfLife);
	return about(ended, {
		verdict: 'warn',
		finding: 'ended',
		facts: {systems: [...new Set(ended.flatMap(instance => systemOf(instance).name ?? []))]},
	});
});

/** Whether every Linux host says which Linux it is: Amazon Linux 1 needs another path for its control groups. */
export const unknownSystem = perTarget('unknown-system', ({group}) => {
	// External and managed instances have one path for control groups; only these two differ.
	const isLinux = group.platform === 'linux' || group.platform === 'amazon-linux-1';
	if (!isLinux || group.instances.length === 0) {
		return notLookedAt;
	}

	const silent = group.instances.filter(instance => systemOf(instance).family === 'unknown');
	return about(silent, {verdict: 'warn', finding: 'unknown', facts: {taken: group.platform}});
});
