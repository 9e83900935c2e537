import type {Command} from '../../domain/account/repair.ts';
import type {MissingPolicy} from '../../domain/plan/permissions/policies-of.ts';
import type {WrittenWiring} from '../../domain/ending/event.ts';
import type {ServiceWiring} from '../../domain/wiring/make-wiring.ts';
import type {AccountName} from '../../domain/choices/wishes/wanted-account.ts';
import type {Plan} from '../../domain/plan/plan.ts';

/** What a screen may do besides answering. */
export type Tools = {
	/** Shows a text in the person's pager; the terminal is handed over before. */
	readonly page: (text: string) => Promise<void>;
	/** Shows a page in the person's browser, where there is one; its address stands on the screen as well. */
	readonly openLink?: (url: string) => Promise<void>;
	/** Runs a command on the person's terminal, without a shell, and gives its exit code. */
	readonly runCommand?: (command: Command) => Promise<number>;
	/** Stops the job, as Ctrl+Z does; resolves when it is in the foreground again. */
	readonly suspend?: () => Promise<void>;
	/** Writes the plan's files, those of one of several accounts for themselves, and gives their names. */
	readonly writePlan?: (plan: Plan, of?: AccountName) => Promise<readonly string[]>;
	/** Writes an application's new definition and how it is deployed into files; nothing where nothing is missing. */
	readonly writeWiring?: (wiring: ServiceWiring) => Promise<WrittenWiring | undefined>;
	/** Writes each policy into the working folder, over nothing that is there, and gives the files' names. */
	readonly writePolicies?: (policies: readonly MissingPolicy[]) => Promise<readonly string[]>;
};
