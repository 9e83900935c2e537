import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Ask, Ports} from '../ports.ts';
import type {Session} from '../choosing/session.ts';
import {checkChosenKey} from './check-chosen-key.ts';
import {identify, openAws, readRole, readSources} from './read-account.ts';
import {findClusters, readChosen} from './read-clusters.ts';
import {compareStoredKey, findStoredKeys, validateKey} from './read-key.ts';
import type {Reader} from './reader.ts';

const readers: readonly Reader[] = [
	readSources,
	openAws,
	identify,
	findClusters,
	readChosen,
	findStoredKeys,
	validateKey,
	checkChosenKey,
	compareStoredKey,
	readRole,
];

/** Reads whatever the choices so far make readable and was not read for them yet. */
export async function* observe(session: Session, ports: Ports, ask: Ask): AsyncGenerator<SetupEvent, Session> {
	let current = session;
	for (;;) {
		const next = readers
			.map(reader => ({reader, name: reader.due(current, ports)}))
			.find(({name}) => name !== undefined && !current.read.includes(name));
		if (next?.name === undefined) {
			return current;
		}

		const after: Session = yield* next.reader.read(current, ports, ask);
		current = {...after, read: [...after.read, next.name]};
	}
}
