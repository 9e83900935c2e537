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
	const hint = bad.length > 0 ? '알려진 문제 있음' : aside(newest);
	return {
		label,
		aside: hint === '' ? [] : [hint],
		detail: [...says(newest), ...(notes.length > 0 || tag === otherRelease ? notes : [nothing])],
	};
}

const hostname = '7.64부터 Datadog에 표시되는 호스트 이름이 바뀔 수 있습니다.';
const nothing: Line = ['현재 버전과의 차이 중 ECS에 영향을 주는 것으로 알려진 것은 없습니다.'];

type Row = {
	readonly label: string;
	readonly aside: (newest: Release['newest']) => string;
	readonly says: (newest: Release['newest']) => readonly Line[];
};

const rows: Readonly<Record<string, Row | undefined>> = {
	[usualRelease]: {
		label: '알려진 최신 버전',
		aside: ({version}) => version,
		says: ({version, released}) => [
			[`${version}, ${released} 릴리스. 7과 같은 태그를 따르는 Agent는 그 태그를 계속 따르며 다시 배포됩니다.`],
		],
	},
	'7': {
		label: '7',
		aside: () => '릴리스를 따름',
		says: () => [['배포할 때의 최신 버전을 사용하며, ECS는 다음 배포까지 이를 유지합니다.']],
	},
	[otherRelease]: {
		label: '다른 버전',
		aside: () => '',
		says: () => [['이미지의 모든 태그를 사용할 수 있습니다. 이전 버전에는 --allow-downgrade가 필요합니다.']],
	},
};

/** As the checks say it; of the host's name the check of the image tells. */
function sentence(id: ReleaseNoteId, version: string): Line {
	const text = releasesCheck.releases.findings[id]?.(fact => (fact === 'to' ? version : ''));
	return [text === undefined ? hostname : `${text}.`];
}
