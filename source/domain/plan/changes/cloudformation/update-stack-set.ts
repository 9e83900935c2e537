import type {ChangeKindFacts} from '../change-kind.ts';
import {tagging} from '../tagging.ts';
import {stackSetArn, targeting} from './stack-set-arn.ts';

const targetingStacks = targeting('cloudformation:UpdateStackSet');
const taggingSet = tagging('cloudformation:TagResource', stackSetArn);
const untaggingSet = tagging('cloudformation:UntagResource', stackSetArn);

/**
Another template or other values for the set, and for the stacks that it names; the others are outdated then. Tags that
the request leaves out go (CloudFormation API: UpdateStackSet, `Tags`).
*/
export const updatingStackSet = {
	kind: 'update-stack-set',
	service: 'cloudformation',
	operation: 'UpdateStackSet',
	about: 'stack-set',
	tokenAt: 'OperationId',
	resource: stackSetArn,
	beside: (change, identity) => [targetingStacks, taggingSet, untaggingSet].flatMap(needs => needs(change, identity)),
	writesKey: true,
} as const satisfies ChangeKindFacts<'update-stack-set'>;
