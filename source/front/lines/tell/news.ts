import type {InstanceRollout, Rollout} from '../../../domain/choices/problem/rollout.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import {plain} from '../../../text/plain.ts';
import type {Words} from '../../../text/words.ts';
import type {EventOf} from './telling.ts';

/**
Keeps of each event what is new, in the order in which it is told. A rollout is asked about every few seconds and
changes rarely; an instance in trouble is named once, and again when its trouble changes. A cluster is read several
times, and told of again where what there is to tell has changed. A failed check is told with
the plan that it keeps from being applied, or before whatever comes in the place of one.
*/
export function news(words: Words): (event: SetupEvent) => readonly SetupEvent[] {
	const last = new Map<string, Rollout>();
	const read = new Map<string, string>();
	let isListing = false;
	let failed: ReadonlyArray<EventOf<'checked'>> = [];
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
				if (event.facts.kind !== 'cluster') {
					return [event];
				}

				const {arn} = event.facts.facts;
				const text = plain(words.observed(event.facts));
				const isNew = read.get(arn) !== text;
				read.set(arn, text);
				return isNew ? [event] : [];
			}

			case 'planned': {
				failed = [];
				return [event];
			}

			case 'policies':
			case 'problem':
			case 'finished': {
				const held = failed;
				failed = [];
				return [...held, event];
			}

			case 'rollout': {
				const before = last.get(event.rollout.target);
				last.set(event.rollout.target, event.rollout);
				return moved(event, before);
			}

			default: {
				return [event];
			}
		}
	};
}

function moved(event: EventOf<'rollout'>, before: Rollout | undefined): readonly SetupEvent[] {
	const {rollout} = event;
	const known = new Set(before?.instances.map(instance => trouble(instance)));
	const instances = rollout.instances.filter(instance => !known.has(trouble(instance)));
	const isSame = before !== undefined && instances.length === 0 && state(before) === state(rollout);
	return isSame ? [] : [{...event, rollout: {...rollout, instances}}];
}

function trouble({instance, state: standing, cause}: InstanceRollout): string {
	// That it failed is news once, whichever cause AWS names at the moment.
	return JSON.stringify([instance, standing === 'failed' || cause?.kind]);
}

function state({verdict, counts, unread, unseen}: Rollout): string {
	return JSON.stringify([verdict, counts, unread?.operation, unseen]);
}
