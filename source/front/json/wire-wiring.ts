import type {SetupEvent} from '../../domain/ending/event.ts';
import {plain} from '../../text/letters/plain.ts';
import type {Words} from '../../text/words.ts';
import type {Body} from './wire.ts';
import {wireChange} from './wire-change.ts';

type Wired = Extract<SetupEvent, {readonly type: 'wiring'}>;

/** What an application needs, as a script may act on it; values of its own variables are masked. */
export function wireWiring({wiring, written}: Wired, words: Words) {
	const said = words.wiring.notes(wiring);
	return {
		cluster: wiring.cluster,
		region: wiring.region,
		service: wiring.service,
		networkMode: wiring.network,
		containers: wiring.containers,
		agent: {...wiring.agent},
		changes: wiring.changes.map(change => wireChange(change, words)),
		notes: wiring.notes.map((note, index) => ({
			...note,
			message: (said[index] ?? []).map(line => plain(line)).join('\n'),
		})),
		...(written && {written: {...written}}),
	} satisfies Body<'wiring'>;
}
