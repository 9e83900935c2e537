import {obeyed} from '../../domain/kit/inert.ts';

// GitHub's actions/runner reads them in `ActionCommand.cs`: the old form is looked for in the whole line, the new one
// at its beginning, spaces aside. Azure's is looked for in the whole line too (microsoft/azure-pipelines-agent,
// `Command.cs`).
const command = /(?<=#)#(?=[a-z]*\[)|(?<!\S):(?=:)/giv;

const short: Readonly<Record<string, string>> = {'\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t`};

/**
Text from outside, safe for a terminal: what one obeys or can't show is shown as escapes (`\n`, `\x1b`, `\u202e`) and
does nothing. What a pipeline's runner would obey is one of them: `##[` and `##vso[` anywhere, `::` where a line may
begin.
*/
export function visible(text: string): string {
	// Shown and not dropped: a name that holds an escape must look as odd as it is.
	return text
		.replaceAll(obeyed, character => short[character] ?? escaped(character.codePointAt(0) ?? 0))
		.replaceAll(command, character => escaped(character.codePointAt(0) ?? 0));
}

function escaped(code: number): string {
	const digits = code.toString(16);
	if (code > 0xff_ff) {
		return String.raw`\u` + `{${digits}}`;
	}

	return code > 0xff ? String.raw`\u` + digits.padStart(4, '0') : String.raw`\x` + digits.padStart(2, '0');
}
