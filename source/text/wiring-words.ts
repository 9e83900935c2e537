import type {Line} from '../domain/kit/message.ts';
import type {WrittenWiring} from '../domain/ending/event.ts';
import type {ServiceWiring} from '../domain/wiring/make-wiring.ts';

/** What is said of an application's wiring around its diff. */
export type WiringWords = {
	readonly title: (wiring: ServiceWiring) => string;
	readonly summary: (wiring: ServiceWiring) => Line;
	/** Each note has one line or several. */
	readonly notes: (wiring: ServiceWiring) => ReadonlyArray<readonly Line[]>;
	readonly headings: Readonly<Record<'notes' | 'files', string>>;
	readonly howToWrite: (folder: string) => Line;
	/** A script is pasted as a command. */
	readonly wrote: (files: WrittenWiring) => readonly Line[];
};
