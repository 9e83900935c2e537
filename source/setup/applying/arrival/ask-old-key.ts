import type {DatadogKeys} from '../../../domain/account/datadog/datadog-answer.ts';
import {intents} from '../../../domain/choices/intent.ts';
import {agentsKey} from '../../../domain/choices/tidy-key.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {OldKeyUse} from '../../../domain/ending/old-key-left.ts';
import {keyInClear} from '../../../domain/found/clear-key.ts';
import {todayOn} from '../../../domain/found/today.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import {oldKeys} from '../../../domain/plan/rotation/old-key.ts';
import {decidedIn} from '../../choosing/decided-in.ts';
import {situationOf, type LookedAt} from '../../choosing/session.ts';
import type {Ports} from '../../ports.ts';
import {readableKey} from '../../readers/readable-key.ts';
import {whenAllowed} from './when-allowed.ts';

type Asking = {readonly session: LookedAt; readonly ports: Ports};

/**
When the key before was used last, by what Datadog lists: it is found by its ending, which Datadog shows to everybody
who may see the list. Nothing where the run brought no key, or Ctrl+C.
*/
export async function* askOldKey(
	keys: DatadogKeys,
	plan: Plan,
	{session, ports}: Asking,
): AsyncGenerator<SetupEvent, OldKeyUse | undefined> {
	const decided = decidedIn(session, ports);
	const {site, intent} = decided.choices;
	const signal = ports.interrupt.graceful;
	const stored = oldKeys(decided)?.stored;
	if (!intents[intent].bringsKey || plan.changes.length === 0 || !stored || signal.aborted) {
		return undefined;
	}

	yield {type: 'reading', what: 'old-key', subject: site};
	const inClear = keyInClear(todayOn(situationOf(session, ports)));
	const read = await Promise.all(
		stored.map(async ({kind, valueFrom: reference, region, isReplaced}) =>
			readableKey(session.aws, {kind, reference, region, ...(isReplaced && {isBefore: true})}, signal),
		),
	);
	const endings = [...read, inClear].flatMap(secret =>
		secret ? [agentsKey(secret.reveal()).slice(-endingLength)] : [],
	);
	if (endings.length === 0) {
		return {kind: 'unknown', why: 'unread'};
	}

	const answer = await whenAllowed(async () => ports.datadog.listKeys({site, keys}, signal), ports);
	if (answer.kind === 'unanswered') {
		return signal.aborted ? undefined : {kind: 'unknown', why: answer.why};
	}

	const found = answer.value.filter(({ending}) => endings.includes(ending));
	return found.length === 0 ? {kind: 'unlisted'} : {kind: 'known', keys: found};
}

/** Datadog API reference, "Get all API keys": `last4`. */
const endingLength = 4;
