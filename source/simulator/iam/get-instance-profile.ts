import type {Account} from '../account/account.ts';
import type {Call} from '../server/call.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {noSuchEntity} from './no-such-entity.ts';
import {roleSummary} from './role-output.ts';

/**
Instance profiles are not kept: one exists when an instance uses it or a role has its name, and it holds the role of its
name, as the console makes them.
*/
export function getInstanceProfile(call: Call, account: Account): XmlFields {
	const name = fields.required(call.input, 'InstanceProfileName');
	const arn = `arn:${account.partition}:iam::${account.id}:instance-profile/${name}`;
	requirePermission(call, account, {action: 'iam:GetInstanceProfile', resource: arn});
	const role = account.roles.get(name);
	const machines = [...account.regions.values()].flatMap(region => [...region.machines.values()]);
	// An instance may keep naming a profile whose role is gone; the profile is then there and empty.
	if (!role && machines.every(machine => machine.instanceProfileArn !== arn)) {
		throw noSuchEntity(`Instance Profile ${name} cannot be found.`);
	}

	return {
		InstanceProfile: {
			Path: '/',
			InstanceProfileName: name,
			// No chance is asked, since reading must not move the ids of what is made later; the id comes from the
			// name.
			InstanceProfileId: `AIPA${name
				.replaceAll(/[^\da-z]/giv, '')
				.toUpperCase()
				.padEnd(17, '2')
				.slice(0, 17)}`,
			Arn: arn,
			CreateDate: new Date(Math.floor(role?.createdAt ?? 0) * 1000),
			Roles: role ? [roleSummary(role)] : [],
		},
	};
}
