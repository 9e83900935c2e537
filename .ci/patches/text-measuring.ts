import {fileURLToPath} from 'node:url';
import {replaceOnce, type Patch} from './patch.ts';

/*
The first use of Intl.Segmenter costs 6 ms and of the expression for emoji 20 ms, a fifth of what the first frame takes,
and a border or a tick is enough to cause both. So text made of plain characters (plain-text.ts) takes a path without
them. Other text is measured as before.
*/
const segmenterUsers = {
	'@alcalzone/ansi-tokenize/build/tokenize.js': 'new Intl.Segmenter(undefined, { granularity: "grapheme" })',
	'ink/build/line-update.js': "new Intl.Segmenter(undefined, { granularity: 'grapheme' })",
	'slice-ansi/tokenize-ansi.js': "new Intl.Segmenter(undefined, {granularity: 'grapheme'})",
	'wrap-ansi/index.js': 'new Intl.Segmenter()',
};

export const textMeasuring: readonly Patch[] = [
	...Object.entries(segmenterUsers).map(([file, construction]) => ({
		file,
		apply: (text: string) =>
			importing('plainSegmenter', './plain-segmenter.ts', replaceOnce(text, construction, 'plainSegmenter')),
	})),
	{file: 'string-width/index.js', apply: measurePlainText},
];

function measurePlainText(text: string): string {
	const lazySegmenter = replaceOnce(text, 'new Intl.Segmenter()', 'plainSegmenter');
	// An expression that is built on its first use; minified as a literal it would be parsed on import.
	const lazyEmoji = replaceOnce(
		replaceOnce(lazySegmenter, String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`, 'let rgiEmojiRegex;'),
		'rgiEmojiRegex.test(segment)',
		String.raw`(rgiEmojiRegex ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(segment)`,
	);
	// Ambiguous characters are plain only where they are narrow.
	const quick = replaceOnce(
		lazyEmoji,
		String.raw`if (/^[\u0020-\u007E]*$/.test(string)) {`,
		String.raw`if ((ambiguousIsNarrow ? plainText : /^[\u0020-\u007E]*$/).test(string)) {`,
	);
	return importing('plainSegmenter', './plain-segmenter.ts', importing('plainText', './plain-text.ts', quick));
}

function importing(name: string, from: string, text: string): string {
	const path = fileURLToPath(new URL(from, import.meta.url));
	return `import {${name}} from ${JSON.stringify(path)};\n${text}`;
}
