import type {Account} from '../../account/account.ts';
import type {PolicyDocument} from '../../account/policy-document.ts';
import {roleByArn} from '../../iam/role-by-arn.ts';
import {isTrusted} from '../../policy/is-trusted.ts';
import {rulesOf} from '../../policy/rule.ts';
import {openSession} from '../../sts/open-session.ts';
import {organisationOf} from '../organizations/organisation.ts';
import type {Caller} from '../resources/caller.ts';
import type {Place, StackSet} from './stack-set.ts';

const day = 86_400;
const everything: PolicyDocument = {Statement: [{Effect: 'Allow', Action: '*', Resource: '*'}]};

/**
With whose rights a stack set works in an account: those of the execution role there, which has to trust the
administration role here, or those of the service's own role. A sentence of CloudFormation's where there are none (user
guide: troubleshooting StackSets).
*/
export function callerIn(set: StackSet, {account: id, region}: Place, caller: Caller): Caller | string {
	const {call, account, house} = caller;
	const target = account.organisation.get(id);
	if ((target?.regions.get(region)?.optIn ?? 'not-opted-in') === 'not-opted-in' && target !== undefined) {
		return `Account ${id} does not have the Region ${region} enabled`;
	}

	if (set.permissionModel === 'SERVICE_MANAGED') {
		return target === undefined
			? `Account ${id} is not part of the organization`
			: asService(target, region, caller);
	}

	const administrator = roleByArn(set.administrationRoleArn, account);
	const service = {kind: 'Service', names: ['cloudformation.amazonaws.com']} as const;
	if (administrator === undefined || !isTrusted(rulesOf(administrator.trust), service, 'sts:AssumeRole')) {
		const name = set.administrationRoleArn.split('/').at(-1);
		return `Account ${account.id} should have '${name}' role with trust relationship to CloudFormation service.`;
	}

	const role = target?.roles.get(set.executionRoleName);
	const names = [administrator.arn, account.id, `arn:${account.partition}:iam::${account.id}:root`];
	if (
		target === undefined ||
		role === undefined ||
		!isTrusted(rulesOf(role.trust), {kind: 'AWS', names}, 'sts:AssumeRole')
	) {
		return (
			`Account ${id} should have '${set.executionRoleName}' role with trust relationship to Role ` +
			`'${administrator.name}'.`
		);
	}

	const serviceControl = serviceControlOf(target, account);
	const session = {role, name: 'AWSCloudFormation', seconds: day, ...(serviceControl && {serviceControl})};
	const {accessKeyId, sessionToken} = openSession(session, target);
	return {account: target, house, call: {...call, region, accessKeyId, sessionToken}};
}

/** What the organisation forbids in an account. */
function serviceControlOf(target: Account, account: Account): readonly PolicyDocument[] | undefined {
	return organisationOf(account)?.management.organisationSettings.serviceControl.get(target.id);
}

// The role that comes with trusted access may all that its organisation allows.
function asService(target: Account, region: string, {call, account, house}: Caller): Caller {
	const serviceControl = serviceControlOf(target, account);
	const name = `stacksets-exec-${target.random.hex(32)}`;
	const accessKeyId = `ASIA${target.random.characters(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`;
	target.principals.set(accessKeyId, {
		accessKeyId,
		secretAccessKey: '',
		arn: `arn:${target.partition}:sts::${target.id}:assumed-role/${name}/AWSCloudFormation`,
		userId: 'AROASTACKSETS:AWSCloudFormation',
		identity: [everything],
		...(serviceControl && {serviceControl}),
	});
	return {account: target, house, call: {...call, region, accessKeyId, sessionToken: undefined}};
}
