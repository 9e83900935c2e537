import type {Command} from '../../../domain/account/repair.ts';
import type {AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {MissingPolicy} from '../../../domain/plan/permissions/policies-of.ts';
import type {WrittenWiring} from '../../../domain/ending/event.ts';
import type {ServiceWiring} from '../../../domain/wiring/make-wiring.ts';
import type {Plan} from '../../../domain/plan/plan.ts';

/** What a person may do besides answering, where the program can do it. */
export type LinesTools = {
	/** Shows a text in the pager that the person has named; absent where lines are to stay, or none is named. */
	readonly page?: (text: string) => Promise<void>;
	/** Shows a page in the person's browser, where there is one; its address is told as well. */
	readonly openLink?: (url: string) => Promise<void>;
	/** Runs a command on the person's terminal, without a shell, and gives its exit code. */
	readonly runCommand?: (command: Command) => Promise<number>;
	/** Writes the plan's files, those of one of several accounts for themselves, and gives their names. */
	readonly writePlan?: (plan: Plan, of?: AccountName) => Promise<readonly string[]>;
	/** Writes an application's new definition and how it is deployed into files; nothing where nothing is missing. */
	readonly writeWiring?: (wiring: ServiceWiring) => Promise<WrittenWiring | undefined>;
	/** Writes each policy into the working folder, over nothing that is there, and gives the files' names. */
	readonly writePolicies?: (policies: readonly MissingPolicy[]) => Promise<readonly string[]>;
};
