import type {Change} from '../../../../domain/plan/change.ts';
import {isOnlyName} from '../../../../text/is-only-name.ts';
import {wrap} from '../../../cells/wrap.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {EventOf} from '../../view/fact.ts';
import {lineRow} from '../layout/line-row.ts';
import {changeRows} from './change-rows.ts';
import {nounWidth, wholeDiff} from './diff-row.ts';

type Looks = Pick<Stage, 'words' | 'theme' | 'width'>;

const indent = {text: ' '.repeat(4)};

/** What an application needs: each change with its differences, then what has to be known besides. */
export function wiringRows({wiring, written}: EventOf<'wiring'>, looks: Looks): readonly Row[] {
	const {words, theme, width} = looks;
	const {title, summary, notes, headings, wrote} = words.wiring;
	const told = notes(wiring);
	return [
		[],
		[theme.span(title(wiring), 'strong')],
		...wrap(lineRow(summary(wiring), theme), width),
		...wiring.changes.flatMap(change => [[], ...differences(change, looks)]),
		...(told.length === 0 ? [] : [[], [theme.span(headings.notes, 'strong')]]),
		...told.flatMap(([first = [], ...more]) => [
			...noted(lineRow(first, theme), looks),
			...more.flatMap(line => wrap(lineRow(line, theme), width - 2).map(row => [{text: '  '}, ...row])),
		]),
		...(written === undefined
			? []
			: [
					[],
					[theme.span(headings.files, 'strong')],
					...wrote(written).flatMap(line => wrap(lineRow(line, theme), width)),
				]),
	];
}

function noted(row: Row, {width, theme: {symbols}}: Looks): readonly Row[] {
	const sign = `${symbols.note} `;
	return wrap(row, width - sign.length).map((each, index): Row => [
		index === 0 ? {text: sign, tone: 'quiet'} : {text: ' '.repeat(sign.length)},
		...each,
	]);
}

/** A change and every difference, as the review has them. */
function differences(change: Change, {words, theme, width}: Looks): readonly Row[] {
	const shown = change.diff.filter(line => !isOnlyName(line, change, words));
	const nouns = nounWidth(shown, words);
	const room = width - indent.text.length;
	return [
		...changeRows([change], {words, width, theme}),
		...shown.flatMap(line => wholeDiff(line, {words, theme, nouns, width: room})).map(row => [indent, ...row]),
	];
}
