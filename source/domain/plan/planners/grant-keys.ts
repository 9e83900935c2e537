import {isCovered} from '../../iam/is-covered.ts';
import {ownRole, ownRolePolicy} from '../../agent/own-role.ts';
import {policyDocument, type Statement} from '../../iam/policy.ts';
import {statementsOf} from '../../iam/statements-of.ts';
import {canonical} from '../../kit/canonical.ts';
import type {JsonObject} from '../../kit/json.ts';
import type {Change} from '../change.ts';
import type {DiffLine} from '../diff/diff-line.ts';

/** Where changes of the role are written, whether it is there already, and what must be done before. */
export type RolePlace = {
	readonly region: string;
	/** The role with its path. */
	readonly subject: string;
	readonly isThere: boolean;
	readonly needs: readonly string[];
};

/** Joins what the role may already read (keys of other regions) with what this plan needs. */
export function grantKeys(
	there: JsonObject | undefined,
	wanted: readonly Statement[],
	{region, subject, isThere, needs}: RolePlace,
): readonly Change[] {
	const before = statementsOf(there);
	// Added to and never narrowed: the role is one for all regions, and this plan sees only those chosen now.
	const joined = wanted.map(statement => {
		const earlier = before.find(({Sid}) => Sid === statement.Sid);
		const covered = earlier?.Resource ?? [];
		// A pattern of an earlier run (`name-??????`) covers the ARN that is known by now.
		const missing = statement.Resource.filter(resource => covered.every(pattern => !isCovered(resource, pattern)));
		return {...statement, Resource: [...covered, ...missing].toSorted()};
	});
	const kept = before.filter(({Sid}) => joined.every(statement => statement.Sid !== Sid));
	// Whole: PutRolePolicy replaces the document of that name.
	const document = policyDocument([...kept, ...joined]);
	if (wanted.length === 0 || canonical(document) === canonical(there)) {
		return [];
	}

	return [
		{
			id: 'put-role-policy',
			kind: 'put-role-policy',
			action: isThere ? 'change' : 'add',
			region,
			subject,
			needs,
			request: {RoleName: ownRole, PolicyName: ownRolePolicy, PolicyDocument: JSON.stringify(document)},
			diff: joined.flatMap(({Action, Resource}) =>
				Resource.filter(resource =>
					before.every(
						statement =>
							!(statement.Resource.includes(resource) && statement.Action.includes(Action[0] ?? '')),
					),
				).map((resource): DiffLine => ({
					mark: '+',
					noun: 'statement',
					path: `${ownRole}/${Action[0]}/${resource}`,
					depth: 0,
					name: Action[0] ?? '',
					after: resource,
					risk: true,
				})),
			),
		},
	];
}
