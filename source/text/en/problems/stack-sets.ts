import type {Line} from '../../../domain/kit/message.ts';
import type {StackSetRefusal} from '../../../domain/choices/problem/areas/stack-set-problem.ts';
import {part} from '../../part.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';
import {trace} from './trace.ts';

/** CloudFormation does nothing with a stack set. */
export const stackSetProblems: Explanations<'stack-set-refused'> = {
	'stack-set-refused': problem => ({
		title: titles[problem.why](problem.stackSet),
		body: said(problem.detail),
		ids: trace(problem.trace),
	}),
};

const titles: Readonly<Record<StackSetRefusal, (stackSet: string) => Line>> = {
	'trusted-access': () => ['StackSets may not work in this organization yet'],
	'not-administrator': () => ["This account doesn't administer StackSets for its organization"],
	'not-delegate': () => ["This account isn't registered as a delegated administrator of StackSets"],
	gone: stackSet => ['Stack set ', part.value(stackSet), " isn't there any more"],
	taken: stackSet => ['Another stack set has the name ', part.value(stackSet)],
	quota: stackSet => ['A quota of CloudFormation is reached at stack set ', part.value(stackSet)],
	moved: stackSet => ['Somebody else changed stack set ', part.value(stackSet), ' in the meantime'],
	busy: stackSet => ['Another operation on stack set ', part.value(stackSet), " hasn't ended yet"],
	'not-empty': stackSet => ['Stack set ', part.value(stackSet), ' still has stacks'],
};
