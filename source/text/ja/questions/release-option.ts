import type {ReleaseNoteId} from '../../../domain/agent/releases/known-releases.ts';
import {otherRelease, usualRelease} from '../../../domain/choices/wishes/release-wishes.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Subject} from '../../../domain/questions/option.ts';
import type {OptionWords} from '../../words.ts';
import {releasesCheck} from '../checks/releases.ts';

type Release = Extract<Subject, {readonly kind: 'release'}>;

/** A version that Agents which are there can get, with what it brings that shows on ECS. */
export function releaseOption({tag, newest, changed, bad}: Release): OptionWords {
	const version = tag === usualRelease ? newest.version : tag;
	const notes = [...bad, ...changed].map(id => sentence(id, version));
	const {label, aside, says} = rows[tag] ?? {label: tag, aside: () => '', says: () => []};
	const hint = bad.length > 0 ? '既知の問題あり' : aside(newest);
	return {
		label,
		aside: hint === '' ? [] : [hint],
		detail: [...says(newest), ...(notes.length > 0 || tag === otherRelease ? notes : [nothing])],
	};
}

const hostname = '7.64 以降では、Datadog でのホスト名が変わることがあります。';
const nothing: Line = ['実行中のバージョンとの間に、ECS に影響する既知の変更はありません。'];

type Row = {
	readonly label: string;
	readonly aside: (newest: Release['newest']) => string;
	readonly says: (newest: Release['newest']) => readonly Line[];
};

const rows: Readonly<Record<string, Row | undefined>> = {
	[usualRelease]: {
		label: '既知の最新',
		aside: ({version}) => version,
		says: ({version, released}) => [
			[
				`${version} (${released} リリース)。7 のようなタグに追従する Agent は、デプロイし直したうえで` +
					'引き続きそのタグに追従します。',
			],
		],
	},
	'7': {
		label: '7',
		aside: () => 'リリースに追従',
		says: () => [['デプロイ時点の最新です。ECS は、次のデプロイまでそのバージョンを使います。']],
	},
	[otherRelease]: {
		label: '他のバージョン',
		aside: () => '',
		says: () => [['イメージの任意のタグです。古いバージョンには --allow-downgrade が必要です。']],
	},
};

/** As the checks say it; of the host's name the check of the image tells. */
function sentence(id: ReleaseNoteId, version: string): Line {
	const text = releasesCheck.releases.findings[id]?.(fact => (fact === 'to' ? version : ''));
	return [text === undefined ? hostname : `${text}。`];
}
