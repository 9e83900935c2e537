import type {KeyVerdict} from '../../../domain/account/datadog/key-verdict.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {josa, particle} from '../forms/particle.ts';

const unknown = {
	unreachable: '에 연결할 수 없습니다',
	'rate-limited': '에서 요청 속도를 제한하고 있습니다',
	unexpected: '의 응답을 해석할 수 없습니다',
};

/** What Datadog said of the key. */
export function verdict(of: KeyVerdict): Line {
	switch (of.kind) {
		case 'valid': {
			return [`${of.site}에서 API 키 확인: 유효함`];
		}

		case 'refused': {
			return [
				of.unasked === undefined
					? `${of.site}에서 이 API 키를 거부하며, 다른 사이트에서도 모두 거부합니다`
					: `${of.site}에서 이 API 키를 거부합니다. ${of.unasked}의 키인지는 확인하지 못했습니다`,
			];
		}

		// A key names no site, so this is known only from asking the others.
		case 'elsewhere': {
			return [`이 API 키는 ${josa(of.site, '이가')} 아니라 ${of.other}의 키입니다`];
		}

		case 'unknown': {
			return [
				`API 키를 확인하지 못했습니다: ${of.site}${unknown[of.why]}`,
				part.quiet(of.detail === '' ? '' : `(${of.detail})`),
			];
		}

		case 'unread': {
			return [
				'API 키를 확인하지 못했습니다: ',
				part.value(of.reference),
				of.code === 'access-denied'
					? `${particle(of.reference, '을를')} 이 자격 증명으로 읽을 권한이 없습니다`
					: `${particle(of.reference, '을를')} 읽지 못했습니다(${of.code})`,
			];
		}
	}
}
