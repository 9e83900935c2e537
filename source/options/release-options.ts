import type {Command} from '../commands/command.ts';
import type {Given} from '../domain/choices/given.ts';
import type {ReleaseWishes} from '../domain/choices/wishes/release-wishes.ts';
import {parseRecoveryDays} from '../domain/choices/wishes/removal-choices.ts';
import {named} from './named.ts';
import type {Values} from './read-arguments.ts';

/** What the options of a removal say, as far as they were given. */
export function removalOf(values: Values): Given['removal'] {
	const days = parseRecoveryDays(values['recovery-days']?.[0] ?? '');
	return {
		...(values['delete-revisions'] !== undefined && {deleteRevisions: true}),
		...(days !== undefined && {recoveryDays: days}),
	};
}

/** What was said of versions, and of which cluster goes first: of a fleet an account does, and no cluster. */
export function releaseIn(command: Command, values: Values): ReleaseWishes {
	return {
		...(values.pin !== undefined && {pin: true}),
		...(values['allow-downgrade'] !== undefined && {allowDowngrade: true}),
		...(command.purpose !== 'fleet' && named('canary', values.canary?.[0])),
	};
}
