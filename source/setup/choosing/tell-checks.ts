import type {Invocation} from '../../domain/choices/invocation.ts';
import type {CheckResult} from '../../domain/choices/problem/check-result.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {groupChecks} from '../../domain/plan/checks/group-checks.ts';

/** Tells what checks found: what is alike on several subjects once. */
export function* tellChecks(checks: readonly CheckResult[], again: Invocation): Generator<SetupEvent, void> {
	for (const {check, each} of groupChecks(checks)) {
		yield {type: 'checked', check, ...(each.length > 1 && {each}), again};
	}
}
