import type {ChangeKindFacts} from '../change-kind.ts';
import {tagging} from '../tagging.ts';
import {passingAdministrator, stackSetArn} from './stack-set-arn.ts';

const taggingSet = tagging('cloudformation:TagResource', stackSetArn);

/** Makes no stack yet. Its parameters may hold the API key, which goes to every stack of it. */
export const creatingStackSet = {
	kind: 'create-stack-set',
	service: 'cloudformation',
	operation: 'CreateStackSet',
	about: 'stack-set',
	tokenAt: 'ClientRequestToken',
	resource: stackSetArn,
	beside: (change, identity) => [...taggingSet(change, identity), ...passingAdministrator(change)],
	writesKey: true,
	exported: {arnAt: 'StackSetId'},
} as const satisfies ChangeKindFacts<'create-stack-set'>;
