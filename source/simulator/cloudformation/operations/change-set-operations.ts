import type {StackOperation} from '../resources/caller.ts';
import type {Account} from '../../account/account.ts';
import {fields} from '../../query/fields.ts';
import {type Call, Fault} from '../../server/call.ts';
import {moveStack} from '../engine/events.ts';
import {startWork} from '../engine/start-work.ts';
import {findStack, requiredText, requireStackPermission, stackOrNothing} from '../find-stack.ts';
import {stacksOf} from '../stacks-of.ts';
import {pageOf} from '../page-of.ts';
import type {ChangeSet, Stack} from '../stack.ts';
import {validationError} from '../validation-error.ts';
import {addStack} from '../engine/new-stack.ts';
import {actingCaller} from './acting-caller.ts';
import {changeSetOutput, changeSetSummary} from './change-set-output.ts';
import {definitionInput} from './definition-input.ts';
import {checkImports, importsInput} from './imports-input.ts';
import {planChangeSet} from './plan-change-set.ts';
import {requireFree, requireUpdatable} from './stack-operations.ts';

type Found = {readonly stack: Stack; readonly changeSet: ChangeSet};

/** What would be done, to be looked at before it is. Those of one stack don't know of each other until one runs. */
export const changeSetOperations: Readonly<Record<string, StackOperation>> = {
	CreateChangeSet(caller) {
		const {call, account} = caller;
		const stackName = requiredText(call, 'StackName');
		const name = requiredText(call, 'ChangeSetName');
		requireStackPermission(call, account, stackName);
		const kind = kindOf(call);
		const existing = stackOrNothing(stackName, call, account);
		const definition = definitionInput(caller, existing);
		const stack = homeOf({kind, stackName, existing}, call, account);
		if (stack.changeSets.some(other => other.name === name)) {
			throw new Fault({
				code: 'AlreadyExistsException',
				message: `ChangeSet ${name} cannot be created due to a mismatch with existing attribute Template`,
			});
		}

		const imports = kind === 'IMPORT' ? importsInput(call) : [];
		if (kind === 'IMPORT') {
			checkImports({stack, definition, imports}, caller);
		}

		const acting = actingCaller(stack, caller);
		const description = fields.text(call.input, 'Description');
		const given = fields.text(call.input, 'OnStackFailure');
		const onFailure = (['DELETE', 'DO_NOTHING', 'ROLLBACK'] as const).find(known => known === given);
		const changeSet: ChangeSet = {
			id: `${stack.id.split(':stack/', 1)[0]}:changeSet/${name}/${account.random.uuid()}`,
			name,
			kind,
			...(description !== undefined && {description}),
			createdAt: account.clock.now(),
			definition,
			imports,
			status: 'CREATE_PENDING',
			executionStatus: 'UNAVAILABLE',
			changes: [],
			...(onFailure !== undefined && {onFailure}),
		};
		stack.changeSets.push(changeSet);
		if (existing === undefined) {
			stacksOf(call, account).set(stack.id, stack);
			moveStack(stack, account, {status: 'REVIEW_IN_PROGRESS', reason: 'User Initiated'});
		}

		account.clock.after(2, () => {
			planChangeSet(stack, changeSet, acting);
		});
		return {Id: changeSet.id, StackId: stack.id};
	},

	DescribeChangeSet({call, account}) {
		const {stack, changeSet} = findChangeSet(call, account);
		const {items, next} = pageOf(call, changeSet.changes);
		return {...changeSetOutput(stack, changeSet, items), ...next};
	},

	ListChangeSets({call, account}) {
		const stack = findStack(call, account);
		const {items, next} = pageOf(call, stack.changeSets);
		return {Summaries: items.map(changeSet => changeSetSummary(stack, changeSet)), ...next};
	},

	ExecuteChangeSet(caller) {
		const {call, account} = caller;
		const {stack, changeSet} = findChangeSet(call, account);
		if (changeSet.executionStatus !== 'AVAILABLE') {
			throw new Fault({
				code: 'InvalidChangeSetStatus',
				message:
					`ChangeSet [${changeSet.id}] cannot be executed in its current execution status of ` +
					`[${changeSet.executionStatus}]`,
			});
		}

		if (stack.status !== 'REVIEW_IN_PROGRESS') {
			requireUpdatable(stack);
		}

		stack.onFailure =
			changeSet.onFailure ?? (fields.flag(call.input, 'DisableRollback') ? 'DO_NOTHING' : 'ROLLBACK');
		changeSet.executionStatus = 'EXECUTE_COMPLETE';
		stack.changeSetId = changeSet.id;
		// The others were made for a stack that is no more; AWS takes them away with the one that ran.
		stack.changeSets.length = 0;
		const {kind, definition, imports} = changeSet;
		const token = fields.text(call.input, 'ClientRequestToken');
		startWork(
			{
				stack,
				definition,
				verb: kind,
				imports,
				isRollbackDisabled: stack.onFailure === 'DO_NOTHING',
				...(token !== undefined && {token}),
			},
			actingCaller(stack, caller),
		);
		stack.changeSets.push(changeSet);
		return {};
	},

	DeleteChangeSet({call, account}) {
		const {stack, changeSet} = findChangeSet(call, account);
		stack.changeSets.splice(stack.changeSets.indexOf(changeSet), 1);
		return {};
	},
};

