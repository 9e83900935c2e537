import type {Command} from '../../account/repair.ts';
import {instead, type Invocation} from '../../choices/invocation.ts';
import {intents} from '../../choices/intent.ts';
import {readActions} from '../../plan/permissions/operator-policy.ts';

/**
The command for policies, where these actions stand in one: it prints what the changes of an install need, and what is
read before any plan.
*/
export function policyFor(run: Invocation, actions: readonly string[]): Command | undefined {
	const isRead = actions.length > 0 && actions.every(action => readActions.some(one => one === action));
	return isRead || intents[run.command.intent].followsAnswers ? instead(run, 'iam') : undefined;
}
