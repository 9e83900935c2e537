import type {ListedKey} from '../account/datadog/listed-key.ts';
import type {Unanswered} from '../account/datadog/datadog-answer.ts';
import type {Command} from '../account/repair.ts';
import type {Decided} from '../choices/complete-choices.ts';
import {intents} from '../choices/intent.ts';
import {again, type Invocation} from '../choices/invocation.ts';
import type {Plan} from '../plan/plan.ts';
import {oldKeys, type OldKeys} from '../plan/rotation/old-key.ts';

/**
What Datadog tells of the key before. `known`: the keys that end as it does, mostly one. `unlisted`: none does, so that
it was revoked, or is of another organization. `unread`: where it was it can't be read any more.
*/
export type OldKeyUse =
	| {readonly kind: 'known'; readonly keys: readonly ListedKey[]}
	| {readonly kind: 'unlisted'}
	| {readonly kind: 'unknown'; readonly why: Unanswered | 'unread'};

/** What is left of the key before, at the end of a run that brought another one. */
export type OldKeyLeft = OldKeys & {
	/** Absent where nobody gave an application key. */
	readonly use?: OldKeyUse;
	/** Agents of this run may still have it: not all of them were seen to start again. */
	readonly isHeld?: true;
	/** The same where others read it, as far as they are on clusters. */
	readonly elsewhereToo?: Command;
};

type Left = {readonly use?: OldKeyUse | undefined; readonly invocation: Invocation; readonly isHeld: boolean};

/** `undefined` where the run was not about a key, or nobody looked. */
export function oldKeyLeft(plan: Plan, decided: Decided, {use, invocation, isHeld}: Left): OldKeyLeft | undefined {
	const isAbout = intents[decided.choices.intent].bringsKey === true && plan.changes.length > 0;
	const old = isAbout ? oldKeys(decided) : undefined;
	if (!old) {
		return undefined;
	}

	const others = [...old.stored.flatMap(({by, isReplaced}) => (isReplaced ? by : [])), ...old.elsewhere].filter(
		({cluster}) => cluster !== undefined,
	);
	const regions = [...new Set(others.map(({region}) => region))];
	const clusters = [...new Set(others.flatMap(({cluster}) => cluster ?? []))];
	return {
		...old,
		...(use && {use}),
		...(isHeld && {isHeld}),
		...(others.length > 0 && {
			elsewhereToo: again(invocation, {region: regions, cluster: clusters, canary: undefined, yes: undefined}),
		}),
	};
}
