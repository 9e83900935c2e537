import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {Receipt} from '../../../domain/ending/receipt.ts';

/** One kind of event, chosen by its tag. */
export type EventOf<Type extends SetupEvent['type']> = Extract<SetupEvent, {readonly type: Type}>;

/** What stays in the scrollback: events whose facts can't change any more. */
export type Fact =
	| EventOf<
			| 'identified'
			| 'found-run'
			| 'observed'
			| 'answered'
			| 'verified'
			| 'checked'
			| 'policies'
			| 'bundle'
			| 'wiring'
			| 'planned'
			| 'plan-saved'
			| 'code'
			| 'estate'
			| 'fleet'
			| 'change-done'
			| 'rollout'
			| 'proof'
			| 'problem'
			| 'finished'
			| 'accounts-planned'
			| 'account-finished'
	  >
	/** What follows is of another account than what is above. */
	| {readonly type: 'account'; readonly of: AccountName}
	/** What a person asked for at the end. */
	| {readonly type: 'guide'; readonly receipt: Receipt};
