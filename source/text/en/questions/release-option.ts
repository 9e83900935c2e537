import type {ReleaseNoteId} from '../../../domain/agent/releases/known-releases.ts';
import {otherRelease, usualRelease} from '../../../domain/choices/wishes/release-wishes.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Subject} from '../../../domain/questions/option.ts';
import type {OptionWords} from '../../words.ts';
import {releasesCheck} from '../checks/releases.ts';
import {capital} from '../forms/capital.ts';

type Release = Extract<Subject, {readonly kind: 'release'}>;

/** A version that Agents which are there can get, with what it brings that shows on ECS. */
export function releaseOption({tag, newest, changed, bad}: Release): OptionWords {
	const version = tag === usualRelease ? newest.version : tag;
	const notes = [...bad, ...changed].map(id => sentence(id, version));
	const {label, aside, says} = rows[tag] ?? {label: tag, aside: () => '', says: () => []};
	const hint = bad.length > 0 ? 'known to be bad' : aside(newest);
	return {
		label,
		aside: hint === '' ? [] : [hint],
		detail: [...says(newest), ...(notes.length > 0 || tag === otherRelease ? notes : [nothing])],
	};
}

const hostname = 'Since 7.64 hosts may change their name in Datadog.';
const nothing: Line = ['Nothing between it and what runs is known to show on ECS.'];

type Row = {
	readonly label: string;
	readonly aside: (newest: Release['newest']) => string;
	readonly says: (newest: Release['newest']) => readonly Line[];
};

const rows: Readonly<Record<string, Row | undefined>> = {
	[usualRelease]: {
		label: 'The newest known',
		aside: ({version}) => version,
		says: ({version, released}) => [
			[`${version}, of ${released}. An Agent that follows a tag such as 7 goes on following it, deployed again.`],
		],
	},
	'7': {
		label: '7',
		aside: () => 'follows releases',
		says: () => [['Whatever is the newest when it is deployed; ECS keeps that until the next deployment.']],
	},
	[otherRelease]: {
		label: 'Another one',
		aside: () => '',
		says: () => [['Any tag of the image; an older one takes --allow-downgrade.']],
	},
};

/** As the checks say it; of the host's name the check of the image tells. */
function sentence(id: ReleaseNoteId, version: string): Line {
	const text = releasesCheck.releases.findings[id]?.(fact => (fact === 'to' ? version : ''));
	return [text === undefined ? hostname : `${capital(text)}.`];
}
