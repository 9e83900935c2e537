import type {Unread} from '../../../account/unread.ts';
import {hiddenBy} from '../../../found/hidden-by.ts';
import type {Change, ChangeKind} from '../../change.ts';
import {type Check, type CheckInput, type Finding, result} from '../check.ts';

/**
Whether everything that the plan and the other checks look at could be read. What can't be read is not what isn't there:
without knowing the services, the definitions, the role or the secret that are there, ours would be made beside them or
written over them. What only a forecast looks at is said, and does not stop the plan.
*/
export const unread: Check = input => {
	const {observed, targets} = input;
	const account = accountUnread(input);
	const planned = new Set(targets.map(({group}) => group.clusterArn));
	return [
		...observed.clusters
			.filter(({arn}) => planned.has(arn))
			.map(cluster => result('unread', cluster.name, finding(cluster.unread, hiddenBy(cluster)))),
		...(account.length === 0
			? []
			: [result('unread', observed.identity?.account ?? '', finding(account, restingOn(account, input)))]),
	];
};

/** What of the account itself could not be read, by IAM, Secrets Manager and Systems Manager. */
function accountUnread({observed: {executionRole: role, storedKeysUnread}, choices}: CheckInput): readonly Unread[] {
	// A role that somebody named has a check of its own.
	const isOurs = choices.settings.executionRole === undefined;
	return [...storedKeysUnread, ...(role?.kind === 'unreadable' && isOurs ? [role.unread] : [])];
}

function finding(all: readonly Unread[], deciding: readonly Unread[]): Finding | undefined {
	if (all.length === 0) {
		return undefined;
	}

	const isDeciding = deciding.length > 0;
	const told = isDeciding ? deciding : all;
	const facts = {
		operations: [...new Set(told.map(({operation}) => operation))],
		codes: [...new Set(told.map(({problem}) => problem.code))],
		subjects: [...new Set(told.flatMap(({subjects = []}) => subjects))],
	};
	const verdict = isDeciding ? 'fail' : 'warn';
	// What helps differs: a permission, a minute's patience, or a look at the way to AWS.
	if (facts.codes.includes('access-denied')) {
		return {verdict, facts, finding: isDeciding ? 'deciding-denied' : 'denied'};
	}

	return facts.codes.includes('throttled')
		? {verdict, facts, finding: isDeciding ? 'deciding-throttled' : 'throttled'}
		: {verdict, facts, finding: isDeciding ? 'deciding-unanswered' : 'unanswered'};
}

const grounds: Readonly<Partial<Record<Unread['part'], readonly ChangeKind[]>>> = {
	role: ['create-role', 'attach-role-policy', 'put-role-policy', 'update-assume-role-policy'],
	secrets: ['create-secret', 'put-secret-value', 'restore-secret'],
	parameters: ['put-parameter'],
};

/** What could not be read and the plan changes. */
function restingOn(all: readonly Unread[], {changes}: {readonly changes: readonly Change[]}): readonly Unread[] {
	const kinds = new Set(changes.map(({kind}) => kind));
	return all.filter(({part}) => grounds[part]?.some(kind => kinds.has(kind)));
}
