import {commands} from '../commands/all.ts';
import type {Command} from '../commands/command.ts';
import type {Answers} from '../domain/choices/answers.ts';
import {intents} from '../domain/choices/intent.ts';
import {leadingIn} from '../domain/choices/wishes/wanted-account.ts';
import {commandOf} from '../domain/choices/invocation.ts';
import type {FoundRun} from '../domain/ending/found-run.ts';
import {shellQuote} from '../domain/kit/shell-quote.ts';

/** What commands are for, as far as it matters here. */
type Known = {readonly commands: readonly Command[]; readonly intents: typeof intents};

const ours: Known = {commands, intents};

/** What takes a run back that died, on its clusters, as whoever runs this; nothing where no command does just that. */
export function takeBack(
	{takenBack, targets}: Pick<FoundRun, 'takenBack' | 'targets'>,
	said: Answers,
	known: Known = ours,
): string | undefined {
	const command = known.commands.find(
		one => 'intent' in one && takenBack !== undefined && known.intents[one.intent].takesBack === takenBack,
	);
	return (
		command &&
		shellQuote(
			commandOf(command.name, {
				...leadingIn(said),
				region: [...new Set(targets.map(({region}) => region))],
				cluster: [...new Set(targets.map(({cluster}) => cluster))],
			}),
		)
	);
}
