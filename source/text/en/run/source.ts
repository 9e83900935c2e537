import type {Source} from '../../../domain/choices/given.ts';

const sources: Readonly<Record<Source, string>> = {
	flag: 'from the command line',
	environment: 'from the environment',
	stdin: 'from standard input',
	file: 'from the answers file',
	person: '',
	installed: 'as before',
	demo: 'from the demo',
	default: 'default',
};

/** Where an answer came from; nothing for a person's own. */
export function source(of: Source): string {
	return sources[of];
}
