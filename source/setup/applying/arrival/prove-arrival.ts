import type {Reader} from '../../../datadog/gateway.ts';
import type {Unanswered} from '../../../domain/account/datadog/datadog-answer.ts';
import type {Proof, SetupEvent} from '../../../domain/ending/event.ts';
import type {Arrival, DatadogLook} from '../../../domain/rollout/arrival/arrival.ts';
import type {Awaited} from '../../../domain/rollout/arrival/awaited.ts';
import {hasArrived, judgeArrival} from '../../../domain/rollout/arrival/judge-arrival.ts';
import type {Ports} from '../../ports.ts';
import {lookAtDatadog} from './look-at-datadog.ts';
import {whenAllowed} from './when-allowed.ts';

/** How it is asked. */
export type Proving = {
	readonly reader: Reader;
	/** For how long, in seconds; 0 for one look. */
	readonly patience: number;
	/** How long before the first look data may be from, in seconds: none where other Agents ran until then. */
	readonly recent: number;
};

type Asking = Pick<Ports, 'datadog' | 'clock' | 'interrupt'>;

/** In seconds: between looks at first and later, and between those that are limited to some hundred an hour. */
const short = 5;
const long = 10;
const deepEvery = 30;

/** In seconds: how much longer than hosts metrics and lines take, until they can be searched. */
const grace = 90;

/** Looks that fail one after the other before Datadog is given up. */
const most = 3;

/**
Asks Datadog for the hosts of these clusters until all report or time is up, or Ctrl+C. Yields how far it has come and
at last what is known; a failure is known too. Needs nothing of a run but its ports, and changes nothing.
*/
export async function* proveArrival(
	awaited: readonly Awaited[],
	{reader, patience, recent}: Proving,
	{datadog, clock, interrupt}: Asking,
): AsyncGenerator<SetupEvent, Proof> {
	const {site} = reader;
	yield {type: 'reading', what: 'proof', subject: site};
	const begun = clock.now();
	const passed = () => (clock.now() - begun) / 1000;
	let stands: Standing = {deepAt: deepEvery, failures: 0};
	for (;;) {
		const isLast = passed() >= patience;
		const isDeep = isLast || passed() >= stands.deepAt;
		const {look: seen} = stands;
		const asked = async () =>
			lookAtDatadog({
				datadog,
				reader,
				signal: interrupt.graceful,
				awaited,
				...(seen && {before: seen}),
				recent,
				now: new Date(clock.now()).toISOString(),
				isDeep,
			});
		const answer = await whenAllowed(asked, {clock, interrupt});
		if (interrupt.graceful.aborted) {
			// A request that Ctrl+C cut off is no failure of Datadog.
			const look = answer.kind === 'answered' ? answer.value : stands.look;
			return yield* said(look ? proofOf(judgeArrival(awaited, look)) : {kind: 'unknown', site, why: 'stopped'});
		}

		let pause = passed() < 60 ? short : long;
		if (answer.kind === 'unanswered') {
			pause = Math.max(pause, answer.seconds ?? 0);
			stands = {...stands, failures: stands.failures + 1};
			if (isFinal(answer.why) || stands.failures >= most || isLast || passed() + pause > patience) {
				return yield* said({kind: 'unknown', site, why: answer.why});
			}
		} else {
			const arrival = judgeArrival(awaited, answer.value);
			const before = stands;
			stands = after(before, {look: answer.value, arrival, isDeep, passed: passed()});
			if (isLast || (isDeep && isEnough(arrival, stands, passed()))) {
				return yield* said(proofOf(arrival));
			}

			if (arrival.hosts !== before.hosts) {
				yield {type: 'proof', proof: {kind: 'waiting', ...arrival}};
			}

			// Nothing but the deep look is left then.
			pause = hasArrived(arrival) && !isDeep ? 1 : pause;
		}

		await clock.pause(Math.min(pause, Math.max(patience - passed(), 1)), interrupt.graceful);
	}
}

/** What was seen so far; times in seconds since it began. */
type Standing = {
	readonly look?: DatadogLook;
	/** So many hosts reported. */
	readonly hosts?: number;
	/** Since when all of them do. */
	readonly allSince?: number;
	/** When to look deeper again. */
	readonly deepAt: number;
	/** One after the other. */
	readonly failures: number;
};

type Seen = {readonly look: DatadogLook; readonly arrival: Arrival; readonly isDeep: boolean; readonly passed: number};

function after({allSince, deepAt}: Standing, {look, arrival, isDeep, passed}: Seen): Standing {
	const next = isDeep ? passed + deepEvery : deepAt;
	return {
		look,
		hosts: arrival.hosts,
		...(arrival.hosts >= arrival.of && {allSince: allSince ?? passed}),
		deepAt: hasArrived(arrival) ? 0 : next,
		failures: 0,
	};
}

/** Metrics and lines are waited for a while longer than hosts; spans are not, for only applications send them. */
function isEnough(arrival: Arrival, {allSince}: Standing, passed: number): boolean {
	return hasArrived(arrival) || (allSince !== undefined && passed - allSince >= grace);
}

function proofOf(arrival: Arrival): Proof {
	return {kind: arrival.hosts >= arrival.of ? 'arriving' : 'not-yet', ...arrival};
}

function* said(proof: Proof): Generator<SetupEvent, Proof> {
	yield {type: 'proof', proof};
	return proof;
}

/** Asked again it would be answered the same. */
function isFinal(why: Unanswered): boolean {
	return why === 'refused' || why === 'not-permitted';
}
