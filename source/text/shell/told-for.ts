import {powershellQuote, powershellString, type PowerShell} from './powershell-quote.ts';
import {posixWords} from './posix-words.ts';

// Programs that a command of ours begins with. What begins otherwise is no command of this computer: an option, a
// variable, the start command of a container.
const programs: ReadonlySet<string> = new Set(['npx', 'aws', 'bash']);

const evaluated = /^eval "\$\((?<line>.*)\)"$/v;
const loop = /^for id in (?<ids>.*); do (?<line>.*) --instance-id "\$id"; done$/v;

/**
A command as it is told in a PowerShell. `command` is in the form for a POSIX shell, in which all are made
(`command-line.ts`); what isn't one of ours stays as it is.
*/
export function toldFor(shell: PowerShell, command: string): string {
	return command
		.split('\n')
		.map(line => lineFor(shell, line))
		.join('\n');
}

function lineFor(shell: PowerShell, line: string): string {
	// A comment in both.
	if (line.startsWith('# ')) {
		return `# ${lineFor(shell, line.slice(2))}`;
	}

	const {line: inner, ids} = evaluated.exec(line)?.groups ?? loop.exec(line)?.groups ?? {};
	const words = posixWords(inner ?? line);
	if (words === undefined) {
		return line;
	}

	if (inner === undefined) {
		return isCommand(words) ? powershellQuote(words, shell) : line;
	}

	if (ids === undefined) {
		// The AWS CLI writes assignments for each shell (`aws configure export-credentials --format`).
		const exported = words.map((word, index) => (words[index - 1] === '--format' ? 'powershell' : word));
		return `${powershellQuote(exported, shell)} | Invoke-Expression`;
	}

	const each = (posixWords(ids) ?? []).map(id => powershellString(id)).join(', ');
	return `foreach ($id in ${each}) { ${powershellQuote(words, shell)} --instance-id $id }`;
}

/** Or a file alone, which is told to be opened; a backslash has it quoted for a POSIX shell. */
function isCommand(words: readonly string[]): boolean {
	const [first = '', ...rest] = words;
	return programs.has(first) || (rest.length === 0 && /^(?:[a-z]:)?\\/iv.test(first));
}
