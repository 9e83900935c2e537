import type {SetupEvent} from '../../domain/ending/event.ts';
import {isSame} from '../../domain/kit/same.ts';
import type {LookedAt, Session} from '../choosing/session.ts';
import type {AskCode, Ports} from '../ports.ts';
import {identify, signIn} from './enter.ts';
import type {Due, Reader} from './reader.ts';
import {checkChosenKey} from './check-chosen-key.ts';
import {compareStoredKey} from './compare-stored-key.ts';
import {findClusters} from './find-clusters.ts';
import {findStoredKeys} from './find-stored-keys.ts';
import {readChosen} from './read-chosen.ts';
import {readLeftovers} from './read-leftovers.ts';
import {readRole} from './read-role.ts';
import {readWorkloads} from './read-workloads.ts';
import {validateKey} from './validate-key.ts';

/** All that is read of an account, in this order. A new reader is a file beside this one and a line here. */
export const readers: readonly Reader[] = [
	findClusters,
	readChosen,
	readWorkloads,
	findStoredKeys,
	validateKey,
	checkChosenKey,
	compareStoredKey,
	readRole,
	readLeftovers,
];

/** What a run about an application needs: it has nothing to do with keys and roles. */
const readersOfService: readonly Reader[] = [findClusters, readChosen, readWorkloads];

/** Reads whatever the choices so far make readable and was not read for them yet. */
export async function* observe(session: Session, ports: Ports, ask: AskCode): AsyncGenerator<SetupEvent, Session> {
	switch (session.kind) {
		case 'signed-out': {
			const after = yield* signIn(session, ports, ask);
			return after.kind === 'signed-out' ? after : yield* observe(after, ports, ask);
		}

		case 'signed-in': {
			const after = yield* identify(session, ports);
			return after.kind === 'signed-in' ? after : yield* lookAround(after, ports);
		}

		case 'looked-at': {
			return yield* lookAround(session, ports);
		}
	}
}

/** Reads what is due of a known account, one reader after the other: a later one may rest on an earlier one. */
export async function* lookAround(start: LookedAt, ports: Ports): AsyncGenerator<SetupEvent, LookedAt> {
	let session = start;
	for (let next = nextDue(session, ports); next; next = nextDue(session, ports)) {
		const {reader, wanted, read} = next;
		const seen = yield* read();
		session = {
			...session,
			observed: {...session.observed, ...seen},
			reads: new Map(session.reads).set(reader, wanted),
		};
	}

	return session;
}

function nextDue(session: LookedAt, ports: Ports): (Due & {readonly reader: Reader}) | undefined {
	const {asks} = ports.run.command;
	const isAboutService = asks !== 'everything' && asks.includes('service');
	for (const reader of isAboutService ? readersOfService : readers) {
		const due = reader.due(session, ports);
		if (due && !(session.reads.has(reader) && isSame(session.reads.get(reader), due.wanted))) {
			return {...due, reader};
		}
	}

	return undefined;
}
