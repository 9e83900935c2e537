import type {Frame, Look, Run} from './frame.ts';

const cell = {width: 8.4, height: 18, text: 14};
const margin = 16;

// The 16 ANSI colours, on a light page and on a dark one.
const light = [
	'#24292f',
	'#cf222e',
	'#116329',
	'#7d4e00',
	'#0550ae',
	'#8250df',
	'#1b7c83',
	'#57606a',
	'#57606a',
	'#a40e26',
	'#1a7f37',
	'#633c01',
	'#0969da',
	'#6639ba',
	'#3192aa',
	'#24292f',
];
const dark = [
	'#484f58',
	'#ff7b72',
	'#3fb950',
	'#d29922',
	'#58a6ff',
	'#bc8cff',
	'#39c5cf',
	'#b1bac4',
	'#8b949e',
	'#ffa198',
	'#56d364',
	'#e3b341',
	'#79c0ff',
	'#d2a8ff',
	'#56d4dd',
	'#f0f6fc',
];

type Drawing = {readonly columns: number; readonly title: string};

/** A moment of a film, and for how many seconds it is shown. */
export type Moment = {readonly frame: Frame; readonly seconds: number};

/** A picture of a terminal that follows the reader's light or dark theme and needs no font of its own. */
export function svg(frame: Frame, drawing: Drawing): string {
	return page(lines(frame), {...drawing, rows: frame.length});
}

/**
A film of a terminal in the same looks, by CSS alone and over and over. Whoever wants nothing to move sees its last
moment.
*/
export function animated(moments: readonly Moment[], drawing: Drawing): string {
	const rows = Math.max(...moments.map(({frame}) => frame.length));
	const total = moments.reduce((sum, {seconds}) => sum + seconds, 0);
	const starts = moments.map((_, index) => moments.slice(0, index).reduce((sum, {seconds}) => sum + seconds, 0));
	const percent = (seconds: number) => `${number((100 * seconds) / total)}%`;
	const styles = moments.flatMap(({seconds}, index) => {
		const [from, until] = [percent(starts[index] ?? 0), percent((starts[index] ?? 0) + seconds)];
		const isLast = index === moments.length - 1;
		return [
			`.m${index}{visibility:${isLast ? 'visible' : 'hidden'};` +
				`animation:m${index} ${number(total)}s step-end infinite}`,
			`@keyframes m${index}{0%{visibility:${index === 0 ? 'visible' : 'hidden'}}` +
				`${from}{visibility:visible}${isLast ? '' : `${until}{visibility:hidden}`}}`,
		];
	});
	const still = '@media (prefers-reduced-motion:reduce){g{animation:none!important}}';
	const body = moments.flatMap(({frame}, index) => [`<g class="m${index}">`, ...lines(frame), '</g>']);
	return page(body, {...drawing, rows, style: [...styles, still].join('')});
}

function lines(frame: Frame): readonly string[] {
	return frame.flatMap((row, index) => row.map(run => drawn(run, margin + index * cell.height)));
}

type Page = Drawing & {readonly rows: number; readonly style?: string};

function page(body: readonly string[], {columns, title, rows, style: more = ''}: Page): string {
	const width = columns * cell.width + 2 * margin;
	const height = rows * cell.height + 2 * margin;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" ` +
			`width="${number(width)}" height="${number(height)}" role="img">`,
		`<title>${escaped(title)}</title>`,
		'<style>',
		style('#ffffff', '#24292f', light),
		`@media (prefers-color-scheme: dark){${style('#0d1117', '#e6edf3', dark)}}`,
		`text{font:${cell.text}px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans ` +
			'Mono",monospace;white-space:pre}',
		`.b{font-weight:700}.d{opacity:.62}.i{font-style:italic}.u{text-decoration:underline}${more}`,
		'</style>',
		`<rect class="page" x=".5" y=".5" width="${number(width - 1)}" height="${number(height - 1)}" ` +
			'rx="8" stroke="#8b949e" stroke-opacity=".4"/>',
		...body,
		'</svg>\n',
	].join('\n');
}

function drawn({column, cells, text, look}: Run, top: number): string {
	const x = number(margin + column * cell.width);
	const width = number(cells * cell.width);
	const paper =
		look.paper === 'default'
			? ''
			: `<rect x="${x}" y="${number(top)}" width="${width}" height="${cell.height}" ${fill(look.paper)}/>`;
	// Not every viewer keeps spaces. The length keeps the columns where they are in a font of any width.
	return (
		`${paper}<text x="${x}" y="${number(top + 13.5)}" textLength="${width}" ` +
		'lengthAdjust="spacingAndGlyphs" ' +
		`${fill(look.ink, looks(look))}>${escaped(text).replaceAll(' ', '\u{A0}')}</text>`
	);
}

function looks({isBold, isDim, isItalic, isUnderlined}: Look): readonly string[] {
	return [
		...(isBold ? ['b'] : []),
		...(isDim ? ['d'] : []),
		...(isItalic ? ['i'] : []),
		...(isUnderlined ? ['u'] : []),
	];
}

function fill(colour: number | string, classes: readonly string[] = []): string {
	if (typeof colour === 'string' && colour.startsWith('#')) {
		return [`fill="${colour}"`, ...(classes.length > 0 ? [`class="${classes.join(' ')}"`] : [])].join(' ');
	}

	const name = typeof colour === 'number' ? `c${colour}` : named(colour);
	return `class="${[name, ...classes].join(' ')}"`;
}

function named(colour: string): string {
	return colour === 'paper' ? 'page' : 'ink';
}

function style(paper: string, ink: string, palette: readonly string[]): string {
	const classes = palette.map((colour, index) => `.c${index}{fill:${colour}}`);
	return `.page{fill:${paper}}.ink{fill:${ink}}${classes.join('')}`;
}

function number(value: number): string {
	return String(Number(value.toFixed(1)));
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
