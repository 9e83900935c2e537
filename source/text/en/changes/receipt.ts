import type {Line} from '../../../domain/kit/message.ts';
import type {ExposedRevision, Receipt} from '../../../domain/ending/receipt.ts';
import type {ReceiptPart} from '../../words.ts';
import {appUrl} from '../../../domain/account/site.ts';
import {part} from '../../part.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {advice} from './advice.ts';

/** What stays in the scrollback at the end, in order. Results stand in the outcome. */
export function receipt(of: Receipt): readonly ReceiptPart[] {
	const app = appUrl(of.site);
	const look: readonly Line[] = [[part.link(`${app}/containers`)], [part.link(`${app}/infrastructure`)]];
	return [
		...of.applications.map(each => advice(each)),
		{title: 'Look', lines: look},
		// With every answer, so that what was clicked once can be kept in version control.
		{title: 'In a pipeline', lines: [[part.command(shellQuote(of.again))]]},
		...(of.undo.length === 0
			? []
			: [{title: 'Undo', lines: of.undo.map((command): Line => [part.command(shellQuote(command))])}]),
		...(of.exposed ?? []).map(revision => exposed(revision)),
	];
}

/** After what undoes the run: that goes back to the revision, and can't any more once it's gone. */
function exposed({definition, take, list}: ExposedRevision): ReceiptPart {
	return {
		title: 'Old key',
		lines: [
			[part.value(definition), ' still shows it. Once nothing runs it and you need no undo:'],
			...take.map((command): Line => [part.command(shellQuote(command))]),
			['Earlier revisions may show it too:'],
			[part.command(shellQuote(list))],
		],
	};
}
