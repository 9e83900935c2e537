import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import {isUnread, type SetupEvent} from '../../../domain/ending/event.ts';
import {plain} from '../../../text/letters/plain.ts';
import type {Words} from '../../../text/words.ts';
import {rolloutNews} from '../../../domain/ending/told/rollout-news.ts';
import {fleetNews} from '../../../domain/fleet/view/fleet-news.ts';
import type {EventOf} from './telling.ts';

/** Clusters that are told of one by one when they are found; more are counted, and the questions list them. */
const most = 20;

/** Clusters of which it is said that they are being read; of more, only what can't be read is told. */
const mostInside = 5;

/**
Keeps of each event what is new, in the order in which it is told. A rollout is asked about every few seconds and
changes rarely; an instance in trouble is named once, and again when its trouble changes. A cluster is read several
times, and told of again where what there is to tell has changed. A failed check is told with
the plan that it keeps from being applied, or before whatever comes in the place of one.
*/
export function news(words: Words): (event: SetupEvent) => readonly SetupEvent[] {
	const last = new Map<string, Rollout>();
	const read = new Map<string, string>();
	const ofFleet = fleetNews();
	let found = 0;
	let inside = 0;
	let isListing = false;
	let failed: ReadonlyArray<EventOf<'checked'>> = [];
	/** Of several clusters the last state of each. */
	const states = new Map<string, string>();
	return event => {
		switch (event.type) {
			case 'started': {
				isListing = event.checks === 'all';
				return [event];
			}

			case 'checked': {
				const isHeld = event.check.verdict === 'fail' && !isListing;
				failed = isHeld ? [...failed, event] : failed;
				return isHeld ? [] : [event];
			}

			case 'observed': {
				const {facts} = event;
				found = facts.kind === 'region-listed' ? found + facts.clusters : found;
				if (facts.kind !== 'cluster') {
					return [event];
				}

				if (Math.max(found, inside) > most && !isUnread(facts)) {
					return [];
				}

				const text = plain(words.observed(facts));
				const isNew = read.get(facts.facts.arn) !== text;
				read.set(facts.facts.arn, text);
				return isNew ? [event] : [];
			}

			case 'reading': {
				found = event.what === 'clusters' ? found : 0;
				inside = event.what === 'cluster' ? inside + 1 : 0;
				return inside > mostInside ? [] : [event];
			}

			case 'planned': {
				failed = [];
				return [event];
			}

			case 'code':
			case 'policies':
			case 'problem':
			case 'finished': {
				const held = failed;
				failed = [];
				return [...held, event];
			}

			case 'cluster-state': {
				states.set(`${event.cluster.region} ${event.cluster.cluster}`, event.cluster.state);
				return [event];
			}

			case 'fleet': {
				return ofFleet(event);
			}

			case 'rollout': {
				const {target, region, cluster, verdict, isOneOfSeveral} = event.rollout;
				const before = last.get(target);
				last.set(target, event.rollout);
				// Of several clusters what follows says that this one is done, and how many are.
				const isUnderWay = states.get(`${region} ${cluster}`) === 'rolling-out';
				return isUnderWay && verdict === 'succeeded' && !isOneOfSeveral ? [] : rolloutNews(event, before);
			}

			default: {
				return [event];
			}
		}
	};
}
