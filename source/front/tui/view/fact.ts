import type {SetupEvent} from '../../../domain/ending/event.ts';

/** One kind of event, chosen by its tag. */
export type EventOf<Type extends SetupEvent['type']> = Extract<SetupEvent, {readonly type: Type}>;

/** What stays in the scrollback: events whose facts can't change any more. */
export type Fact = EventOf<
	| 'identified'
	| 'observed'
	| 'answered'
	| 'verified'
	| 'checked'
	| 'policies'
	| 'planned'
	| 'change-done'
	| 'rollout'
	| 'proof'
	| 'problem'
	| 'finished'
>;
