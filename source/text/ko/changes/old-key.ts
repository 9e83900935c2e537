import {keysPage, type Site} from '../../../domain/account/site.ts';
import type {OldKeyLeft, OldKeyUse} from '../../../domain/ending/old-key-left.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {OldKey} from '../../../domain/plan/rotation/old-key.ts';
import {part} from '../../part.ts';
import type {ReceiptPart} from '../../words.ts';
import {counted} from '../forms/counted.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {particle} from '../forms/particle.ts';
import {because, users} from './stay.ts';

/** Who still has the key before, when it was used last, and where to revoke it. */
export function oldKey(of: OldKeyLeft, site: Site): ReceiptPart {
	const {stored, elsewhere, unseen, regions, use, isHeld, elsewhereToo} = of;
	const said = [...stored.flatMap(one => storedLine(one)), ...elsewhereLines(elsewhere)];
	const isSeen = unseen.length === 0;
	return {
		title: '이전 키',
		lines: [
			...(isHeld ? [['다시 시작하지 않은 Agent에는 아직 이전 키가 있습니다.']] : []),
			...(said.length === 0 && isSeen
				? [[`이 계정의 ${counted('리전', regions)}에서 Agent가 읽던 위치를 읽는 다른 것이 없습니다.`]]
				: said),
			...(isSeen ? [] : [[`읽을 수 있는 곳을 모두 확인하지는 못했습니다: ${because(unseen)}`]]),
			...(elsewhereToo === undefined
				? []
				: [['이 도구의 Agent라면 그곳에서도 교체하세요:'], [part.command(shellQuote(elsewhereToo))]]),
			...(use === undefined ? [] : [useLine(use)]),
			['더 이상 사용하는 곳이 없으면 폐기하세요: ', part.link(keysPage(site))],
		],
	};
}

function storedLine({kind, name, isReplaced, by}: OldKey): readonly Line[] {
	if (!isReplaced) {
		const others = by.length === 0 ? '' : ` ${users(by)}에서 읽습니다.`;
		return [
			[
				`${kind === 'secret' ? '보안 암호' : '파라미터'} `,
				part.value(name),
				`에 이전 키가 계속 남습니다.${others}`,
			],
		];
	}

	return by.length === 0
		? []
		: [
				[
					part.value(name),
					`${particle(name, '은는')} ${users(by)}에서도 읽으며, 작업이 다시 시작될 때까지 이전 키를 사용합니다.`,
				],
			];
}

function elsewhereLines(elsewhere: OldKeyLeft['elsewhere']): readonly Line[] {
	const regions = [...new Set(elsewhere.map(({region}) => region))];
	return regions.length === 0
		? []
		: [[`${listed(regions, 3)}에는 별도의 키가 있으며, 변경하지 않았습니다: ${users(elsewhere)}`]];
}

function useLine(use: OldKeyUse): Line {
	switch (use.kind) {
		case 'known': {
			const uses = use.keys.map(({name, lastUsed}) => useOf(name, lastUsed));
			const listing = uses.length === 1 ? 'Datadog에 있는 이름' : 'Datadog에 있는 끝자리가 같은 키';
			return [`${listing}: ${uses.join(', ')}`];
		}

		case 'unlisted': {
			return ['Datadog 목록에 없습니다. 폐기되었거나 다른 조직의 키입니다.'];
		}

		case 'unknown': {
			return [unknown[use.why]];
		}
	}
}

function useOf(name: string, lastUsed: string | undefined): string {
	return `${name}(${lastUsed === undefined ? '사용한 적 없음' : `마지막 사용 ${instant(lastUsed)}`})`;
}

const unknown: Readonly<Record<Extract<OldKeyUse, {kind: 'unknown'}>['why'], string>> = {
	unread: '원래 위치에서 키를 더 이상 읽을 수 없어 마지막 사용 시간을 확인할 수 없습니다.',
	unreachable: 'Datadog에 연결할 수 없어 마지막 사용 시간을 확인하지 못했습니다.',
	'rate-limited': 'Datadog이 요청을 제한하여 마지막 사용 시간을 확인하지 못했습니다.',
	refused: 'Datadog에 해당 애플리케이션 키가 없어 마지막 사용 시간을 확인하지 못했습니다.',
	'not-permitted': '애플리케이션 키에 api_keys_read 권한이 없어 마지막 사용 시간을 확인하지 못했습니다.',
	unexpected: 'Datadog의 응답이 아니어서 마지막 사용 시간을 알 수 없습니다.',
};
