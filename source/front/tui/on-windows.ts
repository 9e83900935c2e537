import type {Command} from '../../domain/account/repair.ts';

/** What of Windows decides which file a program is, and how it is started. */
export type Windows = {
	/** As the process has them: `Path`, `ComSpec`, `SystemRoot`. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly isThere: (file: string) => boolean;
};

/** A file with what it is given; `isVerbatim`: as one line that is written as it has to be. */
export type Start = {readonly file: string; readonly given: readonly string[]; readonly isVerbatim: boolean};

/** In the order in which the command prompt takes them, where PATHEXT doesn't say another. */
const endings = ['.com', '.exe', '.bat', '.cmd'] as const;

/**
How a program is started that is found by its name; `undefined` where there is none, or where it can't be started
safely. Node starts no batch file (CVE-2024-27980), which is what the AWS CLI is where `pip` installed it: the command
prompt does, which would obey signs in what the file is given. The working folder is not looked into, as the command
prompt and Node would: what lies there can be anybody's.
*/
export function startOnWindows([program, ...given]: Command, windows: Windows): Start | undefined {
	const file = fileOf(program, windows);
	if (file === undefined) {
		return undefined;
	}

	return /\.(?:bat|cmd)$/iv.test(file) ? batch([file, ...given], windows) : {file, given, isVerbatim: false};
}

/** Shows a page by whatever is registered for it; Explorer would take a comma in its address for the end of it. */
export function openingOnWindows(url: string, windows: Windows): Start | undefined {
	return /^https:\/\/[\u{21}-\u{7E}]+$/v.test(url)
		? {file: ofSystem('rundll32.exe', windows), given: ['url.dll,FileProtocolHandler', url], isVerbatim: false}
		: undefined;
}

/** Ends a process and all that it started: a command prompt that is killed leaves its program behind. */
export function endingOnWindows(pid: number, windows: Windows): Start {
	return {file: ofSystem('taskkill.exe', windows), given: ['/T', '/F', '/PID', String(pid)], isVerbatim: false};
}

function fileOf(program: string, {environment, isThere}: Windows): string | undefined {
	const folders = valueOf(environment, 'PATH')
		.split(';')
		.map(folder =>
			folder
				.trim()
				.replaceAll('"', '')
				.replace(/[\/\\]$/v, ''),
		)
		// From a drive or a share: any other is another folder wherever the program is started.
		.filter(folder => /^(?:[a-z]:(?:$|[\/\\])|[\/\\]{2}[^\/\\])/iv.test(folder));
	const wanted = valueOf(environment, 'PATHEXT').toLowerCase().split(';');
	const known = wanted.filter(ending => endings.some(one => one === ending));
	return folders
		.flatMap(folder => (known.length > 0 ? known : endings).map(ending => `${folder}\\${program}${ending}`))
		.find(file => isThere(file));
}

/**
A batch file reads its arguments twice. Between quotation marks nothing of this means anything to it but what is left
out here: the mark itself, `%` and `!`, a line's end, and the backslash, which would take the last mark's meaning away.
*/
const plain = /^[\p{Letter}\p{Number} #$\(\)+,\-.\/:;=@\[\]_\{\}~]*$/v;

function batch([file = '', ...given]: readonly string[], {environment}: Windows): Start | undefined {
	const isSafe = plain.test(file.replaceAll('\\', '/')) && given.every(argument => plain.test(argument));
	if (!isSafe) {
		return undefined;
	}

	const line = [file, ...given].map(word => `"${word}"`).join(' ');
	const prompt = valueOf(environment, 'COMSPEC', ofSystem('cmd.exe', {environment}));
	// Without what the registry would run before (`/d`), and the first and the last mark are those of the line (`/s`).
	return {file: prompt, given: ['/d', '/s', '/v:off', '/c', `"${line}"`], isVerbatim: true};
}

function ofSystem(name: string, {environment}: Pick<Windows, 'environment'>): string {
	return `${valueOf(environment, 'SYSTEMROOT', String.raw`C:\Windows`)}\\System32\\${name}`;
}

/** Of a copy, whose names are as they were set; on Windows their case means nothing. */
function valueOf(environment: Windows['environment'], name: string, usual = ''): string {
	return Object.entries(environment).find(([given]) => given.toUpperCase() === name)?.[1] ?? usual;
}
