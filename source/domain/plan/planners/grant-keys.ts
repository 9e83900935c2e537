import {isCovered} from '../../iam/is-covered.ts';
import {ownRole, ownRolePolicy} from '../../agent/own-role.ts';
import {policyDocument, type Statement} from '../../iam/policy.ts';
import {statementsOf} from '../../iam/statements-of.ts';
import {canonical} from '../../kit/canonical.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {isList, isObject, textOf} from '../../kit/shape.ts';
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
		const {Condition: _, ...rest} = statement;
		return {...rest, Resource: [...covered, ...missing].toSorted(), ...conditionOf(statement, earlier)};
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
			diff: joined.flatMap(statement => linesOf(statement, before)),
		},
	];
}

/** Joined too: what a key of another region is told by stays. A statement that somebody freed of it stays free. */
function conditionOf({Condition}: Statement, earlier: Statement | undefined): Pick<Statement, 'Condition'> {
	const there = earlier ? earlier.Condition : Condition;
	if (Condition === undefined || there === undefined) {
		return {};
	}

	return {
		Condition: Object.fromEntries(
			Object.entries(Condition).map(([operator, keys]) => {
				const before = there[operator];
				const merged = Object.entries(isObject(keys) ? keys : {}).map(([key, values]) => [
					key,
					[
						...new Set([...valuesOf(isObject(before) ? before[key] : undefined), ...valuesOf(values)]),
					].toSorted(),
				]);
				return [operator, {...(isObject(before) && before), ...Object.fromEntries(merged)}];
			}),
		),
	};
}

/** IAM takes a text for a list of one. */
function valuesOf(value: Json): readonly string[] {
	return (isList(value) ? value : [value]).flatMap(one => textOf(one) ?? []);
}

/** What a statement newly lets the role do; under a condition, what that names. */
function linesOf(statement: Statement, before: readonly Statement[]): readonly DiffLine[] {
	const action = statement.Action[0] ?? '';
	const alike = before.filter(({Action}) => Action.includes(action));
	const there = new Set(alike.flatMap(one => namedBy(one)));
	return namedBy(statement)
		.filter(name => !there.has(name))
		.map(name => ({
			mark: '+',
			noun: 'statement',
			path: `${ownRole}/${action}/${name}`,
			depth: 0,
			name: action,
			after: name,
			risk: true,
		}));
}

function namedBy({Resource, Condition}: Statement): readonly string[] {
	const keys = Object.values<Json>(Condition ?? {}).flatMap(one => Object.entries(isObject(one) ? one : {}));
	return Condition === undefined
		? Resource
		: Resource.flatMap(resource =>
				keys.flatMap(([key, values]) => valuesOf(values).map(value => `${resource} [${key}=${value}]`)),
			);
}
