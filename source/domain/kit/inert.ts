// Emoji and several scripts need them.
const kept = String.raw`\p{Variation_Selector}\u{200C}\u{200D}`;

/**
Everything that moves a cursor, changes colours, reorders text or can't be seen, and halves of a pair, which no output
can say. Joiners and variation selectors stay.
*/
export const obeyed = new RegExp(
	String.raw`[[\p{Default_Ignorable_Code_Point}\p{Control}\p{Surrogate}\u{2028}\u{2029}]--[${kept}]]`,
	'gv',
);

/** Breaks and tabs are not even found: a plan of an estate has more of them than V8 can list matches. */
const obeyedBesidesBreaks = new RegExp(String.raw`[${obeyed.source}--[\t\n]]`, 'gv');

/**
JSON whose strings obey no terminal and no runner of a pipeline, and which means the same to a parser: JSON.stringify
leaves some characters that a terminal obeys, and words that runners obey wherever in a line they stand: `##[` (GitHub's
actions/runner, `ActionCommand.cs`) and `##vso[` (microsoft/azure-pipelines-agent, `Command.cs`). Breaks and tabs
between the values stay; YAML whose strings all stand in double quotes has the same escapes.
*/
export function inert(json: string): string {
	return json
		.replaceAll(obeyedBesidesBreaks, character => escaped(character))
		.replaceAll(/(?<=#)#(?=[a-z]*\[)/giv, character => escaped(character));
}

/** In units of UTF-16, as JSON has them. */
function escaped(character: string): string {
	return character
		.split('')
		.map(unit => String.raw`\u` + (unit.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
		.join('');
}
