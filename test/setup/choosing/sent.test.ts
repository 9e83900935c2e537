import {deepEqual, ok} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Json, JsonObject} from '../../../source/domain/kit/json.ts';
import {mask} from '../../../source/domain/kit/mask.ts';
import {carriedOut, fileFor, savedPlan} from '../../support/answers/saved-plan.ts';
import {startFaultProxy} from '../../support/fault-proxy.ts';
import {simulated} from '../../support/simulated.ts';

/** Each world and command, with what a saved plan of it is carried out with besides a yes. */
const rows = {
	install: {world: 'shop', args: ['install', '--cluster', 'shop-prod', '--features', 'default,+logs'], consent: []},
	'install on Managed Instances': {
		world: 'managed',
		args: ['install', '--cluster', 'all'],
		consent: ['--replace-instances'],
	},
	upgrade: {world: 'outdated', args: ['upgrade', '--cluster', 'all'], consent: []},
	rollback: {world: 'upgraded', args: ['rollback', '--cluster', 'all'], consent: []},
	uninstall: {world: 'installed', args: ['uninstall', '--cluster', 'all'], consent: []},
	'rotate-key': {world: 'installed', args: ['rotate-key', '--cluster', 'all'], consent: []},
};

type SavedChange = {readonly id: string; readonly kind: string; readonly request: JsonObject};

type Saved = {readonly plan: {readonly changes: readonly SavedChange[]}};

/** `create-service` as AWS writes it. */
function operationOf(kind: string): string {
	return kind
		.split('-')
		.map(word => word.charAt(0).toUpperCase() + word.slice(1))
		.join('');
}

/** The fields of a request one by one, as the query protocol has them; of JSON the same, so that both compare alike. */
function fieldsOf(value: Json | undefined, at = ''): ReadonlyArray<readonly [string, string]> {
	if (typeof value === 'object') {
		return Object.entries(value).flatMap(([key, inner]: [string, Json]) => {
			const part = Array.isArray(value) ? `member.${Number(key) + 1}` : key;
			return fieldsOf(inner, at === '' ? part : `${at}.${part}`);
		});
	}

	return value === undefined ? [] : [[at, String(value)]];
}

function sentFields(body: string): Readonly<Record<string, string>> {
	const fields = body.startsWith('{')
		? fieldsOf(JSON.parse(body) as JsonObject)
		: [...new URLSearchParams(body)].filter(([name]) => name !== 'Action' && name !== 'Version');
	return Object.fromEntries(fields);
}

/** A saved request with what earlier changes made in the place of their names, and what is masked as it was sent. */
function asSent(request: JsonObject, sent: Readonly<Record<string, string>>, made: ReadonlyMap<string, string>) {
	return Object.fromEntries(
		fieldsOf(request).map(([name, value]) => {
			const whole = value.replaceAll(
				/\$\{(?<place>[^\}]+)\}/gv,
				(text, place: string) => made.get(place) ?? text,
			);
			return [name, value === mask ? (sent[name] ?? '') : whole];
		}),
	);
}

function resultsIn(events: readonly SetupEvent[]): ReadonlyMap<string, string> {
	return new Map(
		events.flatMap(event =>
			event.type === 'change-done'
				? Object.entries(event.result).map(([field, value]) => [`${event.change.id}.${field}`, value] as const)
				: [],
		),
	);
}

for (const [name, {world, args, consent}] of Object.entries(rows)) {
	test(`${name}: what reaches AWS is the request in the saved plan, to the last field`, async t => {
		const simulator = await simulated(world, t);
		const {nextApiKey} = simulator.demo;
		const given = name === 'rotate-key' && nextApiKey !== undefined ? {key: nextApiKey} : {};
		const file = fileFor(t);
		const {plan} = (await savedPlan(simulator, file, {args, ...given})) as Saved;
		const changing = new Set(plan.changes.map(({kind}) => operationOf(kind)));
		const sent: Array<readonly [operation: string, fields: Readonly<Record<string, string>>]> = [];
		const proxy = await startFaultProxy(simulator.url, ({operation, body}) => {
			const [, action = ''] = operation.split(':', 2);
			if (changing.has(action)) {
				sent.push([action, sentFields(body)]);
			}

			return undefined;
		});
		t.after(proxy.close);
		const run = {...given, args: ['--yes', ...consent]};
		const {events} = await carriedOut({...simulator, url: proxy.url}, file, run);
		const made = resultsIn(events);
		// One cluster goes first, so that requests of others may wait for it.
		const order = events.flatMap(event => (event.type === 'change-started' ? [event.change.id] : []));
		const changes = order.flatMap(id => plan.changes.filter(change => change.id === id));
		ok(plan.changes.length > 0);
		deepEqual(
			[changes.length, sent],
			[
				plan.changes.length,
				changes.map(({kind, request}, index) => [
					operationOf(kind),
					asSent(request, sent[index]?.[1] ?? {}, made),
				]),
			],
		);
	});
}
