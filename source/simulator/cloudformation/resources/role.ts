import {Fault} from '../../server/call.ts';
import {isSame, fieldsOf, listOf, textOf, type Fields, type Value} from '../template/value.ts';
import {generatedName} from './generated-name.ts';
import type {Caller} from './caller.ts';
import {invoke} from './invoke.ts';
import {textIn} from './reply.ts';
import {storedRole} from './stored-role.ts';
import type {Change, Made, ResourceType} from './resource-type.ts';
import {tags, texts, type Members} from './shape.ts';
import {tagChanges} from './tag-changes.ts';

const members: Members = {
	AssumeRolePolicyDocument: 'json',
	Description: 'text',
	ManagedPolicyArns: texts,
	MaxSessionDuration: 'number',
	Path: 'text',
	PermissionsBoundary: 'text',
	Policies: {
		list: {members: {PolicyDocument: 'json', PolicyName: 'text'}, required: ['PolicyDocument', 'PolicyName']},
	},
	RoleName: 'text',
	Tags: tags,
};

// In seconds. CloudFormation waits until a role is known to the other services before it goes on; the time is ours.
const spreadSeconds = 15;

/**
Roles are the one kind here that gets no tags of CloudFormation's own (SEEN). A name of its own is refused where the
account has it already, also by a stack in another Region.
*/
export const role: ResourceType = {
	members,
	required: ['AssumeRolePolicyDocument'],
	replacing: ['Path', 'RoleName'],
	attributes: ['Arn', 'RoleId'],
	identifiers: ['RoleName'],
	iamName: 'RoleName',
	isTaggable: true,
	writeOnly: [],

	create(site, properties) {
		const name = textOf(properties.RoleName) ?? generatedName(site, 64);
		const {AssumeRolePolicyDocument, Policies, ManagedPolicyArns, RoleName, ...rest} = properties;
		const reply = invoke(site, {
			service: 'iam',
			operation: 'CreateRole',
			input: {...rest, RoleName: name, AssumeRolePolicyDocument: JSON.stringify(AssumeRolePolicyDocument)},
		});
		changePolicies(site, name, {before: {}, after: properties});
		return {
			physicalId: name,
			attributes: {Arn: textIn(reply, 'Role', 'Arn'), RoleId: textIn(reply, 'Role', 'RoleId')},
		};
	},

	update(site, made, change) {
		const {before, after} = change;
		const RoleName = made.physicalId;
		const fixed = ['Description', 'MaxSessionDuration', 'PermissionsBoundary'].find(
			name => !isSame(before[name], after[name]),
		);
		if (fixed !== undefined) {
			// IAM has operations for them, which the simulator doesn't serve; to pass over it would be a lie.
			throw new Fault({code: 'NotUpdatable', message: `The simulator can't change the ${fixed} of a role.`});
		}

		const {put, taken} = tagChanges(change);
		if (taken.length > 0) {
			invoke(site, {service: 'iam', operation: 'UntagRole', input: {RoleName, TagKeys: taken}});
		}

		if (put.length > 0) {
			invoke(site, {service: 'iam', operation: 'TagRole', input: {RoleName, Tags: put}});
		}

		if (!isSame(before.AssumeRolePolicyDocument, after.AssumeRolePolicyDocument)) {
			invoke(site, {
				service: 'iam',
				operation: 'UpdateAssumeRolePolicy',
				input: {RoleName, PolicyDocument: JSON.stringify(after.AssumeRolePolicyDocument)},
			});
		}

		changePolicies(site, RoleName, change);
		return made;
	},

	// IAM deletes nothing along with a role, so what the stack put into it goes first.
	remove(site, {physicalId}, properties) {
		changePolicies(site, physicalId, {before: properties, after: {}});
		invoke(site, {service: 'iam', operation: 'DeleteRole', input: {RoleName: physicalId}});
	},

	settle: (site, made, seconds) => (seconds < spreadSeconds ? 'waiting' : 'settled'),

	read({account}, {physicalId}, like) {
		const found = storedRole(physicalId, account);
		if (found === undefined) {
			return undefined;
		}

		const attached = [...found.attached];
		const wanted = listOf(like.ManagedPolicyArns).map(arn => textOf(arn) ?? '');
		// Lists in the order of the template, as far as it names them: their order says nothing.
		return {
			AssumeRolePolicyDocument: found.trust as Value,
			...(found.description !== undefined && {Description: found.description}),
			ManagedPolicyArns: inOrderOf(wanted, attached),
			Path: found.path,
			...(found.boundaryArn !== undefined && {PermissionsBoundary: found.boundaryArn}),
			Policies: inOrderOf([...policiesOf(like).keys()], [...found.inline.keys()]).map(PolicyName => ({
				PolicyName,
				PolicyDocument: found.inline.get(PolicyName) as Value,
			})),
			RoleName: found.name,
			Tags: [...found.tags].map(([Key, Value]) => ({Key, Value})),
		};
	},

	find({account}, {RoleName: name = ''}): Made | undefined {
		const found = storedRole(name, account);
		return found && {physicalId: name, attributes: {Arn: found.arn, RoleId: found.id}};
	},
};

function inOrderOf(wanted: readonly string[], present: readonly string[]): readonly string[] {
	return [...wanted.filter(name => present.includes(name)), ...present.filter(name => !wanted.includes(name))];
}

function policiesOf(properties: Fields): ReadonlyMap<string, Value> {
	return new Map(
		listOf(properties.Policies).map(policy => {
			const {PolicyName, PolicyDocument = ''} = fieldsOf(policy);
			return [textOf(PolicyName) ?? '', PolicyDocument];
		}),
	);
}

function changePolicies(site: Caller, RoleName: string, {before, after}: Change): void {
	const [oldArns, newArns] = [before, after].map(({ManagedPolicyArns}) =>
		listOf(ManagedPolicyArns).map(arn => textOf(arn) ?? ''),
	);
	const change = (operation: string, input: Readonly<Record<string, unknown>>) =>
		invoke(site, {service: 'iam', operation, input: {RoleName, ...input}});
	const detached = (oldArns ?? []).filter(arn => newArns?.includes(arn) !== true);
	const attached = (newArns ?? []).filter(arn => oldArns?.includes(arn) !== true);
	const [old, wanted] = [policiesOf(before), policiesOf(after)];
	const deleted = [...old.keys()].filter(name => !wanted.has(name));
	const put = [...wanted].filter(([name, policy]) => !isSame(policy, old.get(name)));
	for (const PolicyArn of detached) {
		change('DetachRolePolicy', {PolicyArn});
	}

	for (const PolicyArn of attached) {
		change('AttachRolePolicy', {PolicyArn});
	}

	for (const PolicyName of deleted) {
		change('DeleteRolePolicy', {PolicyName});
	}

	for (const [PolicyName, document] of put) {
		change('PutRolePolicy', {PolicyName, PolicyDocument: JSON.stringify(document)});
	}
}
