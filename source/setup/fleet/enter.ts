import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {ChoiceId} from '../../domain/choices/choices.ts';
import type {FleetWishes} from '../../domain/choices/wishes/fleet-wishes.ts';
import type {StackSetAddress} from '../../aws/gateway.ts';
import type {Choose, Chosen} from '../choosing/chosen.ts';
import {choicesOf, newSession, type LookedAt} from '../choosing/session.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import {withoutModel} from './model-account.ts';

/** Who is signed in, and where the stack set is. */
export type Entered = {readonly session: LookedAt; readonly wishes: FleetWishes; readonly at: StackSetAddress};

/** Signs in; nothing where somebody left before that. */
export async function* enter(
	choose: Choose,
	ports: Ports,
	ask: Ask,
): AsyncGenerator<SetupEvent, Entered | Exclude<Chosen, {readonly kind: 'decided'}>> {
	const wishes = wishesOf(ports);
	const chosen: Chosen = yield* withoutModel(choose(newSession, undefined, signingIn(ports), ask));
	if (chosen.kind !== 'decided') {
		return chosen;
	}

	const session = {...chosen.session, answers: chosen.session.answers.filter(({id}) => ofSignIn.has(id))};
	const {name, homeRegion, isDelegate} = wishes;
	const [first] = choicesOf(session).regions ?? [];
	const region = homeRegion ?? session.observed.defaultRegion ?? first;
	if (region === undefined) {
		throw new ProblemError({code: 'no-region'});
	}

	return {session, wishes, at: {region, name, isDelegate}};
}

/** What is decided before the stack set is read: how the Agent is to be may stand there. */
const ofSignIn: ReadonlySet<ChoiceId> = new Set(['credentials', 'regions']);

function signingIn(ports: Ports): Ports {
	const {run} = ports;
	const {credentials, regions} = run.given.entries;
	const entries = {...(credentials && {credentials}), ...(regions && {regions})};
	return {
		...ports,
		run: {...run, command: {...run.command, asks: [...ofSignIn]}, given: {entries, choices: {}, approve: false}},
	};
}

/** A command for fleets has them always: one without is our own bug. */
export function wishesOf({run: {fleet}}: Pick<Ports, 'run'>): FleetWishes {
	if (!fleet) {
		throw new TypeError('a fleet without its wishes');
	}

	return fleet;
}

/** How a run ends that somebody left before it had begun. */
export function leaving({kind}: Exclude<Chosen, {readonly kind: 'decided'}>): Ending {
	return {outcome: kind === 'left' ? {kind: 'left', clusters: []} : {kind: 'stopped', changed: false, clusters: []}};
}
