import {arnOf} from '../arn-of.ts';
import type {Change} from '../../change.ts';
import type {Need, Of} from '../change-kind.ts';

/** CloudFormation adds a colon and a UUID to the name (Service Authorization Reference: CloudFormation, stackset). */
export const stackSetArn = arnOf('cloudformation', ({subject}) => `stackset/${subject}:*`);

/** Accounts and units: what follows the set's id is one of them. */
const targets = arnOf('cloudformation', ({subject}) => `stackset-target/${subject}:*`);

/**
Operations with stacks are allowed on the set, and beside it on what they target and on kinds of resources, which belong
to no account (Service Authorization Reference: CloudFormation, `stackset-target` and `type`).
*/
export function targeting(action: string): Of<readonly Need[]> {
	return (change, identity) => [
		{action, resource: targets(change, identity)},
		{action, resource: `arn:${identity.partition}:cloudformation:${change.region}::type/resource/*`},
		...passingAdministrator(change),
	];
}

/**
A role that is named for CloudFormation to work with is handed on (Service Authorization Reference: CreateStackSet and
UpdateStackSet, iam:PassRole).
*/
export function passingAdministrator({request}: Pick<Change, 'request'>): readonly Need[] {
	const {AdministrationRoleARN: role} = request;
	return typeof role === 'string' && role !== '' ? [{action: 'iam:PassRole', resource: role}] : [];
}
