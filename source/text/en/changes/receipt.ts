import type {Line} from '../../../domain/kit/message.ts';
import type {Receipt} from '../../../domain/ending/receipt.ts';
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
	];
}
