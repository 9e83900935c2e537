import type {DatadogKeys} from '../../../domain/account/datadog/datadog-answer.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Invocation} from '../../../domain/choices/invocation.ts';
import type {Problem} from '../../../domain/choices/problem/problem.ts';
import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import type {Secret} from '../../../domain/kit/secret.ts';
import type {Target} from '../../../domain/plan/plan.ts';
import {appKeyQuestion} from '../../../domain/questions/decisions/application-key.ts';
import {shownAnswer} from '../../../domain/questions/shown-answer.ts';
import {decidedIn} from '../../choosing/decided-in.ts';
import {situationOf, type LookedAt} from '../../choosing/session.ts';
import type {Ask, Ports} from '../../ports.ts';
import {awaitedIn, patienceOf} from './awaited-in.ts';
import {findApiKey, type FoundKey} from './keys-for-proof.ts';
import {proveArrival} from './prove-arrival.ts';

/** What runs now, and who can be asked. */
export type Installed = {
	readonly targets: readonly Target[];
	readonly rollouts: readonly Rollout[];
	readonly session: LookedAt;
	readonly ports: Ports;
	readonly ask: Ask;
	/** The run as it would be started again. */
	readonly again: Invocation;
};

/**
With an application key, whether the data of the Agents that now run arrives. It comes from the environment, and a demo
has its own; a person who answered before is asked for it once, and again for one that Datadog does not know. Without
one nothing happens, and whatever is found out changes nothing of how the run ended. Returns the keys that Datadog
took.
*/
export async function* proveInstall(installed: Installed): AsyncGenerator<SetupEvent, DatadogKeys | undefined> {
	const {rollouts, session, ports, ask, again} = installed;
	const {given} = ports.run;
	const {site} = decidedIn(session, ports).choices;
	// `--yes` is for runs that go on by themselves, to their end.
	const isAsked = !given.approve && session.answers.some(({source}) => source === 'person');
	const ready = given.applicationKey ?? given.offeredApplicationKeys?.[site];
	const isRunning = rollouts.some(({verdict}) => verdict === 'succeeded');
	if (!isRunning || (!ready && !isAsked) || ports.interrupt.graceful.aborted) {
		return undefined;
	}

	const key = await findApiKey(installed);
	if (!key) {
		// Asking for the one key would be in vain without the other.
		if (ready) {
			yield {type: 'proof', proof: {kind: 'unknown', site, why: 'no-api-key'}};
		}

		return undefined;
	}

	let complaint: Problem | undefined;
	for (;;) {
		const secret = ready ?? (yield* askedKey({session, ports, ask, again, complaint}));
		if (!secret) {
			return undefined;
		}

		const isRefused = yield* prove(secret, key, installed);
		if (!isRefused) {
			return {api: key.api, application: secret};
		}

		if (ready) {
			return undefined;
		}

		complaint = {code: 'application-key', site, why: 'refused'};
	}
}

type Asking = Pick<Installed, 'session' | 'ports' | 'ask' | 'again'> & {readonly complaint: Problem | undefined};

/** Whatever is no key means no. */
async function* askedKey({
	session,
	ports,
	ask,
	again,
	complaint,
}: Asking): AsyncGenerator<SetupEvent, Secret | undefined> {
	const {site} = decidedIn(session, ports).choices;
	const question = appKeyQuestion({site, ...(complaint && {complaint})});
	const reply = await ask({...question, again});
	if (reply.kind !== 'answer' || reply.value.kind !== 'given') {
		return undefined;
	}

	const {value, source} = reply;
	const shown = shownAnswer(question.id, value, situationOf(session, ports));
	yield {type: 'answered', question: question.id, value: shown, source};
	return value.secret;
}

/** Whether Datadog did not know the key. */
async function* prove(
	secret: Secret,
	{api, isTheirs}: FoundKey,
	{targets, rollouts, session, ports}: Installed,
): AsyncGenerator<SetupEvent, boolean> {
	const {site} = decidedIn(session, ports).choices;
	const proof = yield* proveArrival(
		awaitedIn({targets, rollouts}, {site, hasThisKey: isTheirs}),
		{
			reader: {site, keys: {api, application: secret}},
			patience: patienceOf(ports),
			// Until the rollout ended, older Agents ran here and there.
			recent: 0,
		},
		ports,
	);
	return proof.kind === 'unknown' && proof.why === 'refused';
}