function kindOf({input}: Call): ChangeSet['kind'] {
	const given = fields.text(input, 'ChangeSetType') ?? 'UPDATE';
	const kind = (['CREATE', 'UPDATE', 'IMPORT'] as const).find(known => known === given);
	if (kind !== undefined) {
		return kind;
	}

	throw validationError(
		`1 validation error detected: Value '${given}' at 'changeSetType' failed to satisfy constraint: Member must ` +
			'satisfy enum value set: [CREATE, UPDATE, IMPORT]',
	);
}

type Wanted = {readonly kind: ChangeSet['kind']; readonly stackName: string; readonly existing: Stack | undefined};

// The stack that a change set is of: a new one where it is to create or to import.
function homeOf({kind, stackName, existing}: Wanted, call: Call, account: Account): Stack {
	if (existing === undefined) {
		if (kind === 'UPDATE') {
			throw validationError(`Stack [${stackName}] does not exist`);
		}

		requireFree(stackName, call, account);
		return addStack(stackName, call, account);
	}

	if (existing.status === 'REVIEW_IN_PROGRESS') {
		if (kind === 'UPDATE') {
			throw validationError(`Stack [${existing.name}] does not exist`);
		}

		return existing;
	}

	if (kind === 'CREATE') {
		throw validationError(
			`Stack [${existing.name}] already exists and cannot be created again with the changeSet ` +
				`[${requiredText(call, 'ChangeSetName')}].`,
		);
	}

	requireUpdatable(existing);
	return existing;
}

function findChangeSet(call: Call, account: Account): Found {
	const id = requiredText(call, 'ChangeSetName');
	const stackName = fields.text(call.input, 'StackName');
	if (!id.startsWith('arn:') && stackName === undefined) {
		throw validationError('StackName must be specified if ChangeSetName is not specified as an ARN.');
	}

	const stacks = [...stacksOf(call, account).values()];
	const owner =
		stackName === undefined
			? stacks.find(({changeSets}) => changeSets.some(changeSet => changeSet.id === id))
			: stackOrNothing(stackName, call, account);
	requireStackPermission(call, account, owner?.id ?? stackName ?? '*');
	if (owner === undefined && stackName !== undefined) {
		throw validationError(`Stack [${stackName}] does not exist`);
	}

	const changeSet = owner?.changeSets.find(candidate => candidate.id === id || candidate.name === id);
	if (owner === undefined || changeSet === undefined) {
		throw new Fault({code: 'ChangeSetNotFound', message: `ChangeSet [${id}] does not exist`, status: 404});
	}

	return {stack: owner, changeSet};
}
