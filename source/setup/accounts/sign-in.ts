import type {CredentialSource} from '../../domain/account/credential-source.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Ask, AskCode} from '../ports.ts';
import {openAsking} from '../readers/open-asking.ts';
import {ofLane, opened, settled, type Lane, type LaneState} from './lane.ts';

/**
Opens the account of a profile and asks whose it is, before anything else is asked or read: only then it shows that two
profiles are of one account. A role says it by itself, and is assumed when its turn comes.
*/
export async function* signedIn(lane: Lane, turn: () => Promise<void>, ask: Ask): AsyncGenerator<SetupEvent, Lane> {
	if (lane.wanted.kind === 'role') {
		return lane;
	}

	const {profile} = lane.wanted;
	const {command, said} = lane.ports.run;
	let after = lane;
	const askCode: AskCode = async question => {
		await turn();
		return ask({...question, of: lane.of, again: {command, answers: said}});
	};

	const told: Lane = yield* ofLane(lane, settled(lane, open()));
	return told.state.kind === 'ended' ? told : after;

	async function* open(): AsyncGenerator<SetupEvent, LaneState> {
		const {signIn, interrupt, run} = lane.ports;
		yield {type: 'reading', what: 'identity', subject: profile};
		const sources = await signIn.sources(profile);
		const isNamed = (one: CredentialSource) => one.kind === 'profile' && one.name === profile;
		const source = sources.find(one => isNamed(one)) ?? {kind: 'profile', name: profile, type: 'unknown'};
		const aws = await openAsking(source, signIn, askCode);
		const named = [run.given.entries.regions?.entry ?? []].flat().find(name => name !== 'all');
		const own = (await signIn.region(source)) ?? (typeof named === 'string' ? named : undefined);
		const identity = await aws.identify(own ?? 'us-east-1', interrupt.graceful);
		const {account, alias} = identity;
		after = opened(
			lane,
			{...aws, identify: async () => identity},
			{...lane.of, account, ...(alias !== undefined && {alias})},
		);
		return after.state;
	}
}

/** Two profiles of one account would change it twice. Throws a ProblemError. */
export function checkApart(lanes: readonly Lane[]): void {
	for (const {of} of lanes) {
		const same = lanes.filter(other => of.account !== undefined && other.of.account === of.account);
		if (same.length > 1) {
			const profiles = same.map(lane => lane.of.profile ?? '');
			throw new ProblemError({code: 'same-account', account: of.account ?? '', profiles});
		}
	}
}
