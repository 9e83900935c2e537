import type {Receipt} from '../../domain/ending/receipt.ts';
import {appUrl} from '../../domain/account/site.ts';
import {plain} from '../../text/letters/plain.ts';
import {shellQuote} from '../../domain/kit/shell-quote.ts';
import type {Words} from '../../text/words.ts';
import type {Wire} from './wire.ts';
import {wireOldKey} from './wire-old-key.ts';
import {wireStay} from './planned/wire-stay.ts';

/** What a person would read at the end: where to look, what applications need, the same again, and how to undo it. */
export function wireReceipt(receipt: Receipt, words: Words) {
	// Those of a demo would go to a real account.
	const pasted = (command: readonly string[]) => `${receipt.isDemo ? '# ' : ''}${shellQuote(command)}`;
	return {
		app: appUrl(receipt.site),
		applications: receipt.applications,
		...(receipt.next && {next: shellQuote(receipt.next)}),
		// As one text: an argument list would have to be quoted by whoever prints it.
		...(receipt.again.length > 0 && {again: shellQuote(receipt.again)}),
		undo: receipt.undo.map(command => pasted(command)),
		...(receipt.leaves && {leaves: receipt.leaves.map(({kind, name}) => ({kind, name}))}),
		...(receipt.stays && {stays: receipt.stays.map(each => wireStay(each, words))}),
		...(receipt.oldKey && {oldKey: wireOldKey(receipt.oldKey)}),
		...(receipt.exposed && {
			exposed: receipt.exposed.map(({definition, take, list}) => ({
				definition,
				take: take.map(command => pasted(command)),
				list: pasted(list),
			})),
		}),
		text: words.receipt(receipt).map(({title, lines}) => ({title, lines: lines.map(line => plain(line))})),
	} satisfies Wire<'receipt'>;
}
