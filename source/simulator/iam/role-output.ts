import type {Account} from '../account/account.ts';
import type {XmlFields} from '../query/write-xml.ts';
import type {Role} from '../account/role.ts';

/**
A role as IAM writes it, with its trust policy URL-encoded. Only reading or making a single role shows its tags and
boundary.
*/
export function roleOutput(role: Role, account: Account): XmlFields {
	return {
		...roleSummary(role),
		...(role.boundaryArn !== undefined && {
			PermissionsBoundary: {PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: role.boundaryArn},
		}),
		...(role.tags.size > 0 && {Tags: [...role.tags].map(([Key, Value]) => ({Key, Value}))}),
		// A role older than a day counts as in use an hour ago. Who asks wants to know whether anybody uses it.
		RoleLastUsed:
			role.createdAt < account.clock.now() - 86_400
				? {
						LastUsedDate: new Date((account.clock.now() - 3600) * 1000),
						Region: account.regions.keys().next().value,
					}
				: {},
	};
}

/** A role in a listing: without tags and boundary, which IAM leaves out there (API reference: ListRoles). */
export function roleSummary(role: Role): XmlFields {
	return {
		Path: role.path,
		RoleName: role.name,
		RoleId: role.id,
		Arn: role.arn,
		CreateDate: new Date(Math.floor(role.createdAt) * 1000),
		AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(role.trust)),
		Description: role.description,
		// An hour where nothing was said (API reference: CreateRole).
		MaxSessionDuration: role.maxSessionSeconds ?? 3600,
	};
}
