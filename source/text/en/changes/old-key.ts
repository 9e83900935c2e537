import {keysPage, type Site} from '../../../domain/account/site.ts';
import type {OldKeyLeft, OldKeyUse} from '../../../domain/ending/old-key-left.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {OldKey} from '../../../domain/plan/rotation/old-key.ts';
import {part} from '../../part.ts';
import type {ReceiptPart} from '../../words.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {because, users} from './stay.ts';

/** Who still has the key before, when it was used last, and where to revoke it. */
export function oldKey(of: OldKeyLeft, site: Site): ReceiptPart {
	const {stored, elsewhere, unseen, regions, use, isHeld, elsewhereToo} = of;
	const said = [...stored.flatMap(one => storedLine(one)), ...elsewhereLines(elsewhere)];
	const isSeen = unseen.length === 0;
	return {
		title: 'Old key',
		lines: [
			...(isHeld ? [['Agents that have not started again have it still.']] : []),
			...(said.length === 0 && isSeen
				? [[`Nobody else in ${plural(regions, 'region')} of this account reads it where the Agents did.`]]
				: said),
			...(isSeen ? [] : [[`Not everybody who may read it could be seen: ${because(unseen)}.`]]),
			...(elsewhereToo === undefined
				? []
				: [['Where that is an Agent of this tool, the same there:'], [part.command(shellQuote(elsewhereToo))]]),
			...(use === undefined ? [] : [useLine(use)]),
			['Revoke it once nothing uses it any more: ', part.link(keysPage(site))],
		],
	};
}

function storedLine({kind, name, isReplaced, by}: OldKey): readonly Line[] {
	const verb = by.length === 1 ? 'reads' : 'read';
	if (!isReplaced) {
		const others = by.length === 0 ? '' : `, and ${users(by)} ${verb} it there`;
		return [[`${kind === 'secret' ? 'Secret' : 'Parameter'} `, part.value(name), ` goes on holding it${others}.`]];
	}

	return by.length === 0
		? []
		: [[part.value(name), ` is read by ${users(by)} too; their tasks have the old key until they start again.`]];
}

function elsewhereLines(elsewhere: OldKeyLeft['elsewhere']): readonly Line[] {
	const regions = [...new Set(elsewhere.map(({region}) => region))];
	return regions.length === 0
		? []
		: [[`${listed(regions, 3)} has a key of its own, which was not changed: ${users(elsewhere)}.`]];
}

function useLine(use: OldKeyUse): Line {
	switch (use.kind) {
		case 'known': {
			const uses = use.keys.map(({name, lastUsed}) => useOf(name, lastUsed));
			const listing = uses.length === 1 ? 'Datadog lists it as' : 'Datadog lists keys that end like it:';
			return [`${listing} ${uses.join('; ')}.`];
		}

		case 'unlisted': {
			return ['Datadog lists it no more: it is revoked, or of another organization.'];
		}

		case 'unknown': {
			return [unknown[use.why]];
		}
	}
}

function useOf(name: string, lastUsed: string | undefined): string {
	return `${name}, ${lastUsed === undefined ? 'never used' : `last used ${instant(lastUsed)}`}`;
}

const unknown: Readonly<Record<Extract<OldKeyUse, {kind: 'unknown'}>['why'], string>> = {
	unread: "When it was used last can't be asked: where it was, it can't be read any more.",
	unreachable: "Datadog couldn't be asked when it was used last.",
	'rate-limited': "Datadog couldn't be asked when it was used last: it limits requests.",
	refused: "Datadog couldn't be asked when it was used last: it doesn't know the application key.",
	'not-permitted':
		"Datadog doesn't tell when it was used last: the application key lacks the permission api_keys_read.",
	unexpected: "When it was used last isn't known: the answer was none of Datadog's.",
};
